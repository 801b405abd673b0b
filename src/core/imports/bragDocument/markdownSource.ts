import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { markdownTree } from '../../markdown/markdownTree';

/** A Markdown text and what it holds, by places. */
export interface ParsedMarkdown {
  readonly text: string;
  readonly tree: Root;
  /** By what refers to them. */
  readonly definitions: ReadonlyMap<string, Definition | FootnoteDefinition>;
}

const maxRounds = 20;

/**
 * Parses a document of the user's own, in steps. Links that would run something are made plain text, by a backslash
 * before them; nothing else is touched. Undefined where it is too long, or holds too many marks, to be read in
 * reasonable time.
 */
export function* parseMarkdown(given: string): Generator<undefined, ParsedMarkdown | undefined> {
  let text = given.replace(/\r\n?/g, '\n');
  for (let round = 0; round < maxRounds; round++) {
    const tree = yield* treeOf(text);
    if (tree === undefined) return undefined;
    const places = livePlaces(tree);
    if (places.length === 0) return { text, tree, definitions: definitionsIn(tree) };
    for (const place of places.sort((a, b) => b - a)) text = `${text.slice(0, place)}\\${text.slice(place)}`;
  }
  return undefined;
}

/** In UTF-16 units: a page a day for some years. */
const maxCharacters = 4 * 1024 * 1024;

/** A text as a tree, which takes one step, or one for each of its parts where it is too long. */
function* treeOf(text: string): Generator<undefined, Root | undefined> {
  const whole = markdownTree(text);
  if (whole !== undefined || text.length > maxCharacters) return whole;
  const children: RootContent[] = [];
  let [offset, line] = [0, 0];
  for (const part of partsOf(text)) {
    yield;
    const tree = markdownTree(part);
    if (tree === undefined) return undefined;
    each(tree, (node) => {
      if (node.position === undefined) return;
      const moved = (point: { offset?: number | undefined; line: number; column: number }) => ({
        ...point,
        offset: point.offset! + offset,
        line: point.line + line,
      });
      node.position = { start: moved(node.position.start), end: moved(node.position.end) };
    });
    for (const child of tree.children) children.push(child);
    offset += part.length;
    line += part.split('\n').length - 1;
  }
  return { type: 'root', children };
}

const fewestLines = 500;

/** A text in parts that begin with a heading, or, where there is none for long, with an item or a paragraph. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let [part, lines, isBelowBlank]: [string, number, boolean] = ['', 0, false];
  let fence: string | undefined;
  for (const line of text.split(/(?<=\n)/)) {
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const begins =
      lines > fewestLines &&
      (/^#{1,6}[ \t]/.test(line) ||
        (lines > 2 * fewestLines && (/^[-*+][ \t]/.test(line) || (isBelowBlank && /^\S/.test(line)))));
    if (fence === undefined && begins) {
      parts.push(part);
      [part, lines] = ['', 0];
    }
    if (fence === undefined) fence = marks;
    else if (marks?.startsWith(fence)) fence = undefined;
    part += line;
    lines++;
    isBelowBlank = line.trim() === '';
  }
  return [...parts, part];
}

/** The source of a node. */
export function sourceOf({ text }: ParsedMarkdown, node: Nodes): string {
  return text.slice(node.position!.start.offset, node.position!.end.offset);
}

/** The source from one node to another, moved to the left as far as the first one stands from it. */
export function dedentedSource({ text }: ParsedMarkdown, first: Nodes, last: Nodes = first): string {
  const source = text.slice(first.position!.start.offset, last.position!.end.offset);
  const columns = first.position!.start.column - 1;
  return source
    .split('\n')
    .map((line, index) => (index === 0 ? line : withoutIndent(line, columns)))
    .join('\n');
}

/** The definitions that links and footnotes in a piece of source refer to, as source. */
export function definitionsFor(markdown: ParsedMarkdown, nodes: readonly Nodes[]): string[] {
  const found = new Set<Definition | FootnoteDefinition>();
  const look = (node: Nodes): void => {
    if (node.type === 'linkReference' || node.type === 'imageReference' || node.type === 'footnoteReference') {
      const definition = markdown.definitions.get(`${node.type === 'footnoteReference' ? '^' : ''}${node.identifier}`);
      if (definition && !found.has(definition)) {
        found.add(definition);
        look(definition);
      }
    }
    if ('children' in node) node.children.forEach(look);
  };
  nodes.forEach(look);
  return [...found].map((definition) => dedentedSource(markdown, definition));
}

function definitionsIn(tree: Root): Map<string, Definition | FootnoteDefinition> {
  const found = new Map<string, Definition | FootnoteDefinition>();
  each(tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
    const key = `${node.type === 'footnoteDefinition' ? '^' : ''}${node.identifier}`;
    // The first of two with one name holds.
    if (!found.has(key)) found.set(key, node);
  });
  return found;
}

const liveAddress = /^[\s\p{C}]*(?:command|javascript|vbscript|data|vscode[\w-]*):/iu;
const liveHtml = /command:|javascript:|vbscript:|<\/?(?:script|iframe|object|embed|form|meta|link|base)\b|\bon\w+\s*=/i;

function livePlaces(tree: Root): number[] {
  const places: number[] = [];
  each(tree, (node) => {
    const isLive =
      node.type === 'link' || node.type === 'image' || node.type === 'definition'
        ? liveAddress.test(node.url)
        : node.type === 'html' && liveHtml.test(node.value);
    if (isLive) places.push(node.position!.start.offset!);
  });
  return [...new Set(places)];
}

/** Looks at a node and all below it. */
export function each(node: Nodes, look: (node: Nodes) => void): void {
  look(node);
  if ('children' in node) for (const child of node.children) each(child, look);
}

function withoutIndent(line: string, columns: number): string {
  let [at, column] = [0, 0];
  while (column < columns && at < line.length) {
    if (line[at] === ' ') column += 1;
    else if (line[at] === '\t') column += 4 - (column % 4);
    else break;
    at += 1;
  }
  return ' '.repeat(Math.max(0, column - columns)) + line.slice(at);
}
