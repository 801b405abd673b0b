import * as v from 'valibot';
import * as vscode from 'vscode';
import { addDays, type CalendarDate } from '../../../core/time/calendarDate';
import { date } from '../../../core/entries/fields';
import { periodName, weekAround, type ReviewPeriod } from '../../../core/documents/periodReview/reviewPeriod';
import { weekdayOf } from '../../../core/time/weekday';
import type { Brag } from '../../../editor/index/brag';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { askPeriod, writePeriodReview } from '../shared/writePeriodReview';

const command = 'brag.compileWeekReview';
const argumentsSchema = v.strictObject({
  role: v.optional(entryName),
  week: v.optional(date),
  date: v.optional(date),
});

/** Writes the review of a week and shows it. Returns its address; undefined where it was not written. */
export async function writeWeekReview(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments(command, argumentsSchema, given);
  await brag.ready;
  const day = options?.date ?? brag.today();
  const period = options === undefined ? await askWeek(day) : weekAround(options.week ?? day);
  if (period === undefined) return undefined;
  return writePeriodReview(brag, command, { period, date: day, role: options?.role, ask: options === undefined });
}

async function askWeek(today: CalendarDate): Promise<ReviewPeriod | undefined> {
  const [running, before] = [weekAround(today), weekAround(addDays(today, -7))];
  const choices = [
    { label: vscode.l10n.t('This week'), description: periodName(running), period: running },
    { label: vscode.l10n.t('Last week'), description: periodName(before), period: before },
  ];
  // Who looks back when a week begins means the one that has ended.
  const isNew = ['monday', 'tuesday'].includes(weekdayOf(today));
  return askPeriod(vscode.l10n.t('Look back on a week'), isNew ? choices.toReversed() : choices);
}
