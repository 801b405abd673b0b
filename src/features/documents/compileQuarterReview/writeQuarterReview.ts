import * as v from 'valibot';
import * as vscode from 'vscode';
import { addDays, daysBetween, type CalendarDate } from '../../../core/time/calendarDate';
import { date } from '../../../core/entries/fields';
import { periodName, quarterAround, type ReviewPeriod } from '../../../core/documents/periodReview/reviewPeriod';
import type { Brag } from '../../../editor/index/brag';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { askPeriod, writePeriodReview } from '../shared/writePeriodReview';

const command = 'brag.compileQuarterReview';
const argumentsSchema = v.strictObject({
  role: v.optional(entryName),
  quarter: v.optional(date),
  date: v.optional(date),
});
/** For so many days a new quarter is too young to look back on. */
const youngDays = 30;

/** Writes the review of a quarter and shows it. Returns its address; undefined where it was not written. */
export async function writeQuarterReview(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments(command, argumentsSchema, given);
  await brag.ready;
  const day = options?.date ?? brag.today();
  const period = options === undefined ? await askQuarter(day) : quarterAround(options.quarter ?? day);
  if (period === undefined) return undefined;
  return writePeriodReview(brag, command, { period, date: day, role: options?.role, ask: options === undefined });
}

async function askQuarter(today: CalendarDate): Promise<ReviewPeriod | undefined> {
  const running = quarterAround(today);
  const before = quarterAround(addDays(running.first, -1));
  const choices = [
    { label: vscode.l10n.t('This quarter'), description: periodName(running), period: running },
    { label: vscode.l10n.t('Last quarter'), description: periodName(before), period: before },
  ];
  const isYoung = daysBetween(running.first, today) < youngDays;
  return askPeriod(vscode.l10n.t('Look back on a quarter'), isYoung ? choices.toReversed() : choices);
}
