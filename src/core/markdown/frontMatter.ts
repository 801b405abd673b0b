import matter from 'gray-matter';
import yaml from 'js-yaml';
import type { Problem } from '../entries/problem';
import { sentence } from '../sentence';
import { yamlProblem } from './yamlProblem';

export type FrontMatter =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'read';
      /** Every scalar is the text the user wrote; a key without a value is null. */
      readonly data: Readonly<Record<string, unknown>>;
      readonly block: FrontMatterBlock;
    }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

/** Where front matter stands in a text, in UTF-16 offsets. */
export interface FrontMatterBlock {
  /** The first character after the opening fence's line. */
  readonly yamlStart: number;
  /** The first character of the closing fence. */
  readonly yamlEnd: number;
  /** The first character after the closing fence's line. */
  readonly bodyStart: number;
}

const mostCharacters = 32 * 1024;
/** gray-matter's own matching is quadratic in blank lines. */
const mostBlankLines = 200;

// Text stays text: `2024-01-05` is no instant, `1.50` no number and `no` no boolean until a field says so.
const nothing = new yaml.Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (text: string | null) => text === null || /^(?:|~|null)$/i.test(text),
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
  try {
    // The options argument keeps gray-matter from caching by content.
    const { data } = matter(text.slice(text.charCodeAt(0) === byteOrderMark ? 1 : 0, block.bodyStart), {
      engines,
      language: 'yaml',
    });
    if (typeof data !== 'object' || data === null || Array.isArray(data))
      return { kind: 'unreadable', problem: notKeys(block) };
    return { kind: 'read', data, block };
  } catch (error) {
    return { kind: 'unreadable', problem: yamlProblem(error, text, block) };
  }
}

const byteOrderMark = 0xfeff;
const openingFence = /^\uFEFF?---[ \t]*(?:\r?\n|$)/;
const foreignFence = /^\uFEFF?(?:---[ \t]*([a-z][\w-]*)[ \t]*|(\+\+\+)[^\r\n]*|;;;[^\r\n]*|\{[^\r\n]*)(?:\r?\n|$)/i;

/** Where the front matter stands, undefined where there is none, or why it is not read. */
export function findFrontMatter(text: string): FrontMatterBlock | Problem | undefined {
  const opening = openingFence.exec(text);
  if (!opening) {
    const foreign = foreignFence.exec(text);
    if (!foreign) return undefined;
    return {
      code: 'front-matter-language',
      severity: 'error',
      message: sentence(
        'Front matter is read as YAML alone, between two lines of three dashes. This block is in another language, so it was neither read nor run.',
      ),
      range: { start: 0, end: foreign[0].trimEnd().length },
    };
  }
  const yamlStart = opening[0].length;
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = yamlStart;
  const match = closing.exec(
    text.length > yamlStart + mostCharacters + 8 ? text.slice(0, yamlStart + mostCharacters + 8) : text,
  );
  if (!match) {
    const tooLarge = text.length > yamlStart + mostCharacters && /^---[ \t]*\r?$/m.test(text.slice(yamlStart));
    return tooLarge
      ? {
          code: 'front-matter-too-large',
          severity: 'error',
          message: sentence(
            'The front matter is longer than {0} KB, so it was not read. Move the long text below the closing dashes.',
            mostCharacters / 1024,
          ),
          range: { start: 0, end: 3 },
        }
      : {
          code: 'front-matter-unclosed',
          severity: 'error',
          message: sentence(
            'The front matter opens with three dashes and never closes. Add a line of three dashes below the last key.',
          ),
          range: { start: 0, end: 3 },
        };
  }
  const yamlEnd = match.index;
  if (new RegExp(`(?:\\n[ \\t\\r]*){${mostBlankLines}}\\n`).test(text.slice(yamlStart, yamlEnd)))
    return {
      code: 'front-matter-too-large',
      severity: 'error',
      message: sentence(
        'The front matter holds {0} blank lines in a row, so it was not read. Take them out.',
        mostBlankLines,
      ),
      range: { start: 0, end: 3 },
    };
  const lineEnd = text.indexOf('\n', yamlEnd);
  return { yamlStart, yamlEnd, bodyStart: lineEnd === -1 ? text.length : lineEnd + 1 };
}

function notKeys(block: FrontMatterBlock): Problem {
  return {
    code: 'front-matter-syntax',
    severity: 'error',
    message: sentence(
      'The front matter should hold keys with values, such as `title: Cut checkout latency`, one on each line.',
    ),
    range: { start: block.yamlStart, end: block.yamlEnd },
  };
}
