import type { Problem } from '../text/problem';
import type { TextRange } from '../text/textRange';
import { sentence, type Sentence } from '../text/sentence';
import type { FrontMatterBlock } from './frontMatterBlock';

/** What a YAML parser refused, in the user's words and at its line, with the mistakes people really make named. */
export function yamlProblem(error: unknown, text: string, block: FrontMatterBlock): Problem {
  const { reason, line } = markOf(error);
  const lines = linesOf(text, block);
  const refused = lines[Math.min(line, lines.length - 1)]!;
  // What never closes is refused at the end of the block; it is fixed where it opens.
  const range =
    (neverCloses.test(reason) ? lines.slice(0, line + 1).find(opensOnly(text)) : undefined) ??
    lineWithoutSpace(text, lines, line) ??
    refused;
  const written = text.slice(range.start, Math.min(range.end, range.start + maxExplained));
  return {
    code: 'front-matter-syntax',
    severity: 'error',
    message: sentence(
      '{0} This file is ignored until you fix it.',
      text[range.start - 1] === '\t' ? tabs : explain(reason, written),
    ),
    range,
  };
}

/** A line such as `title:Cut it` is text to YAML, which refuses the line below; undefined where that is wrong itself. */
function lineWithoutSpace(text: string, lines: readonly TextRange[], line: number): TextRange | undefined {
  const above = lines[line - 1];
  const refused = lines[line];
  if (above === undefined || refused === undefined) return undefined;
  const isKey = /^[\w-]+:(?:\s|$)/.test(text.slice(refused.start, refused.end));
  return isKey && /^[\w-]+:[^\s/:]/.test(text.slice(above.start, above.end)) ? above : undefined;
}

const neverCloses = /unexpected end of the stream|missed comma/;
const maxExplained = 400;
const tabs = sentence('YAML is indented with spaces, not tabs. Replace the tab on this line.');

interface YamlError {
  reason?: string;
  mark?: { line?: number };
}

function markOf(error: unknown): { reason: string; line: number } {
  const { reason, mark } = (typeof error === 'object' && error !== null ? error : {}) as YamlError;
  // gray-matter hands its engine the text from the end of the opening fence, one line break early.
  return { reason: reason ?? '', line: Math.max(0, (mark?.line ?? 1) - 1) };
}

const keyPart = String.raw`^(?:-\s+)*(?:"[^"]*"\s*|'[^']*'\s*|[\p{L}\p{N}_][\p{L}\p{N}\p{M}_ -]*\t*):\s+|^(?:-\s+)+`;
const keyStart = new RegExp(keyPart, 'u');

