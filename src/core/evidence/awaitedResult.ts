import { hasFigure } from '../entries/metric';
import type { Win } from '../entries/win';
import { slug } from '../text/slug';
import type { CalendarDate } from '../time/calendarDate';

/**
 * The day on which the result of a win is to be measured; undefined where none is set, and once the number is there: a
 * figure in a metric, with more than what it was before, or in the impact. Where `measure` says what to measure, the
 * number is one beside these words.
 */
export function awaitedResult({ measureOn, measure, metrics, impact }: Win): CalendarDate | undefined {
  if (measureOn === undefined) return undefined;
  const results = [
    ...metrics
      .filter(({ text, before, after }) => after !== undefined || (before === undefined && hasFigure(text)))
      .map(({ name, text }) => `${name ?? ''} ${text}`),
    ...(impact !== undefined && hasFigure(impact) ? [impact] : []),
  ];
  const wanted = wordsOf(measure ?? '');
  return results.some((result) => wanted.every((word) => wordsOf(result).includes(word))) ? undefined : measureOn;
}

function wordsOf(text: string): readonly string[] {
  return slug(text)
    .split('-')
    .filter((word) => word !== '');
}

/** Whether it is too early to ask for a number: its day is still to come. */
export function isResultAhead(win: Win, today: CalendarDate): boolean {
  return (awaitedResult(win) ?? today) > today;
}
