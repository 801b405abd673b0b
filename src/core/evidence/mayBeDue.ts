import type { Entry } from '../entries/entry';

/** Whether something of an entry can be due some day: of wins only a result to measure, or words that were asked for. */
export function mayBeDue(entry: Entry | undefined): boolean {
  if (entry?.type !== 'win') return entry !== undefined;
  return entry.measureOn !== undefined || entry.feedbackAsked.length > 0;
}
