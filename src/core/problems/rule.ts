import type { ProblemCode } from '../text/problem';
import type { TextRange } from '../text/textRange';
import type { Sentence } from '../text/sentence';
import type { Fix, Severity } from './foundProblem';
import type { ProblemContext } from './problemContext';

/** One kind of problem: where it is, in words, and what fixes it. */
export interface Rule {
  readonly code: ProblemCode;
  /** Unless a finding says otherwise. */
  readonly severity: Severity;
  find(context: ProblemContext): readonly Finding[];
}

export interface Finding {
  readonly message: Sentence;
  readonly range: TextRange;
  readonly severity?: Severity;
  /** Those that turn out not to be possible are undefined; asked for only when the user looks for one. */
  readonly fixes?: () => readonly (Fix | undefined)[];
}
