import type { List, Nodes, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { calendarDate, type CalendarDate } from '../../time/calendarDate';
import { audiences, type Audience } from '../../entries/visibility';
import { findFrontMatter, readFrontMatter } from '../../frontMatter/frontMatter';
import { markdownTree } from '../../markdown/markdownTree';
import { english, isPhrase, readings, unphrased, type Phrases } from '../../documents/kit/phrased';
import type { Lines } from './finding';

export type SectionName =
  | 'ask'
  | 'summary'
  | 'scope'
  | 'expectations'
  | 'highlights'
  | 'leverage'
  | 'voices'
  | 'gaps'
  | 'business'
  | 'evidence';

/** A paragraph, a list item, a quotation or a row of a table. */
export interface Block {
  readonly kind: 'paragraph' | 'item' | 'quote' | 'row';
  readonly section: SectionName | undefined;
  /** The heading below the section's, such as the name of a project. */
  readonly part: Heading | undefined;
  /** An item that tells what the business needs, which is no claim of mine. */
  readonly isNeed: boolean;
  /** Its words; for a row, those of its cells. */
  readonly text: string;
  readonly lines: Lines;
  /** The numbers of the evidence it refers to. */
  readonly references: readonly number[];
}

export interface Heading {
  readonly text: string;
  readonly lines: Lines;
}

/** A row of a table of expectations or skills. */
export interface ExpectationLine extends Block {
  readonly skill: string;
  /** Its status as it is written, in English where it is a phrase. */
  readonly status: string;
}

/** A case as it stands in its file, also where it was edited by hand. */
export interface CaseText {
  /** The words it was compiled in. */
  readonly phrases: Phrases;
  readonly title: Heading;
  readonly role: string | undefined;
  readonly audience: Audience;
  readonly onePage: boolean;
  readonly date: CalendarDate | undefined;
  /** The headings of its sections; the last of a kind stands for it. */
  readonly sections: ReadonlyMap<SectionName, Heading>;
  readonly blocks: readonly Block[];
  readonly expectations: readonly ExpectationLine[];
  /** The numbered items of the evidence. */
  readonly evidence: ReadonlyMap<number, Block>;
}

/** What stands above the needs of the business. */
export const needsIntro = unphrased('What {0} needs now:');

// A heading may have been reworded by hand, so its words decide, in this order.
const headingWords: readonly (readonly [SectionName, RegExp])[] = [
  ['evidence', /^evidence\b/i],
  ['highlights', /\b(?:highlights?|success stories|projects)\b/i],
  ['expectations', /\b(?:expectations?|carries over|skills and evidence)\b/i],
  ['leverage', /\b(?:leverage|invisible work|mentoring|glue)\b/i],
  ['voices', /\b(?:others say|feedback|quotes?|testimonials?)\b/i],
  ['gaps', /\b(?:gaps?|plan|six months)\b/i],
  ['business', /\b(?:gets?(?: next)?|trade-offs|benefits)$/i],
  ['scope', /\b(?:scope|work i carry|responsibilities)\b/i],
  ['summary', /\b(?:summary|selected results)\b/i],
  ['ask', /\b(?:i ask|i weigh|the ask|request)\b/i],
];

/**
 * Reads a case from its Markdown; undefined where the text is no compiled case, or too long or dense to be read.
 *
 * @param phrases the words in which cases are compiled today; what is in English is read in any case
 */
export function readCase(text: string, phrases: Phrases = english): CaseText | undefined {
  const front = readFrontMatter(text);
  if (front.kind !== 'read' || front.data['type'] !== 'case') return undefined;
  const block = findFrontMatter(text);
  const start = block !== undefined && 'bodyStart' in block ? block.bodyStart : 0;
  // Blank lines in place of the front matter keep every position that of the file.
  const blank = text.slice(0, start).replace(/[^\r\n]/g, ' ');
  const root = markdownTree(blank + text.slice(start));
  if (root === undefined) return undefined;
  const written = (key: string) => (typeof front.data[key] === 'string' ? front.data[key] : undefined);
  const audience = audiences.find((name) => name === written('audience')) ?? 'self';
  return {
    role: written('role'),
    audience,
    onePage: written('form') === 'one-page',
    date: calendarDate(written('date') ?? ''),
    phrases,
    ...blocksOf(root, phrases),
  };
}

type Read = Pick<CaseText, 'title' | 'sections' | 'blocks' | 'expectations' | 'evidence'>;

function blocksOf(root: Root, phrases: Phrases): Read {
  const blocks: Block[] = [];
  const expectations: ExpectationLine[] = [];
  const evidence = new Map<number, Block>();
  const sections = new Map<SectionName, Heading>();
  let title: Heading | undefined;
  let section: SectionName | undefined;
  let part: Heading | undefined;
  const blockOf = (kind: Block['kind'], node: Nodes, isNeed = false): Block => {
    const text = wordsOf(node);
    return { kind, section, part, isNeed, text, lines: linesOf(node), references: referencesIn(text) };
  };
  const addItems = (list: List): void => {
    const before = blocks.at(-1);
    const intro = before?.kind === 'paragraph' && before.section === section ? before.text : '';
    const areNeeds = /\bneeds?\b/i.test(intro) || isPhrase(needsIntro, intro, phrases);
    list.children.forEach((item, index) => {
      const block = blockOf('item', item, areNeeds);
      blocks.push(block);
      if (section === 'evidence' && list.ordered) evidence.set((list.start ?? 1) + index, block);
    });
  };
  const addRows = (table: Table): void => {
    const [header, ...rows] = table.children;
    const names = header?.children.map((cell) => readings(toString(cell).trim(), phrases)) ?? [];
    const status = names.findIndex((name) => name.some((said) => /^status$/i.test(said)));
    for (const row of rows) {
      const block = blockOf('row', row);
      blocks.push(block);
      const [first] = row.children;
      if (status === -1 || first === undefined || !names[0]?.some((said) => /^(?:expectations?|skills?)$/i.test(said)))
        continue;
      const strong = first.children.find((node) => node.type === 'strong');
      const skill = toString(strong ?? first).replace(/\.$/, '');
      const said = row.children[status];
      expectations.push({
        ...block,
        skill,
        status: said === undefined ? '' : readings(toString(said).trim(), phrases).at(-1)!,
      });
    }
  };
  const add = (node: RootContent): void => {
    if (node.type === 'heading') {
      const heading = { text: toString(node), lines: linesOf(node) };
      if (node.depth === 1) title ??= heading;
      if (node.depth > 2) {
        part = heading;
        return;
      }
      part = undefined;
      const said = readings(heading.text, phrases);
      section = headingWords.find(([, words]) => said.some((each) => words.test(each)))?.[0];
      if (section !== undefined && node.depth === 2) sections.set(section, heading);
    } else if (node.type === 'paragraph') blocks.push(blockOf('paragraph', node));
    else if (node.type === 'blockquote') blocks.push(blockOf('quote', node));
    else if (node.type === 'list') addItems(node);
    else if (node.type === 'table') addRows(node);
  };
  root.children.forEach(add);
  return { title: title ?? { text: '', lines: { first: 1, last: 1 } }, sections, blocks, expectations, evidence };
}

function linesOf(node: Nodes): Lines {
  return { first: node.position?.start.line ?? 1, last: node.position?.end.line ?? 1 };
}

/** The words of a block, its cells and paragraphs apart. */
function wordsOf(node: Nodes): string {
  if ('children' in node && ['blockquote', 'listItem', 'tableRow', 'list'].includes(node.type))
    return node.children.map(wordsOf).join('\n');
  return toString(node).replace(/\s+/g, ' ').trim();
}

function referencesIn(text: string): number[] {
  return [...new Set([...text.matchAll(/\[(\d{1,4})\]/g)].map(([, number]) => Number(number)))];
}
