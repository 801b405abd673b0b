import { hasFigure, type Metric } from '../../entries/metric';
import type { Win } from '../../entries/win';
import { phrased } from './phrased';

export const arrow = String.raw`(?:(?<!\s)\s+)?(?:-{1,2}>|=>|→|⟶|➜)\s*`;
const firstArrow = new RegExp(arrow, 'u');
/** A quantity before an arrow, with its unit: `9 days ->`, `€1.2M =>`. */
export const quantityArrow = String.raw`(?<!\d[.,:]?)([$€£¥]?(?:(?<![^\s$€£¥(])[.,])?\d[\d.,:]{0,30}(?:\s?(?:%|[\p{L}µ]+(?:\/\p{L}+)?))?(?:\s(?:a|an|per)\s\p{L}+)?)${arrow}`;
const twoQuantities = new RegExp(String.raw`(?:\bfrom\s+)?(?<!\S)${quantityArrow}(?=\S*\d)(\S+)`, 'giu');
const wordArrow = new RegExp(String.raw`(?:\bfrom\s+)?(?<!\S)(\S+)${arrow}(\S+)`, 'gu');
const anyArrow = new RegExp(arrow, 'gu');

/**
 * A metric as documents print it: `late trucks 9 -> 1` as "late trucks from 9 to 1", a unit that both values share
 * once, everything else as it was written.
 */
export function sayFigure({ text, name, before, after }: Metric): string {
  const at = firstArrow.exec(text);
  if (at === null) return text.trim();
  if (before === undefined || after === undefined) return withoutArrows(text);
  const right = text.slice(at.index + at[0].length);
  const rest = right.startsWith(after) ? right.slice(after.length) : '';
  return `${name === undefined ? '' : `${name} `}${fromTo(withoutSharedUnit(before, after), after)}${rest}`
    .replace(anyArrow, ` ${phrased('to|between two values')} `)
    .trim();
}

/** A text with its arrows in words: `9 -> 4 a month` as "from 9 to 4 a month". */
export function withoutArrows(text: string): string {
  return text
    .replace(twoQuantities, (_, first: string, second: string) => fromTo(first, second))
    .replace(wordArrow, (written, first: string, second: string) =>
      // `wait -> 9 min` holds one value: its name stands before it.
      /\d/.test(second) && !/\d/.test(first) ? written : fromTo(first, second),
    )
    .replace(anyArrow, ` ${phrased('to|between two values')} `)
    .trim();
}

function fromTo(before: string, after: string): string {
  return phrased('from {0} to {1}|two values', before, after);
}

/** `40 min` beside `25 min` as `40`; `78%` beside `96%` as it is. */
function withoutSharedUnit(before: string, after: string): string {
  const unit = /(?<=\d)\s\D+$/u.exec(before)?.[0];
  return unit !== undefined && after.endsWith(unit) ? before.slice(0, -unit.length) : before;
}

/** The figures of a win, those first that say most: with a before and an after, then with a number. */
export function figuresOf({ metrics }: Pick<Win, 'metrics'>): readonly Metric[] {
  const isCompared = ({ before, after }: Metric) => before !== undefined && after !== undefined;
  const compared = metrics.filter(isCompared);
  return [...compared, ...metrics.filter((metric) => !isCompared(metric) && hasNumber(metric))];
}

function hasNumber({ text, before, after }: Metric): boolean {
  return hasFigure(text) || before !== undefined || after !== undefined;
}

/** Whether a metric says anything beside its name. */
export function saysSomething({ text, name }: Metric): boolean {
  return text !== name;
}

/** The figure that says most for a win; undefined where there is none. */
export function bestFigure(win: Pick<Win, 'metrics'>): Metric | undefined {
  return figuresOf(win)[0];
}

/** Whether a text already holds every number of a metric. */
export function tellsFigure(text: string, { text: written, before, after }: Metric): boolean {
  const wanted = numbersIn([before, after].filter((part) => part !== undefined).join('; ') || written);
  const held = new Set(numbersIn(text));
  return wanted.length > 0 && wanted.every((number) => held.has(number));
}

function numbersIn(text: string): string[] {
  return (text.match(/\d+(?:[.,'\u00a0\u202f ]\d+)*/gu) ?? []).map((number) =>
    number.replace(/(?<=\d)[,'\u00a0\u202f ](?=\d{3})/gu, ''),
  );
}
