import matter from 'gray-matter';
import yaml from 'js-yaml';
import type { Problem, ProblemCode } from '../text/problem';
import type { TextRange } from '../text/textRange';
import { sentence, type Sentence } from '../text/sentence';
import { readPlainFrontMatter } from './plainFrontMatter';
import { yamlProblem } from './yamlProblem';
import type { FrontMatterBlock } from './frontMatterBlock';

export type FrontMatter =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'read';
      /** Every scalar is the text the user wrote; a key without a value is null. */
      readonly data: Readonly<Record<string, unknown>>;
      readonly block: FrontMatterBlock;
    }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

const maxCharacters = 32 * 1024;
/** gray-matter's own matching is quadratic in blank lines. */
const maxBlankLines = 200;

// Text stays text: `2024-01-05` is no instant, `1.50` no number and `no` no boolean until a field says so.
const nothing = new yaml.Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (text: string | null) => text === null || (text.length <= 4 && /^(?:|~|null)$/i.test(text)),
  construct: () => null,
});
const schema = yaml.FAILSAFE_SCHEMA.extend({ implicit: [nothing] });

const refuse = (): never => {
  throw new Error('Only YAML front matter is read.');
};
const engines = Object.assign(Object.create(null) as object, {
  yaml: { parse: (text: string) => (yaml.load(text, { schema }) ?? {}) as object, stringify: refuse },
  json: { parse: refuse, stringify: refuse },
  javascript: { parse: refuse, stringify: refuse },
});

/**
 * Reads the front matter at the start of a text. Only YAML between two `---` lines is read; any other language is
 * refused and never evaluated. Never throws.
 */
export function readFrontMatter(text: string): FrontMatter {
  const block = findFrontMatter(text);
  if (block === undefined || 'code' in block) return block ? { kind: 'unreadable', problem: block } : { kind: 'none' };
  const written = withLineFeeds(text.slice(block.yamlStart, block.yamlEnd));
  const plain = readPlainFrontMatter(written);
  if (plain !== undefined) return { kind: 'read', data: plain, block };
  try {
    // Fences of our own, so that gray-matter sees nothing but the block; the options argument keeps it from caching.
    const { data } = matter(`---\n${written}---\n`, { engines, language: 'yaml' });
    if (typeof data !== 'object' || data === null || Array.isArray(data))
      return { kind: 'unreadable', problem: notKeys(text, block) };
    return { kind: 'read', data, block };
  } catch (error) {
    return { kind: 'unreadable', problem: yamlProblem(error, text, block) };
  }
}

const openingFence = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n|$)/;
const foreignFence = /^\uFEFF?(?:---[ \t]*([^\s-][^\r\n]*)|\+\+\+[^\r\n]*|;;;[^\r\n]*|\{[^\r\n]*)/;

/** Where the front matter stands, undefined where there is none, or why it is not read. */
export function findFrontMatter(text: string): FrontMatterBlock | Problem | undefined {
  const opening = openingFence.exec(text);
  if (!opening) return foreignLanguage(text);
  const yamlStart = opening[0].length;
  const closing = /[\r\n]---([^\r\n]*)(?:\r\n|\r|\n|$)/g;
  closing.lastIndex = yamlStart - 1;
  const match = closing.exec(text);
  if (!match)
    return problem(
      'front-matter-unclosed',
      sentence(
        'The front matter opens with three dashes and never closes. Add a line of three dashes below the last key; this file is ignored until then.',
      ),
      openingRange(text),
    );
  const yamlEnd = match.index + 1;
  if (yamlEnd - yamlStart > maxCharacters)
    return problem(
      'front-matter-too-large',
      sentence(
        "The front matter is longer than {0} KB, so it wasn't read. Move the long text below the closing dashes.",
        maxCharacters / 1024,
      ),
      openingRange(text),
    );
  if (/[^ \t]/.test(match[1]!))
    return problem(
      'front-matter-unclosed',
      sentence(
        'The front matter closes with a line of three dashes alone, and this line has more. This file is ignored until you fix it.',
      ),
      { start: yamlEnd, end: yamlEnd + 3 + match[1]!.trimEnd().length },
    );
  if (blankLines.test(withLineFeeds(text.slice(yamlStart - 1, yamlEnd))))
    return problem(
      'front-matter-too-large',
      sentence(
        "The front matter has more than {0} blank lines in a row, so it wasn't read. Remove them.",
        maxBlankLines,
      ),
      openingRange(text),
    );
  return { yamlStart, yamlEnd, bodyStart: match.index + match[0].length };
}

// Every character that gray-matter's pattern takes for the start of a line counts.
const blankLines = new RegExp(
  String.raw`[\n\u2028\u2029](?:[^\S\n\u2028\u2029]*[\n\u2028\u2029]){${maxBlankLines + 1}}`,
);

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function foreignLanguage(text: string): Problem | undefined {
  const fence = foreignFence.exec(text);
  if (!fence) return undefined;
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const range = { start, end: fence[0].trimEnd().length };
  if (/^ya?ml\s*$/i.test(fence[1] ?? ''))
    return problem(
      'front-matter-language',
      sentence('Front matter opens with three dashes alone. Remove `{0}` so that it can be read.', fence[1]!.trim()),
      range,
    );
  return problem(
    'front-matter-language',
    sentence(
      'Only YAML between two lines of three dashes is read as front matter. This block uses another format, so it was neither read nor run.',
    ),
    range,
  );
}

function openingRange(text: string): TextRange {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return { start, end: start + 3 };
}

function problem(code: ProblemCode, message: Sentence, range: TextRange): Problem {
  return { code, severity: 'error', message, range };
}

function notKeys(text: string, block: FrontMatterBlock): Problem {
  const written = text.slice(block.yamlStart, block.yamlEnd);
  const start = block.yamlStart + written.length - written.trimStart().length;
  return problem(
    'front-matter-syntax',
    sentence(
      'The front matter should have keys with values, such as `title: Cut checkout latency`, one per line. This file is ignored until you fix it.',
    ),
    { start, end: Math.max(start, block.yamlStart + written.trimEnd().length) },
  );
}
