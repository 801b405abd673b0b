import type { Heading, Link, Nodes, Paragraph, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { Drop } from 'liquidjs';
import type { DocumentParts, Layout, Passage } from '../documents/kit/layout';
import { markdownTree } from '../markdown/markdownTree';
import { blocksToMarkdown, text } from '../markdown/nodes';
import { BrokenTemplate } from './brokenTemplate';
import { liquidProblem, tooDense, type ReadTemplate } from './readTemplate';
import { createEngine } from './templateEngine';
import { templateFile } from './templateKinds';
import { escapeHtml } from '../text/escapeHtml';

// What a template prints stands in its text as a number between two of the characters that Unicode keeps for such
// use, and is put in once the Markdown has been read: nobody's words can be read as Markdown, a link or HTML.
const marks = { passage: ['\uFDD0', '\uFDD1'], value: ['\uFDD2', '\uFDD3'] } as const;
const strayMarks = /[\uFDD0-\uFDD3]/g;
const marked = /(\uFDD0\d+\uFDD1|\uFDD2\d+\uFDD3)/;

/** What a template was made for, with its passages put in, arranged as its user wants it. */
export function templateLayout({ kind, limits, body, bodyStart, problems }: ReadTemplate): Layout {
  const file = templateFile(kind.name);
  return {
    limits,
    arrange(parts) {
      const mistake = problems.find(({ severity }) => severity === 'error');
      if (mistake) throw new BrokenTemplate(file, mistake);
      const printed = new Printed(
        parts,
        kind.passages.map(({ name }) => name),
      );
      const engine = createEngine((value) => printed.mark(value));
      let rendered: string;
      try {
        rendered = String(engine.parseAndRenderSync(body.replace(strayMarks, '\uFFFD'), printed.scope()));
      } catch (error) {
        throw new BrokenTemplate(file, liquidProblem(error, body, bodyStart));
      }
      const tree = markdownTree(rendered.replace(/\r\n?/g, '\n'));
      if (tree === undefined) throw new BrokenTemplate(file, tooDense(body, bodyStart));
      return printed.put(tree);
    },
  };
}

/** A passage as Liquid sees it: true where it says something, and a mark in the text. */
class PassageDrop extends Drop {
  constructor(
    readonly written: WrittenPassage,
    readonly mark: string,
  ) {
    super();
  }

  override valueOf(): string | null {
    return this.written.isEmpty ? null : this.mark;
  }

  override toString(): string {
    return this.mark;
  }
}

/** A passage that is written when it is first looked at, so that references count in the order of the template. */
class WrittenPassage {
  #nodes: { readonly heading: Heading | undefined; readonly blocks: readonly RootContent[] } | undefined;

  constructor(readonly passage: Passage | undefined) {}

  get isLast(): boolean {
    return this.passage?.isLast === true;
  }

  /** A passage that waits for the others counts as full until it is written. */
  get isEmpty(): boolean {
    return this.isLast ? false : this.blocks.length === 0;
  }

  get heading(): string {
    const { heading } = this.#write();
    return heading === undefined ? '' : toString(heading);
  }

  get blocks(): readonly RootContent[] {
    return this.#write().blocks;
  }

  #write() {
    return (this.#nodes ??= this.#split(this.passage?.write() ?? []));
  }

  #split(nodes: readonly RootContent[]) {
    const [first, ...rest] = nodes;
    return first?.type === 'heading' && first.depth === 2 && this.passage?.hasManyHeadings !== true
      ? { heading: first, blocks: rest }
      : { heading: undefined, blocks: nodes };
  }
}

type Value = string | (() => string);

/** What one rendering printed, and where it goes. */
class Printed {
  readonly #parts: DocumentParts;
  readonly #passages: ReadonlyMap<string, WrittenPassage>;
  readonly #names: readonly string[];
  readonly #values: Value[] = [];
  /** The heading that a passage stands below, where it stands in the document. */
  readonly #headings = new Map<WrittenPassage, Heading | undefined>();
  readonly #own = new Set<RootContent>();

  constructor(parts: DocumentParts, names: readonly string[]) {
    this.#parts = parts;
    this.#names = names;
    const known = new Map(parts.passages.map((passage) => [passage.name, passage]));
    this.#passages = new Map(names.map((name) => [name, new WrittenPassage(known.get(name))]));
  }

