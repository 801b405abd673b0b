import { addDays, addMonths, daysBetween, type CalendarDate } from '../../time/calendarDate';
import type { Ask } from '../../entries/ask';
import type { Meeting } from '../../entries/meeting';
import { occurrences } from '../../evidence/timing';
import type { Entries } from '../../library/entries';

export interface FollowUp {
  readonly date: CalendarDate;
  /** Whether the files hold it already. */
  readonly agreed: boolean;
}

/**
 * The day to propose for speaking again: the next one that is agreed already, from one to six weeks after the talk;
 * else four weeks after it, or in the week before a freeze that begins by then, and never at a weekend.
 */
export function followUpDate(
  entries: Entries,
  date: CalendarDate,
  ask: Ask | undefined,
  earlierTalks: readonly Meeting[],
): FollowUp {
  const agreed = followUpsOnFile(ask, earlierTalks)
    .filter((day) => day >= addDays(date, 7) && day <= addDays(date, 42))
    .toSorted()[0];
  if (agreed !== undefined) return { date: agreed, agreed: true };
  const day = addDays(date, 28);
  const freeze = occurrences(entries.profile?.calendar ?? [], addDays(date, 14), day).find(
    ({ kind }) => kind === 'freeze',
  );
  return { date: freeze === undefined ? onWorkday(day) : onWorkday(addDays(freeze.date, -7)), agreed: false };
}

/** The days on which to speak again by the files. */
export function followUpsOnFile(ask: Ask | undefined, earlierTalks: readonly Meeting[]): CalendarDate[] {
  return [ask?.followUp, ...earlierTalks.map(({ followUp }) => followUp)].filter((day) => day !== undefined);
}

/** A day by which something is done that the follow-up rests on: so many days after the talk, and before the follow-up. */
export function dayBefore(followUp: CalendarDate, date: CalendarDate, days: number): CalendarDate {
  const wanted = onWorkday(addDays(date, days));
  if (wanted < followUp) return wanted;
  const last = [1, 2, 3, 4, 5].map((back) => addDays(followUp, -back)).find((day) => onWorkday(day) === day)!;
  return last > date ? last : date;
}

/** The day on which to judge a piece of work that is taken on now: after three months, and after it is due. */
export function decisionDay(
  date: CalendarDate,
  followUp: CalendarDate,
  step: Pick<Ask, 'due'> | undefined,
): CalendarDate {
  const due = step?.due === undefined || step.due <= date ? addMonths(date, 3) : addDays(step.due, 7);
  return onWorkday(due > followUp ? due : addDays(followUp, 7));
}

/** The day itself, or the Monday after a weekend; never a day that almost no one works: Christmas and New Year. */
export function onWorkday(day: CalendarDate): CalendarDate {
  if (/-(?:12-2[56]|01-01)$/.test(day)) return onWorkday(addDays(day, 1));
  // 1970-01-05 was a Monday.
  const weekday = ((daysBetween('1970-01-05' as CalendarDate, day) % 7) + 7) % 7;
  return weekday < 5 ? day : onWorkday(addDays(day, 7 - weekday));
}
