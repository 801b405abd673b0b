import { dateOf, type CalendarDate } from '../../core/time/calendarDate';

/** The user's own day, by the clock and zone of the machine. */
export function today(): CalendarDate {
  const now = new Date();
  return dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
