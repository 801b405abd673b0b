import type { Problem, ProblemCode } from '../text/problem';
import type { TextRange } from '../text/textRange';
import { locateProblem } from '../frontMatter/locateProblem';
import type { Sentence } from '../text/sentence';
import { applyEdits } from '../text/textEdits';
import type { Fix, FoundProblem, Severity } from './foundProblem';
import { quickFixes } from './quickFixes/quickFixes';
import { ProblemContext, type ProblemInput } from './problemContext';
import { relativeLinks } from './relativeLinks';
import type { Finding } from './rule';
import { rules } from './rules';

/**
 * Everything that is wrong in one file, or could be stronger, in the order of its places. Never throws.
 *
 * @param file what `linkedFiles` was asked about is not read again
 */
export function findProblems(file: ProblemInput | ProblemContext): FoundProblem[] {
  const context = contextOf(file);
  const found: FoundProblem[] = [];
  const doubled = new Set<number>();
  for (const { code, severity, find } of rules)
    for (const finding of find(context)) {
      if (code === 'duplicate-key') doubled.add(lineOf(context.text, finding.range.start));
      found.push(new Found(context, code, finding.severity ?? severity, finding));
    }
  if (context.parsed.kind !== 'other')
    for (const problem of context.parsed.problems) {
      const range = locate(context, problem);
      // The rule for keys that stand twice says the same with a fix.
      if (problem.code === 'front-matter-syntax' && doubled.has(lineOf(context.text, range.start))) continue;
      const fixes = () => quickFixes[problem.code]?.(context, problem) ?? [];
      found.push(new Found(context, problem.code, problem.severity, { message: problem.message, range, fixes }));
    }
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** The addresses that a file's relative links mean, for the editor to find out whether they exist. */
export function linkedFiles(file: ProblemInput | ProblemContext): readonly string[] {
  return [...new Set(relativeLinks(contextOf(file)).map(({ uri }) => uri))];
}

function contextOf(file: ProblemInput | ProblemContext): ProblemContext {
  return file instanceof ProblemContext ? file : new ProblemContext(file);
}

function locate(context: ProblemContext, problem: Problem): TextRange {
  if (problem.range) return problem.range;
  const { source } = context;
  if (source === undefined) return locateProblem(context.text, problem);
  for (let path = problem.path ?? []; path.length > 0; path = path.slice(0, -1)) {
    const range = source.rangeOf(path);
    if (range && range.end > range.start) return range;
  }
  return context.fence;
}

function lineOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1);
}

class Found implements FoundProblem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: Sentence;
  readonly range: TextRange;
  readonly #context: ProblemContext;
  readonly #offered: Finding['fixes'];
  #fixes: readonly Fix[] | undefined;

  constructor(context: ProblemContext, code: ProblemCode, severity: Severity, { message, range, fixes }: Finding) {
    this.code = code;
    this.severity = severity;
    this.message = message;
    this.range = range;
    this.#context = context;
    this.#offered = fixes;
  }

  get fixes(): readonly Fix[] {
    return (this.#fixes ??= (this.#offered?.() ?? []).filter(
      (fix) => fix !== undefined && this.#removes(fix),
    ) as Fix[]);
  }

  /** What a fix makes of the file is read back, so that no layout nobody thought of can do harm. */
  #removes(fix: Fix): boolean {
    if (fix.kind !== 'edit') return true;
    const after = this.#context.with(applyEdits(this.#context.text, fix.edits));
    if (this.code === 'front-matter-syntax') return after.text !== this.#context.text;
    if (this.#context.front.kind === 'read' && after.front.kind !== 'read') return false;
    const same = (context: ProblemContext) =>
      messagesOf(context, this.code).filter((message) => message === JSON.stringify(this.message)).length;
    return same(after) < same(this.#context);
  }
}

function messagesOf(context: ProblemContext, code: ProblemCode): string[] {
  const found: readonly { readonly message: Sentence }[] = [
    ...rules.filter((rule) => rule.code === code).flatMap((rule) => rule.find(context)),
    ...(context.parsed.kind === 'other' ? [] : context.parsed.problems.filter((problem) => problem.code === code)),
  ];
  return found.map(({ message }) => JSON.stringify(message));
}
