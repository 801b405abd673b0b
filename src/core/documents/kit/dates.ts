import { isWholeDate, monthNames, partsOf, type CalendarDate, type PartialDate } from '../../time/calendarDate';
import { phrased } from './phrased';

/** A date as the document's readers write it: `14 March 2026`; no more than is known of it. */
export function longDate(date: PartialDate): string {
  if (!isWholeDate(date)) return monthOf(date);
  return phrased('{0} {1} {2}|day, month, year', partsOf(date).day, monthName(date), partsOf(date).year);
}

/** A date without its year: `14 March`. */
export function dayAndMonth(date: CalendarDate): string {
  return phrased('{0} {1}|day, month', partsOf(date).day, monthName(date));
}

/** A month: `March 2026`. */
export function monthOf(date: PartialDate): string {
  if (partsOf(date).month === 0) return String(partsOf(date).year);
  return phrased('{0} {1}|month, year', monthName(date), partsOf(date).year);
}

/** A month without its year: `March`. */
export function monthName(date: PartialDate): string {
  return phrased(monthNames[partsOf(date).month - 1]!);
}
