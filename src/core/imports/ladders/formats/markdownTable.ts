import type { Table } from 'mdast';
import { plural, sentence, type Sentence } from '../../../text/sentence';
import { fencedYaml } from '../fencedYaml';
import type { FoundCriterion, FoundName, LadderFormat } from '../ladder';
import { onOneLine, plainName, someNames } from '../ladderWords';
import { looksLikeLevel } from '../levelNames';
import { markdownTree, readableText } from '../../../markdown/markdownTree';
import { readGrid } from '../readGrid';
import { tooHardToRead } from '../readHeadings';

const lookedFor = sentence('Looked for a table with levels as columns or as rows.');

/** A page with tables, levels across or down; several tables, such as one for each competency, are one ladder. */
export const markdownTable: LadderFormat = {
  id: 'markdown-table',
  fits: ({ extension, text }) =>
    /^(?:md|markdown|mdx|txt|)$/.test(extension) && /^[ \t]*\|?[ \t]*:?-{1,}:?[ \t]*\|/m.test(text),
  read({ text }) {
    const { yaml, body } = fencedYaml(text);
    const tree = markdownTree(body);
    if (tree === undefined) return { kind: 'miss', lookedFor, found: tooHardToRead };
    let title: string | undefined = /^title:[ \t]*["']?(.+?)["']?[ \t]*$/m.exec(yaml)?.[1];
    let topic: string | undefined;
    const levels: FoundName[] = [];
    const criteria: FoundCriterion[] = [];
    const tablesLeftOut: string[] = [];
    const leftOut: Sentence[] = [];
    let tables = 0;
    let passages = 0;
    let before = 0;
    for (const node of tree.children) {
      if (node.type === 'heading') {
        const name = plainName(readableText(node));
        if (node.depth === 1) title ??= name;
        topic = node.depth === 1 || looksLikeLevel(name) ? undefined : name;
      } else if (node.type === 'table') {
        tables++;
        const grid = cellsOf(node);
        const reading = readGrid(grid, topic);
        if (reading && reading.criteria.length > 0) {
          for (const level of reading.levels) levels.push(level);
          for (const criterion of reading.criteria) criteria.push(criterion);
          leftOut.push(...reading.leftOut);
        } else tablesLeftOut.push(topic ?? someNames((grid[0] ?? []).map(onOneLine).filter((cell) => cell !== '')));
      } else if (node.type !== 'html' && node.type !== 'thematicBreak' && readableText(node).trim() !== '') {
        if (tables === 0) before++;
        else passages++;
      }
    }
    if (criteria.length === 0)
      return {
        kind: 'miss',
        lookedFor,
        found: plural(
          tables,
          'Found {0} table that names no levels, or has no rows: {1}.',
          'Found {0} tables, none of which names levels: {1}.',
          someNames(tablesLeftOut),
        ),
      };
    if (tablesLeftOut.length > 0)
      leftOut.push(
        plural(
          tablesLeftOut.length,
          '{0} table that names no levels: {1}.',
          '{0} tables that name no levels: {1}.',
          someNames(tablesLeftOut),
        ),
      );
    if (before + passages > 0)
      leftOut.push(plural(before + passages, '{0} passage outside the tables.', '{0} passages outside the tables.'));
    return { kind: 'found', title: title === undefined ? undefined : plainName(title), levels, criteria, leftOut };
  },
};

function cellsOf(table: Table): string[][] {
  return table.children.map((row) => row.children.map((cell) => readableText(cell)));
}
