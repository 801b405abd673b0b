import type { Form, FormQuestion, QuestionTopic } from '../../entries/form';
import type { Goal } from '../../entries/goal';
import type { Audience } from '../../entries/visibility';
import type { Win } from '../../entries/win';
import { dayOf, isEvidence } from '../../evidence/expectationStatus';
import { rankWins } from '../../evidence/ranking';
import { voicesIn } from '../../evidence/voices';
import { topicOf } from '../../imports/forms/topicOf';
import { onlyPeriod } from '../../imports/dates/period';
import type { Entries } from '../../library/entries';
import { SkillNames } from '../../library/skillNames';
import { fileSlug } from '../../text/slug';
import { addDays, addMonths, type CalendarDate } from '../../time/calendarDate';
import { editionFor } from '../edition/edition';

/** Which form a self-review answers, and for what time. */
export interface SelfReviewRequest {
  readonly form: Form;
  /** The time it asks about where the form says otherwise, or nothing: `2026`, `2026-H1`, `2026-01-01/2026-06-30`. */
  readonly period?: string | undefined;
  /** The day the self-review is compiled. */
  readonly date: CalendarDate;
}

/** What the answers of a self-review are written from, as its reader may see it. */
export interface SelfReviewContext {
  readonly audience: Audience;
  /** The form's id as its reader may know it, if they may. */
  readonly formId: string | undefined;
  readonly date: CalendarDate;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** What the form says of its time, where that can't be read whole. */
  readonly unreadPeriod: string | undefined;
  readonly entries: Entries;
  readonly names: SkillNames;
  /** The wins of that time that are done, the best first. */
  readonly wins: readonly Win[];
  /** The goals of that time, those that are met first. */
  readonly goals: readonly Goal[];
  /** Whether the form has a question about what I learned, which tells those wins. */
  readonly asksAboutGrowth: boolean;
  redact(text: string): string;
}

/** What a question is about, by its form or else by its own words; undefined where neither tells. */
export function topicIn({ about, ask }: FormQuestion): QuestionTopic | undefined {
  return about ?? topicOf(ask);
}

/** The name of the file of a self-review, which tells its reader no more than the rest: `year-end-self-review.md`. */
export function selfReviewFileName(entries: Entries, request: SelfReviewRequest): string {
  const { formId } = makeSelfReviewContext(entries, request);
  return [...(formId === undefined ? [] : [fileSlug(formId, 'form')]), 'self-review.md'].join('-');
}

/** Gathers what a self-review is written from, from the edition for the form's audience. */
export function makeSelfReviewContext(all: Entries, { form, period, date }: SelfReviewRequest): SelfReviewContext {
  const { audience } = form;
  const { entries, redact } = editionFor(all, audience);
  const written = period ?? form.period;
  const read = written === undefined ? undefined : onlyPeriod(written, { days: () => undefined });
  const { start: from, end: to } = read ?? { start: addDays(addMonths(date, -12), 1), end: date };
  const names = new SkillNames(entries.roles);
  const expected = new Set(entries.roles.flatMap((role) => role.expectations.map(({ skill }) => names.keyOf(skill))));
  const done = entries.wins.filter((win) => isEvidence(win, date) && dayOf(win) >= from && win.date <= to && !win.omit);
  const ranked = rankWins(
    done,
    {
      serves: (win) => win.skills.map((skill) => names.keyOf(skill)).filter((key) => expected.has(key)),
      voiceOf: voicesIn(entries),
    },
    date,
  );
  const goals = entries.goals.filter((goal) => (goal.start ?? from) <= to && (goal.due ?? to) >= from);
  return {
    ...{ audience, date, from, to, entries, names, redact },
    formId: entries.forms.find(({ uri }) => uri === form.uri)?.id,
    unreadPeriod: read === undefined ? written : undefined,
    wins: ranked.map(({ win }) => win),
    goals: [...goals.filter(({ status }) => status === 'met'), ...goals.filter(({ status }) => status !== 'met')],
    asksAboutGrowth: form.questions.some((question) => topicIn(question) === 'growth'),
  };
}
