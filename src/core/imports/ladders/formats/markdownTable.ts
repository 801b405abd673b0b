import type { Table } from 'mdast';
import { plural, sentence, type Sentence } from '../../../text/sentence';
import { slug } from '../../../text/slug';
import { fencedYaml, titleIn } from '../fencedYaml';
import type { FoundCriterion, FoundName, LadderFormat } from '../ladder';
import { onOneLine, plainName, someNames } from '../ladderWords';
import { levelsAmong } from '../levelNames';
import { markdownTree, readableText } from '../../../markdown/markdownTree';
import { namesOverLevels, readGrid, readGridOfLevel, type Grid, type GridReading } from '../readGrid';
import { tooHardToRead } from '../readHeadings';

const lookedFor = sentence('Expected a table with levels as columns or as rows.');

/** A page with tables, levels across or down; several tables, such as one for each competency, are one ladder. */
export const markdownTable: LadderFormat = {
  id: 'markdown-table',
  fits: ({ extension, text }) =>
    /^(?:md|markdown|mdx|txt|)$/.test(extension) && /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*\|/m.test(text),
  read({ text }) {
    const { yaml, body } = fencedYaml(text);
    const tree = markdownTree(body);
    if (tree === undefined) return { kind: 'miss', lookedFor, found: tooHardToRead };
    let title = titleIn(yaml);
    const levels: FoundName[] = [];
    const criteria: FoundCriterion[] = [];
    const tablesLeftOut: string[] = [];
    const leftOut: Sentence[] = [];
    const tables: PlacedTable[] = [];
    let above: Heading[] = [];
    const headings = new Set<string>();
    let passages = 0;
    for (const node of tree.children) {
      if (node.type === 'heading') {
        const name = plainName(readableText(node));
        if (node.depth === 1) title ??= name;
        headings.add(slug(name));
        above = [...above.filter(({ depth }) => depth < node.depth), { name, depth: node.depth }];
      } else if (node.type === 'table') tables.push({ grid: cellsOf(node), above });
      else if (node.type !== 'html' && node.type !== 'thematicBreak' && readableText(node).trim() !== '') passages++;
    }
    const levelHeadings = headingsOfLevels(tables);
    const topics = topicsOf(tables, levelHeadings);
    for (const [index, { grid, above }] of tables.entries()) {
      const topic = topics[index];
      const level = above.findLast(({ name }) => levelHeadings.has(name))?.name;
      const crossed = readGrid(grid, topic);
      const reading = crossed && crossed.criteria.length > 0 ? crossed : level && readGridOfLevel(grid, level);
      if (reading && reading.criteria.length > 0 && !isIndex(reading, headings)) {
        for (const level of reading.levels) levels.push(level);
        for (const criterion of reading.criteria) criteria.push(criterion);
        leftOut.push(...reading.leftOut);
      } else tablesLeftOut.push(topic ?? someNames((grid[0] ?? []).map(onOneLine).filter((cell) => cell !== '')));
    }
    const sideBySide = tables.map(({ grid }) => namesOverLevels(grid)).find((names) => names && names.length > 1);
    if (criteria.length === 0 && sideBySide !== undefined)
      return {
        kind: 'miss',
        lookedFor,
        found: sentence(
          'Found a table with several ladders side by side: {0}. Import each from a table of its own.',
          someNames(sideBySide),
        ),
      };
    if (criteria.length === 0)
      return {
        kind: 'miss',
        lookedFor,
        found: plural(
          tables.length,
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
    if (passages > 0)
      leftOut.push(plural(passages, '{0} passage outside the tables.', '{0} passages outside the tables.'));
    return { kind: 'found', title: title === undefined ? undefined : plainName(title), levels, criteria, leftOut };
  },
};

interface Heading {
  readonly name: string;
  readonly depth: number;
}

interface PlacedTable {
  readonly grid: Grid;
  /** The headings above it, the outermost first. */
  readonly above: readonly Heading[];
}

/** Whether a table leads to the sections of the page rather than say what is expected. */
function isIndex({ criteria }: GridReading, headings: ReadonlySet<string>): boolean {
  return criteria.filter(({ text }) => headings.has(slug(text))).length * 2 >= criteria.length;
}

/** The headings that name levels: those that read so, and those right above tables that have the same rows. */
function headingsOfLevels(tables: readonly PlacedTable[]): ReadonlySet<string> {
  const nearest = tables.flatMap(({ above }) => above.at(-1)?.name ?? []);
  const all = tables.flatMap(({ above }) => above.filter(({ depth }) => depth > 1).map(({ name }) => name));
  const levels = new Set(levelsAmong(all));
  const rowsOf = ({ grid }: PlacedTable): string => grid.map((row) => slug(row[0] ?? '')).join('|');
  const alike = tables.every((table) => rowsOf(table) === rowsOf(tables[0]!));
  const rows = (tables[0]?.grid ?? []).slice(1).map((row) => plainName(row[0] ?? ''));
  // Rows that are levels leave the competencies to the headings.
  const areLevels = rows.length > 0 && levelsAmong(rows).size * 2 > rows.length;
  if (tables.length > 1 && alike && !areLevels && new Set(nearest).size === tables.length)
    for (const name of nearest) levels.add(name);
  return levels;
}

/** What each table is about: the nearest heading that names no level, or the one above it where that comes again. */
function topicsOf(tables: readonly PlacedTable[], levels: ReadonlySet<string>): (string | undefined)[] {
  const paths = tables.map(({ above }) => above.filter(({ name, depth }) => depth > 1 && !levels.has(name)));
  const nearest = paths.map((path) => path.at(-1)?.name);
  return paths.map((path, index) => {
    const comesAgain = nearest.some(
      (name, other) => other !== index && name === nearest[index] && paths[other]!.at(-2)?.name !== path.at(-2)?.name,
    );
    return comesAgain ? (path.at(-2)?.name ?? nearest[index]) : nearest[index];
  });
}

/** The cells of a table, without a title over all columns. */
function cellsOf(table: Table): string[][] {
  const rows = table.children.map((row) => row.children.map((cell) => readableText(cell)));
  const titles = new Set(rows[0]!.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  return titles.size === 1 && rows[0]!.length > 2 ? rows.slice(1) : rows;
}
