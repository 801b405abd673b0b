import type { TextRange } from '../text/textRange';
import type { Sentence } from '../text/sentence';

/** Every code that a mistake in a template or in the wording can have; docs/templates.md has a section for each. */
type TemplateProblemCode =
  | 'template-syntax'
  | 'template-name'
  | 'template-limit'
  | 'phrases-syntax'
  | 'phrase-unknown'
  | 'phrase-renamed'
  | 'phrase-place';

/** A mistake in a template or in the wording. */
export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  /** An error keeps documents from being compiled with the file. */
  readonly severity: 'error' | 'warning';
  readonly message: Sentence;
  readonly range: TextRange;
  /** What to put in the place of the range, where one edit fixes it. */
  readonly fix?: string;
}
