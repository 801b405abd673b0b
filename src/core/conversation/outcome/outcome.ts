import { compareText } from '../../text/compareText';
import type { CalendarDate } from '../../time/calendarDate';
import type { Ask, AskStatus } from '../../entries/ask';
import type { Meeting } from '../../entries/meeting';
import { nameOf } from '../../entries/entry';
import { editFrontMatter, type FrontMatterChange } from '../../frontMatter/editFrontMatter';
import type { ListItem } from '../../frontMatter/frontMatterSource';
import type { TextEdit } from '../../text/textEdits';
import { frontMatterText } from '../../frontMatter/frontMatterText';
import type { Problem } from '../../text/problem';
import { fileSlug, slug } from '../../text/slug';
import type { Person } from '../../entries/person';

/** What was agreed would count, as it was said. */
export interface SaidCriterion {
  readonly text: string;
  readonly by?: string | undefined;
  readonly met?: boolean | undefined;
}

export interface SaidStep {
  readonly text: string;
  readonly owner?: string | undefined;
  readonly due?: CalendarDate | undefined;
}

/** What came of a talk. */
export interface Outcome {
  /** How the ask stands now. */
  readonly status: AskStatus;
  readonly outcome: string;
  /** What they said, in their words. */
  readonly feedback?: string | undefined;
  readonly criteria?: readonly SaidCriterion[] | undefined;
  readonly nextSteps?: readonly SaidStep[] | undefined;
  readonly followUp?: CalendarDate | undefined;
}

/**
 * The edits that write an outcome into the file of its ask. Criteria that stand there already under the same words are
 * updated, others added. A date to come back that has passed goes, unless a new one is given.
 *
 * @param date the day of the talk
 */
export function askEdits(text: string, ask: Ask, said: Outcome, date: CalendarDate): readonly TextEdit[] | Problem {
  const changes: FrontMatterChange[] = [{ set: 'status', value: said.status }];
  // An answer belongs to the talk it was given in: a second asking has a day of its own.
  if (said.status !== 'withdrawn' && said.status !== 'planned' && (ask.asked === undefined || ask.status !== 'asked'))
    changes.push({ set: 'asked', value: date });
  changes.push({ set: 'outcome', value: said.outcome }, ...criteriaChanges(ask, said.criteria ?? []));
  changes.push(...followUpChange(ask.followUp, said.followUp, date));
  return editFrontMatter(text, changes);
}

function criteriaChanges(ask: Ask, said: readonly SaidCriterion[]): FrontMatterChange[] {
  const positions = new Map(ask.criteria.map(({ text }, position) => [slug(text), position]));
  const changes: FrontMatterChange[] = [];
  const added: ListItem[] = [];
  for (const { text, by, met } of said) {
    const position = positions.get(slug(text));
    if (position === undefined) {
      added.push({ text, ...(by !== undefined && { by }), met: met === true ? 'yes' : 'no' });
      continue;
    }
    const place = { list: 'criteria', position, main: 'text' };
    const held = ask.criteria[position]!;
    if (by !== undefined && by !== held.by) changes.push({ ...place, set: 'by', value: by });
    if (met !== undefined && met !== held.met) changes.push({ ...place, set: 'met', value: met ? 'yes' : 'no' });
  }
  return [...changes, { addTo: 'criteria', items: added }];
}

function followUpChange(
  held: CalendarDate | undefined,
  said: CalendarDate | undefined,
  date: CalendarDate,
): FrontMatterChange[] {
  if (said !== undefined) return [{ set: 'follow-up', value: said }];
  return held !== undefined && held <= date ? [{ set: 'follow-up', value: '' }] : [];
}

/** The edits that write an outcome into the file of the meeting it was given in. */
export function meetingEdits(text: string, meeting: Meeting, said: Outcome): readonly TextEdit[] | Problem {
  const known = new Set(meeting.nextSteps.map((step) => slug(step.text)));
  return editFrontMatter(text, [
    { set: 'status', value: 'held' },
    { set: 'outcome', value: said.outcome },
    ...(said.feedback === undefined ? [] : [{ set: 'feedback', value: said.feedback }]),
    {
      addTo: 'next-steps',
      items: (said.nextSteps ?? []).filter((step) => !known.has(slug(step.text))).map(stepItem),
    },
    ...(said.followUp === undefined ? [] : [{ set: 'follow-up', value: said.followUp }]),
  ]);
}

function stepItem({ text, owner, due }: SaidStep): Record<string, string> {
  return { text, ...(owner !== undefined && { owner }), ...(due !== undefined && { due }) };
}

/** The text of a new file for a talk that has none yet. */
export function newMeeting(
  said: Outcome,
  date: CalendarDate,
  title: string,
  about: { readonly ask: Ask | undefined; readonly person: Person | undefined },
): string {
  const { ask, person } = about;
  const whom = person?.id ?? ask?.to;
  return frontMatterText({
    type: 'meeting',
    title,
    date,
    ...(whom !== undefined && { with: [whom] }),
    ...(ask && { asks: [ask.id] }),
    status: 'held',
    outcome: said.outcome,
    ...(said.feedback !== undefined && { feedback: said.feedback }),
    ...(said.nextSteps?.length && { 'next-steps': said.nextSteps.map(stepItem) }),
    ...(said.followUp !== undefined && { 'follow-up': said.followUp }),
    // The talk tells of the ask, so nobody may see it who may not see that.
    ...((ask?.visibility === 'private' || ask?.visibility === 'manager') && { visibility: ask.visibility }),
  });
}

/** The stem of the file name for a new meeting: `2026-06-23-ingrid-halvorsen`. */
export function meetingFileStem(date: CalendarDate, ask: Ask | undefined, person: Person | undefined): string {
  return `${date}-${fileSlug(person?.id ?? ask?.to ?? ask?.id ?? 'talk', 'talk')}`;
}

/** The talk in which an answer was given: the latest one about the ask that is not yet held and whose day has come. */
export function meetingFor(ask: Ask, meetings: readonly Meeting[], date: CalendarDate): Meeting | undefined {
  const names = new Set([slug(ask.id), slug(nameOf(ask))]);
  return meetings
    .filter(
      (meeting) =>
        meeting.date <= date &&
        meeting.asks.some((name) => names.has(slug(name))) &&
        (meeting.status === 'planned' ||
          (meeting.status === undefined && meeting.outcome === undefined) ||
          meeting.date === date),
    )
    .toSorted((a, b) => compareText(b.date, a.date) || compareText(a.uri, b.uri))[0];
}
