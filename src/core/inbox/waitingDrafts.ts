import type { CalendarDate } from '../time/calendarDate';
import type { Win } from '../entries/win';

/** Until which day drafts are put off, by address. */
export type SnoozedDrafts = Readonly<Record<string, CalendarDate>>;

/** The drafts that wait for a word today, and those that are put off until a later day; each in the order given. */
export function waitingDrafts(
  wins: readonly Win[],
  snoozed: SnoozedDrafts,
  today: CalendarDate,
): { readonly waiting: Win[]; readonly later: Win[] } {
  const waiting: Win[] = [];
  const later: Win[] = [];
  for (const win of wins) {
    if (win.status !== 'draft') continue;
    const until = Object.hasOwn(snoozed, win.uri) ? snoozed[win.uri] : undefined;
    (until !== undefined && until > today ? later : waiting).push(win);
  }
  return { waiting, later };
}

/** Which days to keep in mind: those still to come, of files that are there. */
export function stillSnoozed(
  snoozed: SnoozedDrafts,
  today: CalendarDate,
  isDraft: (uri: string) => boolean,
): SnoozedDrafts {
  return Object.fromEntries(Object.entries(snoozed).filter(([uri, until]) => until > today && isDraft(uri)));
}
