import * as v from 'valibot';
import * as vscode from 'vscode';
import { compilePeriodReview } from '../../../core/documents/periodReview/compilePeriodReview';
import type { ReviewRequest } from '../../../core/documents/periodReview/reviewContext';
import {
  periodName,
  periodReviewFileName,
  quarterAround,
  weekAround,
  type ReviewPeriod,
} from '../../../core/documents/periodReview/reviewPeriod';
import { date } from '../../../core/entries/fields';
import type { Entries } from '../../../core/library/entries';
import { addDays, daysBetween, type CalendarDate } from '../../../core/time/calendarDate';
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
type Choices = Pick<ReviewRequest, 'period' | 'role'>;

/** For so many days a new quarter is too young to look back on. */
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

/** The period to look back on, as the user chooses between the one that runs and the one before. */
async function askPeriod(
  title: string,
  lastFirst: boolean,
  periods: readonly { readonly label: string; readonly period: ReviewPeriod }[],
): Promise<ReviewPeriod | undefined> {
  const choices = periods.map(({ label, period }) => ({ label, description: periodName(period), period }));
  return (await showQuickPick(lastFirst ? choices.toReversed() : choices, { title }))?.period;
}
