import { addDays, daysBetween, type CalendarDate } from '../../time/calendarDate';
import type { Ask } from '../../entries/ask';
import type { Meeting } from '../../entries/meeting';
import { occurrences } from '../../evidence/timing';
import type { Entries } from '../../library/entries';

export interface FollowUp {
  readonly date: CalendarDate;
  /** Whether it stands in the files already. */
  readonly agreed: boolean;
}

/**
 * The day to propose for speaking again: the next one that is agreed already, from one to six weeks after the talk;
 * else four weeks after it, a week before a freeze that would begin by then, and never at a weekend.
 */
export function followUpDate(
  entries: Entries,
  date: CalendarDate,
  ask: Ask | undefined,
  earlierTalks: readonly Meeting[],
): FollowUp {
  const agreed = [ask?.followUp, ...earlierTalks.map(({ followUp }) => followUp)]
    .filter((day) => day !== undefined && day >= addDays(date, 7) && day <= addDays(date, 42))
    .toSorted()[0];
  if (agreed !== undefined) return { date: agreed, agreed: true };
  let day = addDays(date, 28);
  const freeze = occurrences(entries.profile?.calendar ?? [], addDays(date, 14), day).find(
    ({ kind }) => kind === 'freeze',
  );
  if (freeze !== undefined) day = addDays(freeze.date, -7);
  return { date: onWorkday(day), agreed: false };
}

/** The day itself, or the Monday after a weekend. */
export function onWorkday(day: CalendarDate): CalendarDate {
  // 1970-01-05 was a Monday.
  const weekday = ((daysBetween('1970-01-05' as CalendarDate, day) % 7) + 7) % 7;
  return weekday < 5 ? day : addDays(day, 7 - weekday);
}
