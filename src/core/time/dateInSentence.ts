import type { DateInSentence } from '../text/sentence';
import { longDate, type PartialDate } from './calendarDate';

/** A day to fill a place of a sentence with. */
export function dateInSentence<Known extends PartialDate>(date: Known): DateInSentence & { readonly date: Known } {
  return { date, english: longDate(date) };
}
