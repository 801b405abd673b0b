import * as v from 'valibot';
import * as vscode from 'vscode';
import { compilePeriodReview } from '../../../core/documents/periodReview/compilePeriodReview';
import type { ReviewRequest } from '../../../core/documents/periodReview/reviewContext';
import {
  periodName,
  periodReviewFileName,
  quarterAround,
  weekAround,
  yearOf,
  type ReviewPeriod,
} from '../../../core/documents/periodReview/reviewPeriod';
import { dayOf, isEvidence } from '../../../core/evidence/expectationStatus';
import { date, wholeNumber } from '../../../core/entries/fields';
import type { Entries } from '../../../core/library/entries';
import { addDays, daysBetween, partsOf, type CalendarDate } from '../../../core/time/calendarDate';
import { weekdayOf } from '../../../core/time/weekday';
import { entryName } from '../../../editor/ask/commandArguments';
import type { Brag } from '../../../editor/index/brag';
import { showQuickPick } from '../../../editor/show/messages';
import { aimOf, withFile } from '../shared/askRole';
import { compilerOf, type CompileRequest } from './documentCompiler';

const weekArguments = v.strictObject({ role: v.optional(entryName), week: v.optional(date), date: v.optional(date) });
const quarterArguments = v.strictObject({
  role: v.optional(entryName),
  quarter: v.optional(date),
  date: v.optional(date),
});
const yearArguments = v.strictObject({
  year: v.optional(
    v.pipe(v.union([v.string(), v.number()], 'number-expected'), v.transform(String), wholeNumber(1000, 9999)),
  ),
  date: v.optional(date),
});
type Choices = Pick<ReviewRequest, 'period' | 'role'>;

/** For so many days a new quarter or year is too young to look back on. */
const youngDays = 30;

const reviewKind = {
  progress: () => vscode.l10n.t('Compiling the review'),
  near: ({ role }: Choices) => withFile(role)?.uri,
  prepare: (entries: Entries, { period }: Choices) => ({
    name: periodReviewFileName(period),
    compile: (request: CompileRequest<Choices>) => compilePeriodReview(entries, request),
  }),
};

/** `brag.compileWeekReview`: what a week brought, what it did for the evidence, and room for a reflection. */
export const weekReviewCompiler = compilerOf('brag.compileWeekReview', weekArguments, {
  ...reviewKind,
  choose: (brag, options, day) =>
    choose(brag, 'brag.compileWeekReview', options, () =>
      options === undefined ? askWeek(day) : weekAround(options.week ?? day),
    ),
});

/** `brag.compileQuarterReview`: what a quarter brought, what it did for the evidence, and room for a reflection. */
export const quarterReviewCompiler = compilerOf('brag.compileQuarterReview', quarterArguments, {
  ...reviewKind,
  choose: (brag, options, day) =>
    choose(brag, 'brag.compileQuarterReview', options, () =>
      options === undefined ? askQuarter(day) : quarterAround(options.quarter ?? day),
    ),
});

/** `brag.compileYearReview`: what a year brought, what was new, and what became of goals and asks. */
export const yearReviewCompiler = compilerOf('brag.compileYearReview', yearArguments, {
  ...reviewKind,
  choose: async (brag, options, day): Promise<Choices | undefined> => {
    const period = options === undefined ? await askYear(brag, day) : yearOf(options.year ?? partsOf(day).year);
    return period && { period };
  },
});

async function choose(
  brag: Brag,
  command: string,
  options: { readonly role?: string | undefined } | undefined,
  choosePeriod: () => ReviewPeriod | undefined | Promise<ReviewPeriod | undefined>,
): Promise<Choices | undefined> {
  const period = await choosePeriod();
  const role = aimOf(brag, command, options?.role);
  return period && { period, role };
}

function askWeek(today: CalendarDate): Promise<ReviewPeriod | undefined> {
  // Who looks back when a week begins means the one that has ended.
  const isNew = ['monday', 'tuesday'].includes(weekdayOf(today));
  return askPeriod(vscode.l10n.t('Compile Weekly Review'), isNew, [
    { label: vscode.l10n.t('This week'), period: weekAround(today) },
    { label: vscode.l10n.t('Last week'), period: weekAround(addDays(today, -7)) },
  ]);
}

function askQuarter(today: CalendarDate): Promise<ReviewPeriod | undefined> {
  const running = quarterAround(today);
  const isYoung = daysBetween(running.first, today) < youngDays;
  return askPeriod(vscode.l10n.t('Compile Quarterly Review'), isYoung, [
    { label: vscode.l10n.t('This quarter'), period: running },
    { label: vscode.l10n.t('Last quarter'), period: quarterAround(addDays(running.first, -1)) },
  ]);
}

/** Asks for one of the years that have wins, or the one that runs. */
function askYear(brag: Brag, today: CalendarDate): Promise<ReviewPeriod | undefined> {
  const running = partsOf(today).year;
  const recorded = brag.library.entries.wins
    .filter((win) => isEvidence(win, today))
    .map((win) => partsOf(dayOf(win)).year);
  const years = [...new Set([running, running - 1, ...recorded])].sort((one, other) => other - one);
  const isYoung = daysBetween(yearOf(running).first, today) < youngDays;
  const inOrder = isYoung ? [running - 1, ...years.filter((year) => year !== running - 1)] : years;
  return askPeriod(
    vscode.l10n.t('Compile Year in Review'),
    false,
    inOrder.map((year) => ({
      label: String(year),
      period: yearOf(year),
      description:
        year === running ? vscode.l10n.t('this year') : year === running - 1 ? vscode.l10n.t('last year') : '',
    })),
  );
}

/** The period to look back on, as the user chooses between the one that runs and the one before. */
async function askPeriod(
  title: string,
  lastFirst: boolean,
  periods: readonly { readonly label: string; readonly period: ReviewPeriod; readonly description?: string }[],
): Promise<ReviewPeriod | undefined> {
  const choices = periods.map((choice) => ({ description: periodName(choice.period), ...choice }));
  return (await showQuickPick(lastFirst ? choices.toReversed() : choices, { title }))?.period;
}
