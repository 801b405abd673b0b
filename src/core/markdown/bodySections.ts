import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isPlainText } from './isPlainText';
import { isReadable } from './isReadable';
import { markdownTree } from './markdownTree';

/** What the body of a win tells, each part as plain text in one paragraph. */
export interface BodySections {
  readonly situation?: string;
  readonly task?: string;
  readonly action?: string;
  readonly result?: string;
  /** What stands before, or without, any heading that is known. */
  readonly free?: string;
}

type Part = keyof BodySections;

const headings: Readonly<Record<string, Part>> = {
  situation: 'situation',
  context: 'situation',
  background: 'situation',
  task: 'task',
  action: 'action',
  actions: 'action',
  'what i did': 'action',
  'my action': 'action',
  result: 'result',
  results: 'result',
  outcome: 'result',
  outcomes: 'result',
};

/** Reading Markdown can take seconds for long bodies full of asterisks. */
const maxCharacters = 40 * 1024;

/** What of a block matters here: a heading with its depth and name, or what is said. */
type Block = { readonly depth: number; readonly name: string } | { readonly said: string };

/**
 * Reads the parts of a body by its headings (Situation, Task, Action, Result; or Context, What I did, Outcome). A body
 * that Markdown can't be read from in time has none, and of a long one the beginning is read; see the problem
 * `body-not-read`.
 */
export function readBodySections(body: string): BodySections {
  const read = body.slice(0, maxCharacters);
  const parts = new Map<Part, string[]>();
  let part: Part | undefined = 'free';
  for (const block of plainBlocks(read) ?? parsedBlocks(read) ?? []) {
    if ('name' in block) {
      const name = block.name
        .toLowerCase()
        .replace(/[:.]\s*$/, '')
        .trim();
      // A heading of another kind opens a part that documents leave alone, except for the win's title at the top.
      part = Object.hasOwn(headings, name) ? headings[name] : block.depth === 1 && part === 'free' ? 'free' : undefined;
      continue;
    }
    if (part !== undefined && block.said !== '') parts.set(part, [...(parts.get(part) ?? []), block.said]);
  }
  return Object.fromEntries([...parts].map(([name, said]) => [name, said.join(' ')]));
}

/** Whether all of a body is read. */
export function isBodyRead(body: string): boolean {
  return body.length <= maxCharacters && (plainBlocks(body) !== undefined || isReadable(body));
}

/** The blocks of a body of plain headings and paragraphs, without the parser; undefined where anything else stands. */
export function plainBlocks(body: string): Block[] | undefined {
  // A byte order mark is no text, but only there.
  if (body.startsWith('\uFEFF')) return undefined;
  const blocks: Block[] = [];
  let lines: string[] = [];
  const endParagraph = () => {
    if (lines.length > 0) blocks.push({ said: lines.join(' ').replace(/\s+/g, ' ').trim() });
    lines = [];
  };
  // One space at the end of a line is nothing; two of them are a line break.
  for (const line of body.split(/ ?(?:\r\n|\n|\r)| $/)) {
    const [, marks, name] = /^(#{1,6}) +(\S.*)$/.exec(line) ?? [];
    const isBlank = /^[ \t]*$/.test(line);
    if (!isBlank && !isPlainText(name ?? line, '\n', '\n')) return undefined;
    if (isBlank || name !== undefined) endParagraph();
    else lines.push(line);
    if (name !== undefined) blocks.push({ depth: marks!.length, name });
  }
  endParagraph();
  return blocks;
}

/** The blocks of any body; undefined where it is too long, too deep or too dense to be read. */
export function parsedBlocks(body: string): Block[] | undefined {
  return markdownTree(body)?.children.map((node) =>
    node.type === 'heading' ? { depth: node.depth, name: toString(node) } : { said: plainText(node) },
  );
}

/** What makes no sentence when it is read aloud. */
const unspoken = new Set(['code', 'html', 'definition', 'footnoteDefinition', 'thematicBreak', 'table', 'yaml']);

function plainText(node: RootContent): string {
  if (unspoken.has(node.type)) return '';
  if (node.type === 'list')
    return node.children
      .map((item) => item.children.map(plainText).join(' '))
      .filter((item) => item !== '')
      .map((item) => (/[.!?…:;,。！？؟]["'”’)\]]*$/u.test(item) ? item : `${item}.`))
      .join(' ');
  if (node.type === 'blockquote') return node.children.map(plainText).join(' ');
  return toString(node, { includeHtml: false, includeImageAlt: false }).replace(/\s+/g, ' ').trim();
}