  /** What the template may name. */
  scope(): object {
    const passages: Record<string, unknown> = {};
    const headings: Record<string, unknown> = {};
    for (const [index, name] of this.#names.entries()) {
      const written = this.#passages.get(name)!;
      const drop = new PassageDrop(written, `${marks.passage[0]}${index}${marks.passage[1]}`);
      passages[name] = drop;
      Object.defineProperty(headings, name, {
        enumerable: true,
        get: () => (written.isLast ? this.#markOf(() => written.heading) : written.heading),
      });
    }
    const values = Object.entries(this.#parts.values).map(([name, value]) => [name, value ?? null]);
    return { ...Object.fromEntries(values), counts: { ...this.#parts.counts }, passages, headings };
  }

  /** The mark for what is printed; marks in it stay. */
  mark(value: unknown): string {
    if (value instanceof PassageDrop) {
      // Looked at, so that it is written in its place.
      void value.written.isEmpty;
      return value.mark;
    }
    if (value === null || value === undefined || value === false) return '';
    const shown = Array.isArray(value) ? value.map(String).join(' ') : typeof value === 'object' ? '' : String(value);
    return shown
      .split(marked)
      .map((part, index) => (index % 2 === 1 || part === '' ? part : this.#markOf(part.replace(strayMarks, ''))))
      .join('');
  }

  #markOf(value: Value): string {
    return `${marks.value[0]}${this.#values.push(value) - 1}${marks.value[1]}`;
  }

  /** Puts everything in its place. */
  put(root: Root): RootContent[] {
    const nodes = this.#blocks(root.children);
    const kept = withoutEmptyHeadings(nodes);
    this.#relink(kept);
    return kept;
  }

  #blocks(nodes: readonly RootContent[]): RootContent[] {
    let above: Heading | undefined;
    return nodes.flatMap((node) => {
      const put = this.#block(node, above);
      if (node.type === 'heading') above = node;
      return put;
    });
  }

  #block(node: RootContent, above: Heading | undefined): RootContent[] {
    if (node.type === 'paragraph') return this.#paragraph(node, above);
    if ('children' in node) {
      const parent = node as Parent;
      parent.children = holdsBlocks(node)
        ? this.#blocks(parent.children as RootContent[])
        : this.#phrasing(parent.children as PhrasingContent[]);
      return [node];
    }
    this.#literal(node);
    return [node];
  }

  /** A paragraph makes room for the passages in it. */
  #paragraph(node: Paragraph, above: Heading | undefined): RootContent[] {
    const blocks: RootContent[] = [];
    let line: PhrasingContent[] = [];
    const flush = () => {
      const children = trimNodes(this.#phrasing(line));
      if (children.length > 0) blocks.push({ type: 'paragraph', children });
      line = [];
    };
    for (const child of node.children) {
      if (child.type !== 'text') {
        line.push(child);
        continue;
      }
      for (const part of child.value.split(/(\uFDD0\d+\uFDD1)/)) {
        const written = this.#passageOf(part);
        if (written === undefined) {
          line.push({ type: 'text', value: part });
          continue;
        }
        flush();
        const copies = structuredClone(written.blocks) as RootContent[];
        for (const copy of copies) this.#own.add(copy);
        if (!this.#headings.has(written)) this.#headings.set(written, above);
        blocks.push(...(copies.length === 0 ? [placeholder()] : copies));
      }
    }
    flush();
    return blocks;
  }

  #passageOf(mark: string): WrittenPassage | undefined {
    const index = /^\uFDD0(\d+)\uFDD1$/.exec(mark)?.[1];
    return index === undefined ? undefined : this.#passages.get(this.#names[Number(index)] ?? '');
  }

  #phrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return nodes.map((node) => {
      if (node.type === 'text') return text(this.#plain(node.value));
      if ('children' in node) {
        const parent = node as Parent;
        parent.children = this.#phrasing(parent.children as PhrasingContent[]);
      }
      this.#literal(node);
      return node;
    });
  }

  /** The marks of a text as plain words. */
  #plain(value: string, escape: (words: string) => string = (words) => words): string {
    return value
      .split(marked)
      .map((part, index) => {
        if (index % 2 === 0) return part.replace(strayMarks, '');
        const written = this.#passageOf(part);
        if (written !== undefined) return escape(written.blocks.map((block) => toString(block)).join(' '));
        const printed = this.#values[Number(part.slice(1, -1))] ?? '';
        return escape(typeof printed === 'string' ? printed : printed());
      })
      .join('');
  }

