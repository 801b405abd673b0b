import type { Entry } from '../../entries/entry';
import type { Inline } from '../../markdown/nodes';
import type { SelfReviewContext } from './selfReviewContext';

/** Something that an answer may say: whole sentences, told once in the whole self-review. */
export interface Statement {
  /** What it is about, by which it is told once: the address of an entry, or of an entry and a part of it. */
  readonly key: string;
  readonly said: Inline;
  /** The entry that it comes from. */
  readonly from: Entry;
}

/** What may be said to a question, the best first, and what to add where the record has nothing. */
export interface Answer {
  readonly statements: readonly Statement[];
  readonly toAdd: Inline;
}

/**
 * Finds what to say to questions about something.
 *
 * @param told the keys of what other answers say
 */
export type FindAnswer = (context: SelfReviewContext, told: ReadonlySet<string>) => Answer;
