import type { CalendarDate } from '../../time/calendarDate';
import { dayAndMonth, longDate } from '../kit/dates';

/** A date as it is said: without its year where the year is that of today. */
export function spokenDate(date: CalendarDate, today: CalendarDate): string {
  return date.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(date) : longDate(date);
}

/** Seconds as minutes and seconds, rounded up to five seconds: `1:25`. */
export function clock(seconds: number): string {
  const rounded = Math.ceil(seconds / 5) * 5;
  return `${Math.floor(rounded / 60)}:${String(rounded % 60).padStart(2, '0')}`;
}
