import { plural, sentence, type Sentence } from '../text/sentence';
import { daysBetween, type CalendarDate } from '../time/calendarDate';

/** When something is due, seen from today. */
export function dueIn(date: CalendarDate, today: CalendarDate): Sentence {
  const days = daysBetween(today, date);
  if (days === 0) return sentence('due today');
  if (days === 1) return sentence('due tomorrow');
  if (days < 0) return plural(-days, 'overdue by {0} day', 'overdue by {0} days');
  return plural(days, 'due in {0} day', 'due in {0} days');
}
