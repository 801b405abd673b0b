import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

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
const mostCharacters = 40 * 1024;

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/** Reads the parts of a body by its headings (Situation, Task, Action, Result; or Context, What I did, Outcome). */
export function readBodySections(body: string): BodySections {
  const tree = parser.parse(body.slice(0, mostCharacters));
  const parts = new Map<Part, string[]>();
  let part: Part | undefined = 'free';
  for (const node of tree.children) {
    if (node.type === 'heading') {
      const name = toString(node)
        .toLowerCase()
        .replace(/[:.]\s*$/, '')
        .trim();
      // A heading of another kind opens a part that documents leave alone, except for the win's title at the top.
      part = Object.hasOwn(headings, name) ? headings[name] : node.depth === 1 && part === 'free' ? 'free' : undefined;
      continue;
    }
    if (part === undefined) continue;
    const said = plainText(node);
    if (said !== '') parts.set(part, [...(parts.get(part) ?? []), said]);
  }
  return Object.fromEntries([...parts].map(([name, said]) => [name, said.join(' ')]));
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
