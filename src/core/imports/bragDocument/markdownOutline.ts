import type { List, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { oneLine } from '../candidateFrom';
import { columnOf } from './markdownFields';
import { sourceOf, type ParsedMarkdown } from './markdownSource';
import { isLeadOfPrompts, sectionMeaning } from './markdownSections';
import { saidIn } from './markdownText';

/** A heading, or what stands for one, with what is below it. */
export interface Section {
  readonly heading: Nodes | undefined;
  readonly depth: number;
  readonly blocks: RootContent[];
  readonly sections: Section[];
}

/** A bold line alone, and a short line with a colon before a list, stand for headings below all others. */
export const boldDepth = 7;
export const innerBoldDepth = 8;
const colonDepth = 9;

/** How deep lines stand, among some blocks, that are no headings but mean one. */
export type DepthsOf = (nodes: readonly RootContent[]) => ReadonlyMap<Nodes, number>;

/**
 * Some blocks as a tree of headings: those of Markdown, and what stands for them: bold lines, lines with a colon before a
 * list, the summary of a folded part, bullets that are headings as programs of outlines write them.
 *
 * @param depthsOf how deep other lines stand
 */
export function outlineOf(
  nodes: readonly RootContent[],
  depthsOf: DepthsOf,
  heading?: Nodes,
  headingDepth = 0,
): Section {
  const top: Section = { heading, depth: headingDepth, blocks: [], sections: [] };
  const open = [{ ...top, depth: 0 }];
  const depths = depthsOf(nodes);
  for (let index = 0; index < nodes.length; index++) {
    const node = quotedHeading(lineAboveRule(nodes[index]!), nodes[index + 1]);
    const last = open.at(-1)!;
    const end = foldedUntil(nodes, index);
    if (end !== undefined) {
      last.sections.push(outlineOf(nodes.slice(index + 1, end), depthsOf, node, foldedDepth));
      index = end;
      continue;
    }
    if (node.type === 'list' && node.children.some(isHeadingItem)) {
      for (const part of partsOf(node))
        if (part.type === 'list') last.blocks.push(part);
        else last.sections.push(outlineOf(part.children.slice(1), depthsOf, part.children[0], foldedDepth));
      continue;
    }
    const depth =
      node.type === 'heading'
        ? node.depth
        : node.type === 'paragraph'
          ? (depths.get(node) ?? standsForHeading(node, nodes[index + 1]))
          : undefined;
    if (depth === undefined) {
      last.blocks.push(node);
      continue;
    }
    while (open.at(-1)!.depth >= depth) open.pop();
    const section: Section = { heading: node, depth, blocks: [], sections: [] };
    open.at(-1)!.sections.push(section);
    open.push(section);
  }
  return top;
}

/** A bold line that is set apart as a quotation above a list: `> **Week 1 (17 February)**`. */
function quotedHeading(node: RootContent, next: RootContent | undefined): RootContent {
  const [only, ...others] = node.type === 'blockquote' && next?.type === 'list' ? node.children : [];
  return only?.type === 'paragraph' && others.length === 0 && isBold(only) ? only : node;
}

/** A line with a label and its value right above a rule, which Markdown takes for a heading: `Problems: none`. */
function lineAboveRule(node: RootContent): RootContent {
  if (node.type !== 'heading' || node.depth !== 2 || node.position!.start.line === node.position!.end.line) return node;
  const [, label] = /^(\p{L}[\p{L} ]{0,28}?)\s?:\s+\S/u.exec(toString(node)) ?? [];
  const isLabelled = label !== undefined && (columnOf(label) !== undefined || sectionMeaning(label).kind === 'other');
  return isLabelled ? { type: 'paragraph', children: node.children, position: node.position } : node;
}

/** Folded parts and bullets hold all that is below them, however deep their own headings are. */
const foldedDepth = 1.5;
const summary = /<details\b[^>]*>\s*<summary\b[^>]*>([^]*?)<\/summary>\s*$/i;

/** Where the part ends that is folded from a node on; undefined where none is. */
function foldedUntil(nodes: readonly RootContent[], start: number): number | undefined {
  const first = nodes[start]!;
  if (first.type !== 'html' || !summary.test(first.value)) return undefined;
  let depth = 0;
  for (let index = start; index < nodes.length; index++) {
    const node = nodes[index]!;
    if (node.type !== 'html') continue;
    depth += (node.value.match(/<details\b/gi) ?? []).length - (node.value.match(/<\/details>/gi) ?? []).length;
    if (depth <= 0) return /^\s*(?:<\/details>\s*)+$/i.test(node.value) ? index : undefined;
  }
  return undefined;
}

function isHeadingItem({ children: [first] }: ListItem): boolean {
  return first?.type === 'heading';
}

/** The items of a list that are headings, and the runs of others between them. */
function partsOf(list: List): (ListItem | List)[] {
  const parts: (ListItem | List)[] = [];
  for (const item of list.children) {
    const last = parts.at(-1);
    if (isHeadingItem(item)) parts.push(item);
    else if (last?.type === 'list') last.children.push(item);
    else parts.push({ ...list, children: [item], position: item.position });
  }
  return parts;
}

/** The words of a heading, or of what stands for one, on one line. */
export function headingWords(heading: Nodes): string {
  return heading.type === 'html' ? withoutTags(foldedWords(heading.value)) : saidIn(heading);
}

/** The words of a heading as they are written, without the marks that make it one. */
export function headingSource(markdown: ParsedMarkdown, heading: Nodes): string {
  if (heading.type === 'html') return foldedWords(heading.value);
  const source = sourceOf(markdown, heading);
  if (heading.type !== 'heading') return source;
  // Addresses that stand in the words alone are nodes without a place, so the marks are taken off the whole.
  return source.startsWith('#')
    ? source.replace(/^#{1,6}(?:[ \t]+|$)/, '').replace(/(?:^|(?<![ \t])[ \t]+)#+[ \t]*$/, '')
    : source.replace(/\n[ \t>]*(?:=+|-+)[ \t]*$/, '');
}

function foldedWords(html: string): string {
  return oneLine(summary.exec(html)?.[1] ?? html);
}

function withoutTags(html: string): string {
  return oneLine(html.replace(/<[^<>]*>/g, ' '));
}

/** How deep a paragraph stands that means a heading; undefined where it means none. */
export function standsForHeading(paragraph: Paragraph, next: RootContent | undefined): number | undefined {
  if (next === undefined || next.type === 'heading' || next.type === 'thematicBreak') return undefined;
  if (isBold(paragraph)) return boldDepth;
  const text = toString(paragraph).trim();
  if (next.type !== 'list' || !text.endsWith(':')) return undefined;
  const isShort = /^[^\n]{1,60}:$/.test(text) && text.split(/\s+/).length <= 6;
  return isShort || isLeadOfPrompts(text) ? colonDepth : undefined;
}

/** Whether a paragraph is one bold run, with a colon at most. */
export function isBold({ children }: Paragraph): boolean {
  const [first, second] = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return (
    first?.type === 'strong' &&
    (second === undefined || (second.type === 'text' && /^\s*:\s*$/.test(second.value) && children.length <= 2))
  );
}

/** How many items the lists and tables among some blocks have. */
export function itemsIn(blocks: readonly RootContent[]): number {
  return blocks.reduce(
    (sum, block) =>
      sum + (!isItems(block) || !('children' in block) ? 0 : block.children.length - (block.type === 'table' ? 1 : 0)),
    0,
  );
}

/** Whether a block is a list or a table of achievements. */
export function isItems(block: RootContent): boolean {
  return block.type === 'list' || (block.type === 'table' && !isOfMeasurements(block));
}

/** Whether a table tells of what stands around it, and holds no achievements. */
function isOfMeasurements(table: Table): boolean {
  const names = table.children[0]!.children.map((cell) => saidIn(cell).toLowerCase());
  return names.includes('before') && names.includes('after') && !names.some((name) => columnOf(name) === 'title');
}

/** A section's heading and all that is below it. */
export function allBlocks({ heading, blocks, sections }: Section): Nodes[] {
  return [...(heading ? [heading] : []), ...blocks, ...sections.flatMap(allBlocks)];
}

/** The block of a section that ends last. */
export function lastBlock(section: Section): Nodes | undefined {
  return allBlocks(section).reduce<Nodes | undefined>(
    (last, node) => (last === undefined || node.position!.end.offset! > last.position!.end.offset! ? node : last),
    undefined,
  );
}
