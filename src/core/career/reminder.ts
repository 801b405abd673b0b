import { addDays, calendarDate, daysBetween, type CalendarDate } from '../time/calendarDate';
import { latestWeekday, nextWeekday, type Weekday } from '../time/weekday';

/** A minute on the calendar, `YYYY-MM-DDTHH:MM` by the user's own clock. Compares as text. */
export type Moment = string & { readonly __moment: true };

/** When the user wants to be reminded. */
export interface ReminderPlan {
  readonly day: Weekday;
  /** From 0 to 23. */
  readonly hour: number;
}

/** What is remembered between reminders. */
export interface ReminderMemory {
  /** When the last reminder came, or when reminding was turned on. */
  readonly settled: Moment;
  /** Until when the last one was put off. */
  readonly snoozedUntil?: Moment | undefined;
}

/** The minute of a day, by the clock on the wall. */
export function momentAt(date: CalendarDate, hour: number, minute = 0): Moment {
  return `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as Moment;
}

/** The text as a moment, or undefined where it is none. */
export function moment(text: unknown): Moment | undefined {
  if (typeof text !== 'string' || !/^.{10}T(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)) return undefined;
  return calendarDate(text.slice(0, 10)) === undefined ? undefined : (text as Moment);
}

/** Minutes from one moment to another as the calendar counts them; negative when the second is earlier. */
export function minutesBetween(from: Moment, to: Moment): number {
  const days = daysBetween(from.slice(0, 10) as CalendarDate, to.slice(0, 10) as CalendarDate);
  return days * 24 * 60 + minuteOf(to) - minuteOf(from);
}

/**
 * When the next reminder is due: at the hour of the day chosen, once a week. One that was missed stays due until it
 * came; one that was put off comes when it was put off to. A win of that day, or of a later one, makes it needless.
 *
 * @param lastWin the day of the last win up to today, if there is one
 */
export function nextReminder(
  { day, hour }: ReminderPlan,
  { settled, snoozedUntil }: ReminderMemory,
  lastWin: CalendarDate | undefined,
): Moment {
  const after = lastWin === undefined ? settled : later(settled, momentAt(lastWin, 23, 59));
  const date = after.slice(0, 10) as CalendarDate;
  const today = momentAt(latestWeekday(day, date), hour);
  const next = today > after ? today : momentAt(nextWeekday(day, date), hour);
  return snoozedUntil !== undefined && snoozedUntil > after && snoozedUntil < next ? snoozedUntil : next;
}

/** Until when a reminder is put off with one click: the same hour of the next day. */
export function snoozedTo(date: CalendarDate, hour: number): Moment {
  return momentAt(addDays(date, 1), hour);
}

function later(one: Moment, other: Moment): Moment {
  return one > other ? one : other;
}

function minuteOf(when: Moment): number {
  return Number(when.slice(11, 13)) * 60 + Number(when.slice(14, 16));
}
