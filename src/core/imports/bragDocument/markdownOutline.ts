import type { Nodes, Paragraph, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { columnOf } from './markdownFields';
import { saidIn } from './markdownItem';
import type { ParsedMarkdown } from './markdownSource';

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

/** The headings of a document as a tree. @param depths how deep lines stand that are no headings but mean one */
export function sectionsOf({ tree }: ParsedMarkdown, depths: ReadonlyMap<Nodes, number>): Section {
  const top: Section = { heading: undefined, depth: 0, blocks: [], sections: [] };
  const open = [top];
  tree.children.forEach((node, index) => {
    const next = tree.children[index + 1];
    const depth =
      node.type === 'heading'
        ? node.depth
        : node.type === 'paragraph'
          ? (depths.get(node) ?? standsForHeading(node, next))
          : undefined;
    if (depth === undefined) {
      open.at(-1)!.blocks.push(node);
      return;
    }
    while (open.at(-1)!.depth >= depth) open.pop();
    const section: Section = { heading: node, depth, blocks: [], sections: [] };
    open.at(-1)!.sections.push(section);
    open.push(section);
  });
  return top;
}

/** How deep a paragraph stands that means a heading; undefined where it means none. */
export function standsForHeading(paragraph: Paragraph, next: RootContent | undefined): number | undefined {
  if (next === undefined || next.type === 'heading') return undefined;
  if (isBold(paragraph)) return boldDepth;
  const text = toString(paragraph).trim();
  return next.type === 'list' && /^[^\n]{1,60}:$/.test(text) && text.split(/\s+/).length <= 6 ? colonDepth : undefined;
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
