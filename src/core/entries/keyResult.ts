import { calendarDate, type CalendarDate } from '../time/calendarDate';
import { typedDate } from '../time/typedDate';
import type { KeyResult } from './goal';
import { readMetric, withUnit } from './metric';

/** A key result, taken apart as far as it goes; every part is the user's own wording. */
export interface ReadKeyResult {
  /** What is measured, or the whole text where nothing in it is. */
  readonly name: string;
  readonly from?: string | undefined;
  readonly target?: string | undefined;
  readonly now?: string | undefined;
  readonly by?: CalendarDate | undefined;
  /** What the user says of it. */
  readonly met?: boolean | undefined;
}

/** Reads a key result, also one written as text: `p95 900 ms -> 600 ms by 2026-12-31`. */
export function readKeyResult({ text, from, target, now, unit, met }: KeyResult): ReadKeyResult {
  const { rest, due } = withoutDue(text);
  const { name, before, after } = readMetric(rest);
  const isCompared = before !== undefined && after !== undefined;
  const value = (written: string | undefined) => (written === undefined ? undefined : withUnit(written, unit));
  return {
    name: isCompared ? (name ?? rest) : rest,
    from: value(from) ?? before,
    target: value(target) ?? after,
    now: value(now),
    by: due,
    met,
  };
}

const dueAtEnd = /[([]?(?<!\p{L})(?:by|due|until|before)(?: on)?:?\s+([^()[\]]{6,20})[)\]]?\.?$/iu;

/** A text without the day at its end by which it is to be done: `by 2026-12-31`, `(due 3 April 2026)`. */
export function withoutDue(text: string): { readonly rest: string; readonly due?: CalendarDate } {
  const [all, day = ''] = dueAtEnd.exec(text) ?? [];
  // A day without a year would depend on when it is read.
  const due = /\d{4}/.test(day) ? (calendarDate(day) ?? typedDate(day, '2000-01-01' as CalendarDate)) : undefined;
  const rest = all === undefined ? text : text.slice(0, -all.length).replace(/(?<![\s,;–—-])[\s,;–—-]+$/u, '');
  return due === undefined || rest === '' ? { rest: text } : { rest, due };
}
