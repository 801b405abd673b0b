import { calendarDate, type CalendarDate } from '../../time/calendarDate';
import { longDate } from '../kit/dates';
import { phrased } from '../kit/phrased';

/** `by 14 September 2026`, `which was due on 30 January 2026`, or as it was written (`by the spring review`). */
export function byWhen(written: string, date: CalendarDate): string {
  const day = calendarDate(written);
  if (day === undefined) return phrased('by {0}', written);
  return day < date ? phrased('which was due on {0}', longDate(day)) : phrased('by {0}', longDate(day));
}
