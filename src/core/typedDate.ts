import { addDays, calendarDate, type CalendarDate } from './calendarDate';

/** What someone types for a day: `YYYY-MM-DD`, `today` or `yesterday`; undefined where it is none of these. */
export function typedDate(text: string, today: CalendarDate): CalendarDate | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === 'today') return today;
  if (typed === 'yesterday') return addDays(today, -1);
  return calendarDate(typed);
}
