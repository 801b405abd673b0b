import type { Sentence } from '../text/sentence';
import type { Answers } from './answers';
import type { Candidate, Findings, UnreadRecord } from './candidate';

/** What only the user can say about an export. */
export type Question =
  /** Which of the people in it is me, the one with most records first. */
  | { readonly kind: 'me'; readonly people: readonly { readonly name: string; readonly records: number }[] }
  /** How a date is meant that can be read two ways. */
  | { readonly kind: 'date-order'; readonly sample: string }
  /** Which column holds what. */
  | {
      readonly kind: 'columns';
      readonly columns: readonly { readonly name: string; readonly sample: string }[];
      /** By the key of a win: the column whose name says so. */
      readonly proposed: Readonly<Record<string, string>>;
    };

/** What became of an export. */
export type Reading =
  | { readonly kind: 'found'; readonly findings: Findings }
  | { readonly kind: 'asks'; readonly question: Question }
  | { readonly kind: 'unreadable'; readonly lookedFor: Sentence; readonly found: Sentence };

/**
 * Reads the text of an export. It yields between records, so that others get their turn and it can be left.
 *
 * @param file the name of its file, where it has one
 */
export type ReadExport = (text: string, answers: Answers, file?: string) => Generator<undefined, Reading>;

/** What was found, the records that could not be read in the order of the export. */
export function foundIn(
  candidates: readonly Candidate[],
  unread: readonly UnreadRecord[],
  leftOut: readonly Sentence[],
): Reading {
  const placeOf = ({ at }: UnreadRecord): number => ('line' in at ? at.line : at.record);
  const inOrder = [...unread].sort((one, other) => placeOf(one) - placeOf(other));
  return { kind: 'found', findings: { candidates, unread: inOrder, leftOut } };
}

/** Runs a piece of work to its end in one go. */
export function finish<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
