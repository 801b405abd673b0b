import { monthNames, partsOf, type CalendarDate } from '../../time/calendarDate';
import { phrased } from './phrased';

/** A date as the document's readers write it: `14 March 2026`. */
export function longDate(date: CalendarDate): string {
  return phrased('{0} {1} {2}|day, month, year', partsOf(date).day, monthName(date), partsOf(date).year);
}

/** A date without its year: `14 March`. */
export function dayAndMonth(date: CalendarDate): string {
  return phrased('{0} {1}|day, month', partsOf(date).day, monthName(date));
}

/** A month: `March 2026`. */
export function monthOf(date: CalendarDate): string {
  return phrased('{0} {1}|month, year', monthName(date), partsOf(date).year);
}

/** A month without its year: `March`. */
export function monthName(date: CalendarDate): string {
  return phrased(monthNames[partsOf(date).month - 1]!);
}
