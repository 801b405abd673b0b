import type { StaticAnalysis } from 'liquidjs';
import type { TextRange } from '../text/textRange';
import { findFrontMatter, readFrontMatter } from '../frontMatter/frontMatter';
import { locateProblem } from '../frontMatter/locateProblem';
import { nearest } from '../problems/nearest';
import { sentence, type Sentence } from '../text/sentence';
import { createEngine, filterNames, tagNames } from './templateEngine';
import type { TemplateKind, TemplateLimit } from './templateKinds';
import type { TemplateProblem } from './templateProblem';

/** A template as its file holds it. */
export interface ReadTemplate {
  readonly kind: TemplateKind;
  readonly limits: Readonly<Record<string, number>>;
  /** What stands below the head. */
  readonly body: string;
  /** Where the body begins, in UTF-16 offsets. */
  readonly bodyStart: number;
  readonly problems: readonly TemplateProblem[];
}

/** Reads a template and finds its mistakes. Never throws. */
export function readTemplate(kind: TemplateKind, text: string): ReadTemplate {
  const { limits, problems } = readHead(kind, text);
  const block = hasHead(text) ? findFrontMatter(text) : undefined;
  const bodyStart = block !== undefined && 'bodyStart' in block ? block.bodyStart : 0;
  const body = text.slice(bodyStart);
  return { kind, limits, body, bodyStart, problems: [...problems, ...bodyProblems(kind, body, bodyStart)] };
}

/** Braces at the start of a file are Liquid here, and no front matter of another kind. */
function hasHead(text: string): boolean {
  return /^\uFEFF?---/.test(text);
}

function readHead(kind: TemplateKind, text: string): Pick<ReadTemplate, 'limits' | 'problems'> {
  const front = readFrontMatter(text);
  if (front.kind === 'none' || !hasHead(text)) return { limits: {}, problems: [] };
  if (front.kind === 'unreadable') {
    const { message } = front.problem;
    return {
      limits: {},
      problems: [{ code: 'template-syntax', severity: 'error', message, range: locateProblem(text, front.problem) }],
    };
  }
  const limits: Record<string, number> = {};
  const problems: TemplateProblem[] = [];
  for (const [key, written] of Object.entries(front.data)) {
    if (written === null) continue;
    const limit = kind.limits.find(({ name }) => name === key);
    const value = limit && limitOf(limit, written);
    if (limit !== undefined && value !== undefined) limits[key] = value;
    else
      problems.push({
        code: 'template-limit',
        severity: 'error',
        message: limit ? outOfRange(limit) : unknownKey(kind, key),
        range: rangeOfKey(text, front.block, key),
      });
  }
  return { limits, problems };
}

function limitOf({ least, most }: TemplateLimit, written: unknown): number | undefined {
  if (typeof written !== 'string' || !/^\d{1,6}$/.test(written.trim())) return undefined;
  const value = Number(written);
  return value >= least && value <= most ? value : undefined;
}

function outOfRange({ name, least, most }: TemplateLimit): Sentence {
  return sentence('`{0}` should be a whole number from {1} to {2}.', name, least, most);
}

function unknownKey(kind: TemplateKind, key: string): Sentence {
  const names = kind.limits.map(({ name }) => name);
  const meant = nearest(key, names);
  return meant === undefined
    ? sentence("`{0}` isn't a limit of this template. Use {1}.", key, listNames(names))
    : sentence("`{0}` isn't a limit of this template. `{1}` is.", key, meant);
}

