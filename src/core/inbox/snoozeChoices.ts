import { addDays, longDate, type CalendarDate } from '../time/calendarDate';
import { sentence, type Sentence } from '../text/sentence';
import { nextWeekday } from '../time/weekday';

/** A day until which drafts can be put off. */
export interface SnoozeChoice {
  readonly label: Sentence;
  /** The day, in words. */
  readonly day: string;
  readonly until: CalendarDate;
}

/** The days on offer: tomorrow, the next Friday, the Monday of next week; a day that two of them name stands once. */
export function snoozeChoices(today: CalendarDate): SnoozeChoice[] {
  const choices: [Sentence, CalendarDate][] = [
    [sentence('Until tomorrow'), addDays(today, 1)],
    [sentence('Until Friday'), nextWeekday('friday', today)],
    [sentence('Until next week'), nextWeekday('monday', today)],
  ];
  return choices
    .filter(([, until], index) => choices.findIndex(([, other]) => other === until) === index)
    .map(([label, until]) => ({ label, day: longDate(until), until }));
}
