import type { Problem, TextRange } from '../entries/problem';
import { sentence, type Sentence } from '../sentence';
import type { FrontMatterBlock } from './frontMatter';

/** What a YAML parser refused, in the user's words and at its line, with the mistakes people really make named. */
export function yamlProblem(error: unknown, text: string, block: FrontMatterBlock): Problem {
  const { reason, line } = markOf(error);
  const range = lineRange(text, block, line);
  const written = text.slice(range.start, range.end);
  return {
    code: 'front-matter-syntax',
    severity: 'error',
    message: explain(reason, written),
    range: trimmed(text, range),
  };
}

interface YamlError {
  reason?: string;
  mark?: { line?: number };
}

function markOf(error: unknown): { reason: string; line: number } {
  const { reason, mark } = (typeof error === 'object' && error !== null ? error : {}) as YamlError;
  // gray-matter hands its engine the text from the end of the opening fence, one line break early.
  return { reason: reason ?? 'it could not be read', line: Math.max(0, (mark?.line ?? 1) - 1) };
}

function explain(reason: string, written: string): Sentence {
  const key = /^\s*(?:-\s+)?([\w-]+)\s*:/.exec(written)?.[1];
  if (/duplicated mapping key/.test(reason))
    return key
      ? sentence('`{0}` stands here twice. Keep one of the two lines; until then the file is not read.', key)
      : sentence('A key stands here twice. Keep one of the two; until then the file is not read.');
  const reserved = /^\s*(?:-\s+)?(?:[\w-]+\s*:\s*|-\s+)?([@%`])/.exec(written.replace(/^\s*[\w-]+\s*:\s*\[\s*/, ''));
  if (reserved) return sentence('A value that starts with `{0}` needs quotes: "{1}".', reserved[1]!, valueOf(written));
  if (/^\s*(?:-\s+)?[\w-]+\s*:\s+[^"'[{|>].*:\s/.test(written))
    return sentence('A value with a colon in it needs quotes: "{0}".', valueOf(written));
  if (/^\s*(?:-\s+)?[\w-]+\s*:\s*\*/.test(written))
    return sentence('A value that starts with `*` needs quotes: "{0}".', valueOf(written));
  if (/\t/.test(written))
    return sentence('YAML is indented with spaces, never with tabs. Replace the tabs on this line.');
  if (/^\s*(?:-\s+)?[\w-]+:\S/.test(written)) return sentence('A space is missing after the colon.');
  return sentence('This line is not YAML that can be read ({0}). Until it is mended the file is not read.', reason);
}

function valueOf(written: string): string {
  return written
    .replace(/^\s*(?:-\s+)?(?:[\w-]+\s*:)?\s*/, '')
    .trim()
    .replace(/"/g, '\\"');
}

function lineRange(text: string, block: FrontMatterBlock, line: number): TextRange {
  let start = block.yamlStart;
  for (let passed = 0; passed < line; passed++) {
    const next = text.indexOf('\n', start);
    if (next === -1 || next + 1 >= block.yamlEnd) break;
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return { start, end: end === -1 ? text.length : end };
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
  const written = text.slice(start, end);
  const lead = written.length - written.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + written.trimEnd().length) };
}
