import { calendarDate, longDate, type CalendarDate } from '../../calendarDate';

/** `by 14 September 2026`, `which was due on 30 January 2026`, or as it was written (`by the spring review`). */
export function byWhen(written: string, date: CalendarDate): string {
  const day = calendarDate(written);
  if (day === undefined) return `by ${written}`;
  return day < date ? `which was due on ${longDate(day)}` : `by ${longDate(day)}`;
}
