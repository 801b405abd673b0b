import type { List, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { evidenceItems, referenceNumber, type ReadDocument } from '../kit/readDocument';

/** A document's section for other programs; all texts are plain. */
interface SectionJson {
  readonly heading: string;
  readonly level: number;
  readonly blocks: readonly BlockJson[];
}

type BlockJson =
  | { readonly type: 'text' | 'quote' | 'code'; readonly text: string }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly ItemJson[] }
  | { readonly type: 'table'; readonly columns: readonly string[]; readonly rows: readonly RowJson[] };

interface ItemJson {
  readonly text: string;
  readonly done?: boolean;
  readonly references?: readonly number[];
}

type RowJson = Readonly<Record<string, string | readonly number[]>>;

/**
 * A document as JSON for other tools, made from what stands in the document and nothing else: what it is about, its
 * sections, its table of expectations or skills row by row, and its numbered evidence.
 */
export function documentJson({ type, about, title, root }: ReadDocument): string {
  const rest = Object.fromEntries(Object.entries(about).filter(([key]) => compiledKeys.has(key)));
  const sections = sectionsOf(root.children);
  const tables = sections.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'table');
  const judged = tables.find(({ columns }) => ['Expectation', 'What I propose', 'Skill'].includes(columns[0] ?? ''));
  const expectations = judged === undefined ? [] : expectationsOf(judged);
  const evidence = [...evidenceItems(root)].map(([item, number]) => ({
    number,
    title: firstOf(item, 'strong') ?? plain(item),
    text: plain(item),
    links: linksIn(item),
  }));
  return `${JSON.stringify({ type, ...rest, title, expectations, evidence, sections }, undefined, 2)}\n`;
}

/** The keys that compiling writes; what the user put beside them stays in the document. */
const compiledKeys: ReadonlySet<string> = new Set([
  'role',
  'ask',
  'person',
  'audience',
  'form',
  'track',
  'minutes',
  'from',
  'until',
  'date',
]);

/** What is read of a node: comments and other HTML are not, as in the other exports. */
function plain(node: unknown): string {
  return toString(node, { includeHtml: false });
}

/** The rows of the table that holds the record against the role, under names that stay whatever its columns say. */
function expectationsOf({ columns, rows }: Extract<BlockJson, { type: 'table' }>) {
  return rows.map((row) => {
    const cell = (index: number) => row[columns[index] ?? ''];
    return {
      expectation: cell(0),
      evidence: cell(1),
      ...(columns.length > 2 && { status: cell(2) }),
      ...(columns.length > 3 && { gap: cell(3) }),
      references: row.references ?? [],
    };
  });
}

function sectionsOf(nodes: readonly RootContent[]): SectionJson[] {
  const sections: { heading: string; level: number; blocks: BlockJson[] }[] = [];
  for (const node of nodes) {
    if (node.type === 'heading') sections.push({ heading: plain(node), level: node.depth, blocks: [] });
    else {
      const block = blockOf(node);
      if (block === undefined) continue;
      if (sections.length === 0) sections.push({ heading: '', level: 0, blocks: [] });
      sections.at(-1)!.blocks.push(block);
    }
  }
  return sections;
}

function blockOf(node: RootContent): BlockJson | undefined {
  switch (node.type) {
    case 'paragraph':
      return { type: 'text', text: plain(node) };
    case 'blockquote':
      return { type: 'quote', text: node.children.map((child) => plain(child)).join('\n') };
    case 'code':
      return { type: 'code', text: node.value };
    case 'list':
      return { type: 'list', ordered: node.ordered === true, items: itemsOf(node) };
    case 'table':
      return tableOf(node);
    default:
      return undefined;
  }
}

function itemsOf(list: List): ItemJson[] {
  return list.children.map((item) => {
    const references = referencesIn(item);
    return {
      text: item.children
        .map((child) =>
          child.type === 'list'
            ? itemsOf(child)
                .map(({ text }) => text)
                .join('\n')
            : plain(child),
        )
        .join('\n'),
      ...(typeof item.checked === 'boolean' && { done: item.checked }),
      ...(references.length > 0 && { references }),
    };
  });
}

function tableOf(table: Table): BlockJson {
  const [header, ...rows] = table.children;
  const columns = header?.children.map((cell) => plain(cell)) ?? [];
  return {
    type: 'table',
    columns,
    rows: rows.map((row) => {
      const references = referencesIn(row);
      return {
        ...Object.fromEntries(columns.map((column, index) => [column, plain(row.children[index] ?? { type: 'text' })])),
        ...(references.length > 0 && { references }),
      };
    }),
  };
}

type Parent = { readonly children: readonly RootContent[] };

function* descendants(parent: Parent): Iterable<RootContent> {
  for (const child of parent.children) {
    yield child;
    if ('children' in child) yield* descendants(child as Parent);
  }
}

function firstOf(parent: Parent, type: RootContent['type']): string | undefined {
  for (const node of descendants(parent)) if (node.type === type) return plain(node);
  return undefined;
}

function linksIn(parent: Parent): { label: string; url: string }[] {
  return [...descendants(parent)].flatMap((node) =>
    node.type === 'link' && !node.url.startsWith('#') ? [{ label: plain(node), url: node.url }] : [],
  );
}

/** The numbers of the evidence that a part of the document refers to, each once. */
function referencesIn(parent: Parent): number[] {
  const numbers = [...descendants(parent)].flatMap((node) =>
    node.type === 'link' ? (referenceNumber(plain(node)) ?? []) : [],
  );
  return [...new Set(numbers)];
}
