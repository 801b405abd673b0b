import type { Heading, List, Paragraph, PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { anchorOf } from '../../documents/kit/anchor';
import { countWords, secondsToSay } from '../../documents/kit/speech';
import { findFrontMatter } from '../../frontMatter/frontMatter';
import { markdownTree } from '../../markdown/markdownTree';
import type { Block, Branch, Part, Place, Point, Rehearsal, Words } from './rehearsal';
import { decodeAddress } from '../../text/decodeAddress';

/** Reading Markdown can take seconds for long texts full of asterisks; a script has some thirty thousand characters. */
const maxCharacters = 120 * 1024;
const defaultRate = 130;

interface Section {
  readonly title: string;
  /** Where its heading stands in the body, counted from 1. */
  readonly line: number;
  readonly nodes: readonly RootContent[];
}

/**
 * Reads a meeting script as its user left it, in whatever language: by its headings, its quotations, its table and its
 * figures. Quotations are lines to say, all else is a note. Below the agenda, a second-level heading with minutes or lines of its own is a part of the talk; one without, but with lines below its
 * third-level headings, holds branches. Minutes stand in the agenda, else below the part's heading; so does the rate of
 * speech, else it is 130 words a minute. HTML stays the text it is. Never throws; a text
 * that is no script, or too deep or dense to be read, has no parts.
 */
export function readScript(markdown: string): Rehearsal {
  const block = findFrontMatter(markdown);
  const bodyStart = block && 'bodyStart' in block ? block.bodyStart : 0;
  const body = markdown.slice(bodyStart, bodyStart + maxCharacters);
  const nodes = markdownTree(body)?.children ?? [];
  const title = nodes.find((node) => node.type === 'heading' && node.depth === 1);
  const sections = sectionsOf(nodes, 2);
  const parted = new Set(sections.map((section) => anchorOf(section.title)));
  const agendaAt = sections.findIndex(({ nodes: held }) => agendaIn(held, parted).size > 0);
  const agenda = agendaIn(sections[agendaAt]?.nodes ?? [], parted);
  const rate = rateIn(sections[agendaAt]?.nodes ?? []);

  const parts: { readonly section: Section; readonly minutes: number }[] = [];
  const branches: { readonly section: Section; readonly group: string }[] = [];
  for (const section of sections.slice(agendaAt + 1)) {
    const own = section.nodes.slice(0, headingAt(section.nodes, 3));
    const minutes = agenda.get(anchorOf(section.title)) ?? statedMinutes(own[0]);
    if (minutes !== undefined || own.some(isLine)) parts.push({ section, minutes: minutes ?? 0 });
    else {
      const answers = sectionsOf(section.nodes, 3).filter(({ nodes: held }) => held.some(isLine));
      branches.push(...answers.map((answer) => ({ section: answer, group: section.title })));
    }
  }

  const places = new Map<string, Place>();
  const mark = (kind: Place['kind'], found: readonly { readonly section: Section }[]): void =>
    found.forEach(({ section }, index) => {
      const anchor = anchorOf(section.title);
      if (!places.has(anchor)) places.set(anchor, { kind, index });
    });
  mark('part', parts);
  mark('branch', branches);
  const linesBefore = markdown.slice(0, bodyStart).split(/\r\n|\r|\n/).length - 1;
  const links: Links = { places, lines: headingLines(nodes, linesBefore) };
  return {
    title: title ? plain(title) : '',
    parts: parts.map(({ section, minutes }): Part => {
      const blocks = blocksOf(section.nodes, links);
      return {
        title: section.title,
        minutes,
        seconds: secondsFor(blocks, rate),
        blocks,
        line: linesBefore + section.line,
      };
    }),
    branches: branches.map(({ section, group }): Branch => {
      const { title: named, line, nodes: held } = section;
      return { group, title: named, blocks: blocksOf(held, links), line: linesBefore + line };
    }),
  };
}

function sectionsOf(nodes: readonly RootContent[], depth: 2 | 3): Section[] {
  const sections: { title: string; line: number; nodes: RootContent[] }[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === depth)
      sections.push({ title: plain(node), line: node.position?.start.line ?? 1, nodes: [] });
    else sections.at(-1)?.nodes.push(node);
  }
  return sections;
}

