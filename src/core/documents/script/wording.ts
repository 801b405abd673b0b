import type { CalendarDate } from '../../time/calendarDate';
import { dayAndMonth, longDate } from '../kit/dates';
import { phrased } from '../kit/phrased';

export { spokenCount } from '../kit/spokenCount';

/** Things in a row, as they are said: "a, b and c". */
export function spokenList(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return phrased('{0} and {1}|a list', items.slice(0, -1).join(', '), items.at(-1)!);
}

/** A date as it is said: without its year where the year is that of today. */
export function spokenDate(date: CalendarDate, today: CalendarDate): string {
  return date.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(date) : longDate(date);
}

/** A count with its noun. */
export function counted(count: number, one: string, many: string): string {
  return phrased(`{0} ${count === 1 ? one : many}`, count);
}

/** Seconds as minutes and seconds, rounded up to five seconds: `1:25`. */
export function clock(seconds: number): string {
  const rounded = Math.ceil(seconds / 5) * 5;
  return `${Math.floor(rounded / 60)}:${String(rounded % 60).padStart(2, '0')}`;
}
