import { addDays, type CalendarDate } from '../../time/calendarDate';
import { linkTo } from '../kit/document';
import { writeTitle } from '../kit/title';
import { entriesFor } from '../edition/edition';
import { link } from '../../markdown/nodes';
import type { Link } from 'mdast';
import { compareText } from '../../text/compareText';
import type { Ask } from '../../entries/ask';
import type { Goal } from '../../entries/goal';
import type { Role } from '../../entries/role';
import type { Win } from '../../entries/win';
import { dayOf } from '../../evidence/expectationStatus';
import { SkillNames } from '../../library/skillNames';
import type { Entries } from '../../library/entries';
import type { ReviewPeriod } from './reviewPeriod';

/** What a review looks back on, and from when. */
export interface ReviewRequest {
  readonly period: ReviewPeriod;
  /** The role I aim at, by its file or a title alone, if any. */
  readonly role?: Role | { readonly title: string } | undefined;
  /** The day the review is compiled. */
  readonly date: CalendarDate;
  /** Where the document will stand, for its links. */
  readonly documentUri: string;
}

/** What the sections of a review are written from; all of it for myself. */
export interface ReviewContext {
  readonly period: ReviewPeriod;
  readonly role: Role | undefined;
  readonly names: SkillNames;
  /** The day before the period, at which the evidence is compared with what it is at `until`. */
  readonly before: CalendarDate;
  /** The last day of the period, or the day of compiling where that is sooner. */
  readonly until: CalendarDate;
  readonly isOver: boolean;
  readonly entries: Entries;
  /** The wins that were finished in the period, the latest first. */
  readonly logged: readonly Win[];
  /** The goals that were set for some of the period, the earliest due first; undated ones while it runs. */
  readonly goals: readonly Goal[];
  /** The asks made in the period. */
  readonly asks: readonly (Ask & { readonly asked: CalendarDate })[];
  linkTo(entry: Pick<Win, 'uri' | 'title'>): Link;
}

/** Gathers what the review of a week or a quarter is written from; all of it for myself. */
export function makeReviewContext(
  all: Entries,
  { period, role: aim, date, documentUri }: ReviewRequest,
): ReviewContext {
  const entries = entriesFor(all, 'self');
  const role = aim !== undefined && 'type' in aim ? aim : undefined;
  const until = date < period.last ? date : period.last;
  const isOver = date > period.last;
  return {
    period,
    role,
    names: new SkillNames(role === undefined ? entries.roles : [role, ...entries.roles]),
    // Before a period that is still to come there is nothing to compare with.
    before: until < period.first ? until : addDays(period.first, -1),
    until,
    isOver,
    entries,
    logged: entries.wins.filter(
      (win) => win.status === 'done' && win.date <= until && dayOf(win) >= period.first && dayOf(win) <= until,
    ),
    goals: entries.goals
      .filter(
        ({ start, due }) =>
          (start === undefined ? !isOver || (due !== undefined && due <= period.last) : start <= until) &&
          (due ?? until) >= period.first,
      )
      .toSorted((one, other) => compareText(one.due ?? '9', other.due ?? '9')),
    asks: entries.asks.flatMap((ask) =>
      ask.asked !== undefined && ask.asked >= period.first && ask.asked <= until ? [{ ...ask, asked: ask.asked }] : [],
    ),
    linkTo: ({ uri, title }) => link(linkTo(documentUri, uri), writeTitle(title)),
  };
}
