import { holdsMarkers } from '../../text/conflictMarkers';
import type { Heading, ListItem, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { findFrontMatter, readFrontMatter } from '../../frontMatter/frontMatter';
import { markdownTree } from '../../markdown/markdownTree';
import { slug } from '../../text/slug';
import { evidenceHeading } from './layout';
import { documentTypeOf, type DocumentType } from './documentType';

/** A compiled document as it stands in its file, with whatever its owner wrote into it. */
export interface ReadDocument {
  readonly type: DocumentType;
  /** The keys of its front matter whose values are texts. */
  readonly about: Readonly<Record<string, string>>;
  /** Its first heading, in plain words; its type where it has none. */
  readonly title: string;
  /** What stands below the front matter. */
  readonly root: Root;
  /** The line of the file at which that begins, counted from 0. */
  readonly firstLine: number;
}

/**
 * Reads a compiled document. `undecided` where it still holds the marks of a conflict, `too-dense` where its Markdown is
 * too long, too deep or too dense to be read; undefined where it is no document.
 */
export function readDocument(text: string): ReadDocument | 'undecided' | 'too-dense' | undefined {
  const type = documentTypeOf(text);
  if (type === undefined) return undefined;
  if (holdsMarkers(text)) return 'undecided';
  const front = readFrontMatter(text);
  const block = findFrontMatter(text);
  const start = block !== undefined && 'bodyStart' in block ? block.bodyStart : 0;
  const body = text.slice(start);
  const root = markdownTree(body.replace(/\r\n?/g, '\n'), 'plain');
  if (root === undefined) return 'too-dense';
  const about = Object.fromEntries(
    Object.entries(front.kind === 'read' ? front.data : {}).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    ),
  );
  const firstLine = text.slice(0, start).split(/\r\n?|\n/).length - 1;
  const heading = root.children.find((node) => node.type === 'heading');
  return { type, about, title: (heading && toString(heading, { includeHtml: false }).trim()) || type, root, firstLine };
}

/** A name for each heading that links within the document can lead to, as Markdown previews make them. */
export function anchorsOf(nodes: readonly RootContent[]): ReadonlyMap<Heading, string> {
  const anchors = new Map<Heading, string>();
  const taken = new Map<string, number>();
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    const name = slug(toString(node));
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    anchors.set(node, before === 0 ? name : `${name}-${before}`);
  }
  return anchors;
}

/** The numbered items of the evidence, to which references lead; none where the document has no such section. */
export function evidenceItems({ children }: Root): ReadonlyMap<ListItem, number> {
  const items = new Map<ListItem, number>();
  const start = evidenceStart(children);
  if (start === -1) return items;
  for (const node of children.slice(start + 1)) {
    if (node.type === 'heading') break;
    if (node.type === 'list' && node.ordered)
      node.children.forEach((item, index) => items.set(item, (node.start ?? 1) + index));
  }
  return items;
}

/** The evidence by its heading; where a template calls it otherwise, by the references that lead there. */
function evidenceStart(nodes: readonly RootContent[]): number {
  const named = nodes.findIndex((node) => node.type === 'heading' && toString(node) === evidenceHeading);
  if (named !== -1) return named;
  const anchors = anchorsOf(nodes);
  const target = referenceTarget(nodes);
  return nodes.findIndex((node) => node.type === 'heading' && anchors.get(node) === target);
}

/** The anchor of the first reference within the document. */
function referenceTarget(nodes: readonly Nodes[]): string | undefined {
  for (const node of nodes) {
    if (node.type === 'link' && node.url.startsWith('#') && referenceNumber(toString(node)) !== undefined)
      return node.url.slice(1);
    const inside = 'children' in node ? referenceTarget(node.children) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** The number of a reference such as `[3]`; undefined where a text is none. */
export function referenceNumber(text: string): number | undefined {
  const match = /^\[(\d+)\]$/.exec(text);
  return match ? Number(match[1]) : undefined;
}