function headingAt(nodes: readonly RootContent[], depth: number): number {
  const at = nodes.findIndex((node) => node.type === 'heading' && node.depth === depth);
  return at === -1 ? nodes.length : at;
}

function isLine(node: RootContent): boolean {
  return node.type === 'blockquote' && plain(node) !== '';
}

/** From one minute to another, whatever words stand around the figures: `Minutes 2 to 6`. */
const span = /^\D{0,20}(\d{1,3})\D{1,12}(\d{1,3})(?!\d)/;
const englishSpan = /^(?:minutes\s+)?\d{1,3}\s*(?:to|-|–)\s*\d{1,3}\b/i;

function minutesIn(text: string): number | undefined {
  const match = span.exec(text);
  return match === null ? undefined : Math.max(0, Number(match[2]) - Number(match[1]));
}

/**
 * The minutes of each part by its anchor: rows such as `2 to 6 | Their view`, of a table that names headings of the
 * script or says its minutes in English.
 */
function agendaIn(nodes: readonly RootContent[], headings: ReadonlySet<string>): ReadonlyMap<string, number> {
  const agenda = new Map<string, number>();
  const table = nodes.find((node) => node.type === 'table');
  let isAgenda = false;
  for (const { children } of table?.children.slice(1) ?? []) {
    const [when, what] = children;
    const minutes = when && minutesIn(plain(when));
    if (!what || minutes === undefined) continue;
    agenda.set(anchorOf(plain(what)), minutes);
    isAgenda ||= headings.has(anchorOf(plain(what))) || englishSpan.test(plain(when!));
  }
  return isAgenda ? agenda : new Map();
}

/** The minutes in the line below a part's heading; none where it says that there is no time for it. */
function statedMinutes(node: RootContent | undefined): number | undefined {
  if (!isTimeLine(node)) return undefined;
  return minutesIn(plain(node!)) ?? 0;
}

function isTimeLine(node: RootContent | undefined): boolean {
  if (node?.type !== 'paragraph' || node.children.length !== 1 || node.children[0]!.type !== 'emphasis') return false;
  return span.test(plain(node)) || /^only if they ask/i.test(plain(node));
}

interface Links {
  readonly places: ReadonlyMap<string, Place>;
  /** Where each heading stands, counted from 1, by its anchor. */
  readonly lines: ReadonlyMap<string, number>;
}

function headingLines(nodes: readonly RootContent[], linesBefore: number): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const node of nodes) {
    if (node.type !== 'heading' || !node.position) continue;
    const anchor = anchorOf(plain(node));
    if (!lines.has(anchor)) lines.set(anchor, linesBefore + node.position.start.line);
  }
  return lines;
}

function blocksOf(nodes: readonly RootContent[], links: Links): Block[] {
  const blocks: Block[] = [];
  let label = '';
  const note = (points: readonly Point[]): void => {
    const kept = points.filter(({ words }) => words.some(({ text }) => text.trim() !== ''));
    if (kept.length > 0) blocks.push({ kind: 'note', label, points: kept });
    label = '';
  };
  const labelAlone = (): void => {
    if (label !== '') blocks.push({ kind: 'note', label, points: [] });
    label = '';
  };
  for (const [index, node] of nodes.entries()) {
    if (index === 0 && isTimeLine(node)) continue;
    switch (node.type) {
      case 'blockquote':
        labelAlone();
        if (isLine(node)) blocks.push({ kind: 'say', text: node.children.map(plain).filter(Boolean).join('\n\n') });
        break;
      case 'heading':
        labelAlone();
        label = plain(node);
        break;
      case 'list':
        note(pointsOf(node, links));
        break;
      case 'table':
        note(rowsOf(node, links));
        break;
      case 'paragraph': {
        const [ownLabel, content] = labelled(node);
        if (ownLabel !== '') {
          labelAlone();
          label = ownLabel;
        }
        if (content.length > 0) note([{ words: tidy(wordsOf(content, links)) }]);
        break;
      }
      case 'code':
      case 'html':
        note([{ words: [{ text: node.value }] }]);
        break;
      default:
        note([{ words: [{ text: plain(node) }] }]);
    }
  }
  labelAlone();
  return blocks;
}