function rangeOfKey(text: string, { yamlStart, yamlEnd }: { yamlStart: number; yamlEnd: number }, key: string) {
  const line = new RegExp(String.raw`^[ \t]*["']?${escapePattern(key)}["']?[ \t]*:[^\r\n]*`, 'm');
  const found = line.exec(text.slice(yamlStart, yamlEnd));
  if (found === null) return { start: yamlStart, end: yamlEnd };
  const start = yamlStart + found.index;
  return { start, end: start + found[0].trimEnd().length };
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The mistakes of a template below its head: what can't be read, and names that stand for nothing. */
function bodyProblems(kind: TemplateKind, body: string, bodyStart: number): TemplateProblem[] {
  const engine = createEngine(String);
  let analysis: StaticAnalysis;
  try {
    analysis = engine.analyzeSync(engine.parse(body), { partials: false });
  } catch (error) {
    return [liquidProblem(error, body, bodyStart)];
  }
  const { variables, locals } = analysis;
  const own = new Set(Object.keys(locals));
  return Object.values(variables)
    .flat()
    .flatMap(({ segments, location }) => {
      const [root, member] = segments;
      if (typeof root !== 'string' || own.has(root)) return [];
      const message = unknownName(kind, root, member, segments.length);
      if (message === undefined) return [];
      const at = offsetOf(body, location.row, location.col);
      const written = typeof member === 'string' ? `${root}.${member}` : root;
      const found = body.indexOf(written, at);
      const isFound = found !== -1 && found <= at + 200;
      const start = bodyStart + (isFound ? found : at);
      const range = { start, end: start + (isFound ? written.length : 1) };
      return [
        { code: 'template-name' as const, severity: 'error' as const, message, range: within(body, bodyStart, range) },
      ];
    })
    .sort((a, b) => a.range.start - b.range.start);
}

function unknownName(kind: TemplateKind, root: string, member: unknown, length: number): Sentence | undefined {
  const groups: Readonly<Record<string, readonly string[]>> = {
    passages: kind.passages.map(({ name }) => name),
    headings: kind.passages.filter(({ hasHeading }) => hasHeading).map(({ name }) => name),
    counts: Object.keys(kind.counts),
  };
  const names = Object.hasOwn(groups, root) ? groups[root]! : undefined;
  if (names === undefined) {
    const known = [...Object.keys(kind.values), ...Object.keys(groups)];
    if (known.includes(root) && length === 1) return undefined;
    return suggesting(root, known.includes(root) ? `${root}.…` : root, known);
  }
  if (typeof member !== 'string')
    return sentence('Say which of the {0}: {1}.', root, listNames(names.map((name) => `${root}.${name}`)));
  if (names.includes(member) && length === 2) return undefined;
  return suggesting(member, `${root}.${member}`, names, `${root}.`);
}

function suggesting(word: string, written: string, known: readonly string[], prefix = ''): Sentence {
  const meant = nearest(word, known);
  return meant === undefined || meant === word
    ? sentence(
        "`{0}` isn't available in this template. Use {1}.",
        written,
        listNames(known.map((name) => prefix + name)),
      )
    : sentence("`{0}` isn't available in this template. `{1}` is.", written, prefix + meant);
}

/** A template whose Markdown can't be read. */
export function tooDense(body: string, bodyStart: number): TemplateProblem {
  const message = sentence("This template is too deeply nested or has too many marks, so it wasn't read to its end.");
  const range = within(body, bodyStart, { start: bodyStart, end: bodyStart + 1 });
  return { code: 'template-syntax', severity: 'error', message, range };
}

/** A mistake that Liquid found, in words for somebody who does not know Liquid. */
export function liquidProblem(error: unknown, body: string, bodyStart: number): TemplateProblem {
  // Tags inside tags, deeper than the stack.
  if (error instanceof RangeError) return tooDense(body, bodyStart);
  const { message: said = String(error), token } = error as {
    message?: string;
    token?: { begin: number; end: number };
  };
  const begin = token?.begin ?? 0;
  const firstLine = body.slice(begin).search(/[\r\n]/);
  const end = Math.min(token?.end ?? begin + 1, firstLine <= 0 ? Infinity : begin + firstLine);
  const range = within(body, bodyStart, { start: bodyStart + begin, end: bodyStart + Math.max(end, begin + 1) });
  const written = body.slice(begin, Math.min(end, begin + 60)).trim();
  return { code: 'template-syntax', severity: 'error', message: liquidSentence(said, written), range };
}

function liquidSentence(said: string, written: string): Sentence {
  const filter = /undefined filter: ([^\s,]+)/.exec(said)?.[1];
  if (filter !== undefined) return sentence('There is no filter `{0}`. Use {1}.', filter, listNames(filterNames));
  const tag = /tag "([^"]*)" not found/.exec(said)?.[1];
  if (tag !== undefined)
    return /^(?:end|els|when)/.test(tag)
      ? sentence('`{0}` has nothing open to close or continue.', tag)
      : sentence('There is no tag `{0}`. Use {1}.', tag, listNames(tagNames));
  if (/^output .* not closed/s.test(said)) return sentence('`{0}` has no closing `}}`.', '{{');
  const block = /^\{%-?\s*(\w+)/.exec(written)?.[1];
  if (/ not closed/.test(said))
    return block === undefined || !/%\}/.test(written)
      ? sentence('`{0}` has no closing `%}`.', '{%')
      : sentence("`{0}` isn't closed. Add `{1}` where it ends.", block, `{% end${block} %}`);
  if (/(?:parse|memory) ?(?:template )?(?:length )?limit|alloc limit/i.test(said))
    return sentence("This template is too long or produces too much text, so it wasn't read to its end.");
  return sentence('`{0}` can’t be read as a template: {1}.', written, said.split(/, line:\d/, 1)[0]!);
}

function within(body: string, bodyStart: number, { start, end }: TextRange): TextRange {
  const last = bodyStart + body.length;
  return { start: Math.min(start, last), end: Math.min(Math.max(end, start), last) };
}

/** The offset of a line and a column, both counted from 1. */
function offsetOf(text: string, row: number, column: number): number {
  let start = 0;
  for (let line = 1; line < row; line++) start = text.indexOf('\n', start) + 1;
  return Math.min(start + column - 1, text.length);
}

function listNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
