import { addMonths, partsOf, type CalendarDate } from './calendarDate';

export const recurrences = ['year', 'half', 'quarter', 'month'] as const;
export type Recurrence = (typeof recurrences)[number];

const monthsBetween: Readonly<Record<Recurrence, number>> = { year: 12, half: 6, quarter: 3, month: 1 };

/**
 * The days of an event from one date to another, both included, in order. A recurring event is counted from the day it
 * was written with, in both directions, so that the 31st stays the last day of short months without drifting and
 * 29 February comes back every leap year.
 */
export function datesOfEvent(
  { date, every }: { readonly date: CalendarDate; readonly every?: Recurrence | undefined },
  from: CalendarDate,
  until: CalendarDate,
): CalendarDate[] {
  if (every === undefined) return date >= from && date <= until ? [date] : [];
  const step = monthsBetween[every];
  const dates: CalendarDate[] = [];
  const last = Math.floor(countMonths(date, until) / step);
  for (let turn = Math.floor(countMonths(date, from) / step); turn <= last; turn++) {
    const day = addMonths(date, turn * step);
    if (day >= from && day <= until) dates.push(day);
  }
  return dates;
}

function countMonths(from: CalendarDate, to: CalendarDate): number {
  const [start, end] = [partsOf(from), partsOf(to)];
  return (end.year - start.year) * 12 + end.month - start.month;
}
