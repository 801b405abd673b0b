import type { Goal } from '../../entries/goal';
import type { Person } from '../../entries/person';
import type { Audience } from '../../entries/visibility';
import type { Win } from '../../entries/win';
import { dayOf, isEvidence } from '../../evidence/expectationStatus';
import { rankWins } from '../../evidence/ranking';
import { voicesIn } from '../../evidence/voices';
import type { Entries } from '../../library/entries';
import { findNamed } from '../../library/references';
import { compareText } from '../../text/compareText';
import { fileSlug } from '../../text/slug';
import { addDays, addMonths, type CalendarDate } from '../../time/calendarDate';
import { editionFor } from '../edition/edition';
import { addressing } from '../kit/addressing';

/** What an update says, to whom, and from when. */
export interface UpdateRequest {
  /** Who reads it; my manager where it is left open. */
  readonly person?: Person | undefined;
  /** The first day it tells of, or the last week or month; else the day after the last meeting with them, or a week. */
  readonly since?: CalendarDate | 'week' | 'month' | undefined;
  /** By the person's relation where it is left open; see `audienceOfUpdate`. */
  readonly audience?: Audience | undefined;
  /** The day the update is compiled. */
  readonly date: CalendarDate;
}

/** What the sections of an update are written from, as its reader may see it. */
export interface UpdateContext {
  readonly date: CalendarDate;
  readonly audience: Audience;
  readonly person: Person | undefined;
  readonly entries: Entries;
  /** The first day it tells of. */
  readonly from: CalendarDate;
  /** The day of the last meeting with its reader, where it begins after that. */
  readonly lastMet: CalendarDate | undefined;
  /** The wins since then that are done, the best first. */
  readonly done: readonly Win[];
  readonly inProgress: readonly Win[];
  /** The goals I work on, as far as they are the reader's business. */
  readonly goals: readonly Goal[];
  /** Whether a name means the reader. */
  isReader(name: string | undefined): boolean;
  /** A text that is said to its reader: "you" for their name. */
  toReader(text: string): string;
}

/** My manager reads what a manager may see, everyone else what a committee may. */
export function audienceOfUpdate({ person, audience }: Pick<UpdateRequest, 'person' | 'audience'>): Audience {
  return audience ?? (person === undefined || person.relation === 'manager' ? 'manager' : 'committee');
}

/** The name of the file of an update, which names nobody whom its reader may not see: `2026-06-15-update-ingrid-halvorsen.md`. */
export function updateFileName(entries: Entries, request: UpdateRequest): string {
  const { person, date } = makeUpdateContext(entries, request);
  return [date, 'update', ...(person === undefined ? [] : [fileSlug(person.id, 'person')])].join('-') + '.md';
}

/** Gathers what an update is written from, from the edition for its reader. */
export function makeUpdateContext(all: Entries, request: UpdateRequest): UpdateContext {
  const { date, since } = request;
  const audience = audienceOfUpdate(request);
  const { entries } = editionFor(all, audience);
  const person = entries.people.find(({ uri }) => uri === request.person?.uri);
  const isReader = (name: string | undefined): boolean =>
    person !== undefined && findNamed(entries.people, name)?.uri === person.uri;
  const lastMet = entries.meetings
    .filter((meeting) => meeting.status !== 'planned' && meeting.date < date && meeting.with.some(isReader))
    .map((meeting) => meeting.date)
    .toSorted()
    .at(-1);
  const isAfterMeeting = since === undefined && lastMet !== undefined;
  const from = isAfterMeeting ? addDays(lastMet, 1) : firstDay(since ?? 'week', date);
  const isMine = ({ agreedWith }: Goal): boolean => audience !== 'committee' || agreedWith.some(isReader);
  const told = entries.wins.filter((win) => isEvidence(win, date) && dayOf(win) >= from && !win.omit);
  return {
    ...{ date, audience, person, entries, from, lastMet: isAfterMeeting ? lastMet : undefined },
    done: rankWins(told, { serves: () => [], voiceOf: voicesIn(entries) }, date).map(({ win }) => win),
    inProgress: entries.wins.filter((win) => win.status === 'in-progress' && win.date <= date),
    goals: entries.goals
      .filter((goal) => goal.status === 'open' && (goal.start ?? date) <= date && isMine(goal))
      .toSorted((one, other) => compareText(one.due ?? '9', other.due ?? '9')),
    isReader,
    toReader: addressing(person, entries.people),
  };
}

function firstDay(since: CalendarDate | 'week' | 'month', date: CalendarDate): CalendarDate {
  if (since === 'week') return addDays(date, -6);
  return since === 'month' ? addDays(addMonths(date, -1), 1) : since;
}
