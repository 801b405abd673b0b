import type { Outcome } from '../../../core/conversation/outcome/outcome';
import type { Ask } from '../../../core/entries/ask';
import type { Meeting } from '../../../core/entries/meeting';

/** What an outcome is about. */
export interface Subject {
  readonly ask: Ask | undefined;
  readonly meeting: Meeting | undefined;
}

/** What was said about a subject. */
export type Recorded = Subject & { readonly outcome: Outcome };
