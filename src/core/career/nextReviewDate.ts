import { addMonths, type CalendarDate } from '../time/calendarDate';

const monthsBetween = 3;

/** The day the next review of the career plan is due: a quarter after the last, on the last day of a shorter month. */
export function nextReviewDate(last: CalendarDate): CalendarDate {
  return addMonths(last, monthsBetween);
}