/** A label and what follows it: `**Ask for:** …`, `From my files: [link]`; a paragraph that ends in a colon is all label. */
function labelled(paragraph: Paragraph): [label: string, content: readonly PhrasingContent[]] {
  const text = plain(paragraph);
  if (/:$/.test(text)) return [text.slice(0, -1), []];
  const [first, ...rest] = paragraph.children;
  if (first?.type === 'strong' && /:$/.test(plain(first))) return [plain(first).slice(0, -1), rest];
  const opening = first?.type === 'text' ? /^([^:.!?\n]{1,30}):\s/.exec(first.value) : null;
  if (first?.type !== 'text' || opening === null) return ['', paragraph.children];
  const said = first.value.slice(opening[0].length);
  return [opening[1]!, said === '' ? rest : [{ ...first, value: said }, ...rest]];
}

function pointsOf(list: List, links: Links): Point[] {
  return list.children.flatMap((item) => {
    const words = item.children.flatMap((child, index) => [
      ...(index === 0 ? [] : [{ text: ' ' }]),
      ...(child.type === 'list'
        ? pointsOf(child, links).flatMap(({ words: held }, at) => (at === 0 ? held : [{ text: '; ' }, ...held]))
        : wordsOf([child], links)),
    ]);
    return [{ words: tidy(words), ...(typeof item.checked === 'boolean' && { done: item.checked }) }];
  });
}

/** A row for each point, every cell with the head of its column. */
function rowsOf(table: Table, links: Links): Point[] {
  const [head, ...rows] = table.children;
  const heads = head?.children.map(plain) ?? [];
  return rows.map((row: TableRow) => ({
    words: tidy(
      row.children.flatMap((cell, index) => {
        if (['', '-', '–'].includes(plain(cell))) return [];
        const name = heads[index] ?? '';
        return [{ text: `${index === 0 ? '' : '; '}${name === '' ? '' : `${name}: `}` }, ...wordsOf([cell], links)];
      }),
    ),
  }));
}

function wordsOf(nodes: readonly (RootContent | PhrasingContent)[], links: Links): Words[] {
  return nodes.flatMap((node): Words[] => {
    if (node.type === 'link') return [linked(toString(node), node.url, links)];
    if (node.type === 'break') return [{ text: ' ' }];
    if ('children' in node) return wordsOf(node.children, links);
    return [{ text: toString(node) }];
  });
}

function linked(text: string, url: string, { places, lines }: Links): Words {
  if (!url.startsWith('#')) return { text, url };
  const anchor = decodeAddress(url.slice(1));
  const to = places.get(anchor);
  const line = lines.get(anchor);
  return to ? { text, to } : line === undefined ? { text } : { text, url: `#L${line}` };
}

/** Neighbours without a link as one, on one line. */
function tidy(words: readonly Words[]): Words[] {
  const joined: Words[] = [];
  for (const word of words) {
    const text = word.text.replace(/\s+/g, ' ');
    const last = joined.at(-1);
    if (last && !isLink(last) && !isLink(word)) joined[joined.length - 1] = { text: last.text + text };
    else if (text !== '') joined.push({ ...word, text });
  }
  const [first] = joined;
  if (first && !isLink(first)) joined[0] = { text: first.text.trimStart() };
  return joined.filter(({ text }) => text !== '');
}

function isLink({ url, to }: Words): boolean {
  return url !== undefined || to !== undefined;
}

/** The words a minute that the agenda counts with, which a user may set. */
function rateIn(nodes: readonly RootContent[]): number {
  const below = nodes.filter(({ type }) => type === 'paragraph').map(plain);
  const stated = below.map((text) => /\b([1-9]\d{1,2}) words a minute/.exec(text)?.[1]).find((rate) => rate);
  // In another language it is the one figure of the first paragraph of the section.
  const [first, ...others] = below[0]?.match(/\d+(?::\d+)?/g) ?? [];
  const rate = Number(stated ?? (others.length === 0 ? first : undefined));
  return rate >= 60 && rate < 1000 ? rate : defaultRate;
}

function secondsFor(blocks: readonly Block[], wordsPerMinute: number): number {
  const lines = blocks.flatMap((block) => (block.kind === 'say' ? [block.text] : []));
  return secondsToSay(
    lines.reduce((sum, line) => sum + countWords(line), 0),
    wordsPerMinute,
  );
}

function plain(node: RootContent | PhrasingContent | Heading): string {
  return toString(node).replace(/\s+/g, ' ').trim();
}
