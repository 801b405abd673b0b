import { compareText } from '../../text/compareText';
import { addDays, addMonths, calendarDate, daysBetween, type CalendarDate } from '../../time/calendarDate';
import type { Ask } from '../../entries/ask';
import type { Entry } from '../../entries/entry';
import type { Meeting } from '../../entries/meeting';
import type { Role } from '../../entries/role';
import type { Entries } from '../../library/entries';
import { dayBefore, onWorkday } from '../kit/followUpDate';
import { findNamed } from '../../library/references';

/** The day to come back. */
export interface ComingBack {
  readonly date: CalendarDate;
  /** The ask or the meeting that names the day; undefined where it is only proposed. */
  readonly agreedIn: Entry | undefined;
  /** The next planned talk about the role, where there is one. */
  readonly talk: Meeting | undefined;
}

/** A plan without a date to come back is none: so many months, where nobody named a day. */
const proposedMonths = 3;

/**
 * The first day on or after the date that the ask or a talk about it names; else one in three months, in two weeks
 * where the day that was named has passed, and in any case before the role is decided on.
 *
 * @param next the ask that is to be made for it, which is no later than that
 */
export function comingBack(
  entries: Entries,
  ask: Ask | undefined,
  talks: readonly Meeting[],
  date: CalendarDate,
  role?: Pick<Role, 'cycle'>,
  next?: Ask,
): ComingBack {
  const [agreed] = [ask, ...talks]
    .flatMap((entry) =>
      entry?.followUp !== undefined && entry.followUp >= date ? [{ entry, day: entry.followUp }] : [],
    )
    .toSorted((a, b) => compareText(a.day, b.day));
  const [talk] = entries.meetings
    .filter((meeting) => meeting.status !== 'held' && meeting.date >= date)
    .filter(({ asks }) => asks.some((name) => leadsWhere(entries, name, ask)))
    .toSorted((a, b) => compareText(a.date, b.date) || compareText(a.uri, b.uri));
  return {
    date: agreed?.day ?? proposedDay(ask, date, role, next),
    agreedIn: agreed?.entry,
    talk,
  };
}

function proposedDay(
  ask: Ask | undefined,
  date: CalendarDate,
  role: Pick<Role, 'cycle'> | undefined,
  next: Ask | undefined,
): CalendarDate {
  const isOverdue = ask?.followUp !== undefined && ask.followUp < date;
  const later = onWorkday(isOverdue ? addDays(date, 14) : addMonths(date, proposedMonths));
  const day = next?.due !== undefined && next.due > date && next.due < later ? next.due : later;
  const decision = role?.cycle === undefined ? undefined : calendarDate(role.cycle);
  if (decision === undefined || decision <= date || day < decision) return day;
  return dayBefore(decision, date, Math.max(0, daysBetween(date, decision) - 14));
}

/** Whether a talk's ask is this one, or another one for the same role. */
function leadsWhere({ asks, roles }: Entries, name: string, ask: Ask | undefined): boolean {
  const about = findNamed(asks, name);
  if (about === undefined || ask === undefined) return false;
  if (about.uri === ask.uri) return true;
  const role = findNamed(roles, ask.role);
  return role !== undefined && about.kind === ask.kind && findNamed(roles, about.role)?.uri === role.uri;
}
