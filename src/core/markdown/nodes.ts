import type {
  Blockquote,
  Emphasis,
  Heading,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Table,
  TableCell,
  Text,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { imagesAsLinks } from './imagesAsLinks';
import { writeText } from './writeText';

// Documents are trees until the very end, so that nobody's words can be read as Markdown.

/** Inline content: a string stands for a text node, a list for its items in turn. */
export type Inline = string | PhrasingContent | readonly Inline[];

/** What a list item holds: one line of inline content, or blocks. */
export type Item = Inline | { readonly blocks: readonly RootContent[] };

/** Words as they are, on one line: line breaks and control characters become spaces. */
export function text(words: string): Text {
  return { type: 'text', value: words.replace(unprintable, ' ').replace(/\s+/g, ' ').replace(loneSurrogate, '\uFFFD') };
}

// eslint-disable-next-line no-control-regex -- these are what must not reach a document
const unprintable = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]+/g;
const loneSurrogate = /\p{Surrogate}/gu;

/** Bold content. */
export function strong(...content: Inline[]): Strong {
  return { type: 'strong', children: trimmed(inline(content)) };
}

/** Content in italics. */
export function emphasis(...content: Inline[]): Emphasis {
  return { type: 'emphasis', children: trimmed(inline(content)) };
}

/** Content that leads to an address. */
export function link(url: string, ...content: Inline[]): Link {
  return { type: 'link', url, children: trimmed(inline(content)) };
}

/** A heading of a depth. */
export function heading(depth: 1 | 2 | 3 | 4, ...content: Inline[]): Heading {
  return { type: 'heading', depth, children: trimmed(inline(content)) };
}

/** A paragraph of inline content. */
export function paragraph(...content: Inline[]): Paragraph {
  return { type: 'paragraph', children: trimmed(inline(content)) };
}

/** A bulleted list. */
export function bullets(items: readonly Item[]): List {
  return list(items, { ordered: false });
}

/** A numbered list that counts from 1, or from `start`. */
export function numbered(items: readonly Item[], start = 1): List {
  return list(items, { ordered: true, start });
}

/** A task list; `done` ticks the box. */
export function tasks(items: readonly { readonly item: Item; readonly done: boolean }[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map(({ item, done }) => ({ ...listItem(item), checked: done })),
  };
}

/** A quotation in one paragraph, and who said it in another. */
export function quote(words: Inline, ...attribution: Inline[]): Blockquote {
  const said = paragraph(words);
  return {
    type: 'blockquote',
    children: attribution.length > 0 ? [said, paragraph(...attribution)] : [said],
  };
}

/** A table; an empty cell gets a dash. */
export function table(header: readonly Inline[], rows: readonly (readonly Inline[])[]): Table {
  return {
    type: 'table',
    align: header.map(() => null),
    children: [header, ...rows].map((cells) => ({ type: 'tableRow', children: cells.map(cell) })),
  };
}

/** Items of inline content with a separator between them. */
export function joinInline(items: readonly Inline[], separator: Inline): Inline[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));
}

/** The words of blocks as a reader sees them, without addresses. */
export function wordsOf(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      return toString(node)
        .split(/\s+/)
        .filter((word) => word !== '');
    return 'children' in node ? wordsOf(node.children) : [];
  });
}

const processor = unified()
  .use(remarkGfm, { tablePipeAlign: false, singleTilde: false })
  .use(remarkStringify, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '_',
    strong: '*',
    rule: '-',
    listItemIndent: 'one',
    incrementListMarker: true,
    resourceLink: true,
    fences: true,
    handlers: { text: writeText },
  })
  .freeze();

/**
 * Writes a document: front matter, then the nodes as Markdown.
 *
 * @param frontMatter its keys in order, plain names each; values are quoted where YAML needs it
 */
export function toMarkdown(
  frontMatter: Readonly<Record<string, string | number>>,
  nodes: readonly RootContent[],
): string {
  const keys = Object.entries(frontMatter).map(([key, value]) => `${key}: ${yamlScalar(value)}\n`);
  return `---\n${keys.join('')}---\n\n${blocksToMarkdown(nodes)}`;
}

/** Blocks as Markdown. */
export function blocksToMarkdown(nodes: readonly RootContent[]): string {
  return processor.stringify(imagesAsLinks({ type: 'root', children: [...nodes] }));
}

function yamlScalar(value: string | number): string {
  const written = String(value);
  const plainWord =
    /^[A-Za-z][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*$/.test(written) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(written);
  if (typeof value === 'number' || plainWord || /^\d{4}-\d{2}-\d{2}$/.test(written)) return written;
  return JSON.stringify(written).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function inline(content: readonly Inline[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const part of content) {
    const added = typeof part === 'string' ? [text(part)] : isList(part) ? inline(part) : [part];
    for (const node of added) {
      const last = nodes.at(-1);
      // Neighbouring text nodes are one, else what stands on their seam escapes escaping.
      if (node.type === 'text' && last?.type === 'text') nodes[nodes.length - 1] = text(last.value + node.value);
      else if (node.type !== 'text' || node.value !== '') nodes.push(node);
    }
  }
  return nodes;
}

function isList(part: PhrasingContent | readonly Inline[]): part is readonly Inline[] {
  return Array.isArray(part);
}

function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const first = nodes[0];
  if (first?.type === 'text') nodes[0] = { ...first, value: first.value.trimStart() };
  const last = nodes.at(-1);
  if (last?.type === 'text') nodes[nodes.length - 1] = { ...last, value: last.value.trimEnd() };
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}

function cell(content: Inline): TableCell {
  const children = trimmed(inline([content]));
  return { type: 'tableCell', children: children.length > 0 ? children : [text('–')] };
}

function list(items: readonly Item[], form: Pick<List, 'ordered' | 'start'>): List {
  const spread = items.some((item) => isBlocks(item) && item.blocks.length > 1);
  return { type: 'list', ...form, spread, children: items.map((item) => ({ ...listItem(item), spread })) };
}

function listItem(item: Item): ListItem {
  return {
    type: 'listItem',
    spread: false,
    children: (isBlocks(item) ? [...item.blocks] : [paragraph(item)]) as ListItem['children'],
  };
}

function isBlocks(item: Item): item is { readonly blocks: readonly RootContent[] } {
  return typeof item === 'object' && 'blocks' in item;
}
