import type { DateInSentence } from '../text/sentence';
import { longDate, type CalendarDate } from './calendarDate';

/** A day to fill a place of a sentence with. */
export function dateInSentence(date: CalendarDate): DateInSentence & { readonly date: CalendarDate } {
  return { date, english: longDate(date) };
}
