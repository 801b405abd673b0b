import type { Finding } from './finding';
import type { ReviewContext } from './reviewContext';

/** One question of one reader. */
export interface ReviewRule {
  /** Kebab-case, with a heading of its own in the documentation. */
  readonly code: string;
  readonly reader: Finding['reader'];
  readonly severity: Finding['severity'];
  find(context: ReviewContext): readonly Pick<Finding, 'message' | 'lines'>[];
}
