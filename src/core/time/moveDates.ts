import { addDays, calendarDate } from './calendarDate';

/**
 * A text, or the name of a file, with every date in it moved.
 *
 * @param days how far, negative to the past; what only looks like a date stays as it is
 */
export function moveDates(text: string, days: number): string {
  return text.replace(/\b\d{4}-\d\d-\d\d\b/g, (written) => {
    const date = calendarDate(written);
    return date === undefined ? written : addDays(date, days);
  });
}