  /** Values inside code, HTML and addresses, where they must stay what they are. */
  #literal(node: Nodes): void {
    if (node.type === 'html') node.value = this.#plain(node.value, escapeHtml);
    if (node.type === 'inlineCode') node.value = this.#plain(node.value);
    if (node.type === 'code') {
      node.value = node.value
        .split(/(\uFDD0\d+\uFDD1)/)
        .map((part) => {
          const written = this.#passageOf(part);
          return written === undefined ? this.#plain(part) : blocksToMarkdown(written.blocks).trimEnd();
        })
        .join('');
    }
    for (const key of ['url', 'title', 'alt', 'identifier', 'label', 'lang', 'meta', 'referenceType']) {
      const held = (node as unknown as Record<string, unknown>)[key];
      if (typeof held !== 'string' || !/[\uFDD0-\uFDD3]|%EF%B7%9[0-3]/i.test(held)) continue;
      const decoded = held.replace(/%EF%B7%9([0-3])/gi, (_, last: string) =>
        String.fromCharCode(0xfdd0 + Number(last)),
      );
      (node as unknown as Record<string, unknown>)[key] = this.#plain(
        decoded,
        key === 'url' ? (words) => encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\uFFFD')) : undefined,
      );
    }
  }

  /** References lead to the headings as they are now called; those to what was left out become plain text. */
  #relink(nodes: readonly RootContent[]): void {
    const { anchorOf } = this.#parts;
    const anchors = new Map<Heading, string>();
    const taken = new Map<string, number>();
    visitHeadings(nodes, (heading) => {
      const name = anchorOf(toString(heading));
      const before = taken.get(name) ?? 0;
      taken.set(name, before + 1);
      anchors.set(heading, before === 0 ? name : `${name}-${before}`);
    });
    const leadsTo = new Map<string, string | undefined>();
    for (const anchor of anchors.values()) leadsTo.set(anchor, anchor);
    for (const written of this.#passages.values()) {
      if (!this.#headings.has(written) || written.heading === '') continue;
      const heading = this.#headings.get(written);
      leadsTo.set(anchorOf(written.heading), heading && anchors.get(heading));
    }
    for (const node of this.#own) unlink(node, (anchor) => leadsTo.get(anchor));
  }
}

/** Gives links within the document their new addresses, and makes those that lead nowhere plain text. */
function unlink(node: Nodes, leadsTo: (anchor: string) => string | undefined): void {
  if (!('children' in node)) return;
  const children: Nodes[] = [];
  for (const child of node.children as Nodes[]) {
    unlink(child, leadsTo);
    if (child.type !== 'link' || !child.url.startsWith('#')) {
      children.push(child);
      continue;
    }
    const anchor = leadsTo(child.url.slice(1));
    if (anchor === undefined) children.push(...child.children);
    else children.push({ ...child, url: `#${anchor}` } satisfies Link);
  }
  (node as Parent).children = joinedTexts(children) as Parent['children'];
}

/** Neighbouring texts are one, else what stands on their seam escapes escaping. */
function joinedTexts(nodes: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = text(last.value + node.value);
    else joined.push(node);
  }
  return joined;
}

function visitHeadings(nodes: readonly Nodes[], visit: (heading: Heading) => void): void {
  for (const node of nodes) {
    if (node.type === 'heading') visit(node);
    else if ('children' in node) visitHeadings(node.children, visit);
  }
}

/** A heading above nothing but passages that say nothing goes with them, and so does one without words. */
function withoutEmptyHeadings(nodes: readonly RootContent[]): RootContent[] {
  const kept = nodes.filter((node, index) => {
    if (node.type !== 'heading') return true;
    if (toString(node).trim() === '') return false;
    const end = nodes.findIndex((next, at) => at > index && next.type === 'heading' && next.depth <= node.depth);
    const below = nodes.slice(index + 1, end === -1 ? undefined : end).filter(({ type }) => type !== 'heading');
    return below.length === 0 || !below.every(isPlaceholder);
  });
  return kept
    .filter((node) => !isPlaceholder(node))
    .map((node) => {
      if (holdsBlocks(node))
        (node as Parent).children = withoutEmptyHeadings((node as Parent).children as RootContent[]);
      return node;
    });
}

const holders: readonly string[] = ['blockquote', 'list', 'listItem', 'footnoteDefinition'];

function holdsBlocks(node: RootContent): boolean {
  return holders.includes(node.type);
}

/** Where a passage would stand that says nothing. */
function placeholder(): Paragraph {
  return { type: 'paragraph', children: [], data: { empty: true } as Paragraph['data'] };
}

function isPlaceholder(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.length === 0;
}

function trimNodes(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first] = nodes;
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = nodes.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}
