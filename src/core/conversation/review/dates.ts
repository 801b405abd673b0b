import { monthNumber } from '../../time/monthNumber';
import { dateOf, addDays, addMonths, monthNames, type CalendarDate } from '../../time/calendarDate';

const monthAndYear = new RegExp(`\\b(${monthNames.join('|')}) ((?:19|20)\\d{2})\\b`, 'gi');
const dated = new RegExp(`(?:\\b\\d{1,2} )?${monthAndYear.source}|\\b(?:19|20)\\d{2}(?:-\\d{2}(?:-\\d{2})?)?\\b`, 'gi');

/** The last day of the latest month that a text names, such as `March 2026`; undefined where it names none. */
export function latestMonthIn(text: string): CalendarDate | undefined {
  const days = [...text.matchAll(monthAndYear)].map(([, month, year]) =>
    addDays(addMonths(dateOf(Number(year), monthNumber(month!)!, 1), 1), -1),
  );
  return days.length === 0 ? undefined : days.reduce((one, other) => (one > other ? one : other));
}

/** A text without its dates and its references, so that what is left of figures says something. */
export function withoutDates(text: string): string {
  return text.replace(/\[\d{1,4}\]/g, ' ').replace(dated, ' ');
}