function explain(reason: string, written: string): Sentence {
  const value = written.replace(keyStart, '');
  const key = /^(?:-\s+)*([^\s:{[]+)\s*:/.exec(written)?.[1];
  if (/duplicated mapping key/.test(reason))
    return key !== undefined
      ? sentence('Duplicate key `{0}`. Remove one.', key)
      : sentence('Duplicate key. Remove one.');
  if (/nesting exceeded/.test(reason)) return sentence('Lists and keys are nested too deeply here.');
  if (/non-printable/.test(reason)) return sentence('Remove this invisible control character.');
  if (/unexpected end of the stream within a (?:double|single) quoted/.test(reason))
    return sentence('This quotation mark is never closed.');
  const reserved = /^(?:[[{](?:[^,"']*,)*\s*)?([@%`][^,\]}]*)/.exec(value)?.[1] ?? /^[@%`].*/.exec(value)?.[0];
  if (reserved !== undefined) return needsQuotes(reserved[0]!, /^[[{]/.test(value) ? reserved : value);
  if (/unexpected end of the stream within a flow|missed comma/.test(reason))
    return / #/.test(written)
      ? sentence("This bracket isn't closed before the `#`, which starts a comment. Put quotes around the value.")
      : sentence('This bracket is never closed.');

  if (/^[*!&]/.test(value)) return needsQuotes(value[0]!, value);
  if (/^[>|](?![+\-\d]*\s*(?:#|$))/.test(value)) return needsQuotes(value[0]!, value);
  if (/^(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s#,\]}]/.test(value)) return needsQuotes(value[0]!, value);
  if (/^-\s/.test(value) && key !== undefined)
    return sentence(
      'A value that starts with a dash needs quotes: {0}. If it is a list, start it on the next line.',
      quoteText(value),
    );
  const around = /^(["']).*\S/.exec(value)?.[1];
  if (around !== undefined && new RegExp(`^${around}.*${around}\\s*[^\\s#]|[^,:\\s]${around}[^,:\\s\\]}]`).test(value))
    return sentence('A value with quotation marks in it needs quotes around the whole: {0}.', quoteText(inner(value)));
  if (/^[^"'[{|>].*:(?:\s|$)/.test(value) && key !== undefined && keyStart.test(written))
    return sentence('A value with a colon in it needs quotes: {0}.', quoteText(value));
  if (/\t/.test(written)) return tabs;
  if (/,\s*,|\[\s*,/.test(written)) return sentence('There is nothing between these two commas. Remove one.');
  if (/^(?:-\s+)*[\w-]+:[^\s/]/.test(written)) return sentence('A space is missing after the colon.');
  if (/unknown escape/.test(reason))
    return sentence('Between double quotes a backslash is an escape character. Use single quotes: {0}.', single(value));
  if (/^-\s/.test(written))
    return sentence("This list item doesn't belong to a key. Write the key on the line above it.");
  if (/indentation/.test(reason))
    return sentence(
      'This line is indented differently from its neighbors. Keys that belong together start in the same column.',
    );
  if (key === undefined)
    return sentence('This line has no key. Write it as `key: value`, or move it below the dashes.');
  return sentence("This line couldn't be read as YAML.");
}

function needsQuotes(start: string, value: string): Sentence {
  return start === '`'
    ? sentence('A value that starts with a backtick needs quotes: {0}.', quoteText(value))
    : sentence('A value that starts with `{0}` needs quotes: {1}.', start, quoteText(value));
}

/** A value in the quotes that make YAML read it as text. */
export function quoteText(value: string): string {
  const text = value.trim();
  return /["\\]/.test(text) ? single(text) : `"${text}"`;
}

function single(value: string): string {
  return `'${inner(value.trim()).replace(/'/g, "''")}'`;
}

/** A value without the one pair of quotes around it. */
function inner(value: string): string {
  return /^(["'])(.*)\1$/.exec(value.trim())?.[2] ?? value.trim();
}

/** The lines between the fences, each without the blanks around it; at least one. */
function linesOf(text: string, block: FrontMatterBlock): TextRange[] {
  const ranges: TextRange[] = [];
  let start = block.yamlStart;
  for (const line of text.slice(block.yamlStart, block.yamlEnd).split(/\r\n|\r|\n/)) {
    const lead = line.length - line.trimStart().length;
    ranges.push({ start: start + lead, end: start + Math.max(lead, line.trimEnd().length) });
    start += line.length + (text.startsWith('\r\n', start + line.length) ? 2 : 1);
  }
  if (ranges.length > 1) ranges.pop();
  return ranges;
}

/** Whether a line opens a quotation mark or a bracket that it does not close. */
function opensOnly(text: string): (range: TextRange) => boolean {
  return ({ start, end }) => {
    const value = text
      .slice(start, Math.min(end, start + maxExplained))
      .replace(keyStart, '')
      .replace(/ #.*$/, '');
    if (/^"(?:[^"\\]|\\.)*$/.test(value) || /^'(?:[^']|'')*$/.test(value)) return true;
    const bare = value.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '');
    return /^[[{]/.test(bare) && count(bare, /[[{]/g) > count(bare, /[\]}]/g);
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
