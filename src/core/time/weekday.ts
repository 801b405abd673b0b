import { addDays, daysBetween, type CalendarDate } from './calendarDate';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

const aMonday = '2024-01-01' as CalendarDate;

/** The weekday of a date. */
export function weekdayOf(date: CalendarDate): Weekday {
  return weekdays[numberOf(date)]!;
}

/** The Monday of the week a date lies in. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, -numberOf(date));
}

/** The next such day after a date, never the date itself. */
export function nextWeekday(day: Weekday, after: CalendarDate): CalendarDate {
  return addDays(after, ((weekdays.indexOf(day) - numberOf(after) + 6) % 7) + 1);
}

/** The last such day up to a date, which may be the date itself. */
export function latestWeekday(day: Weekday, until: CalendarDate): CalendarDate {
  return addDays(until, -((numberOf(until) - weekdays.indexOf(day) + 7) % 7));
}

/** 0 for a Monday, 6 for a Sunday. */
function numberOf(date: CalendarDate): number {
  return ((daysBetween(aMonday, date) % 7) + 7) % 7;
}
