import { readMetric } from '../entries/metric';
import { readQuantity, sharedUnit } from '../entries/quantity';

/** How much a value changed. */
export type MetricChange =
  | { readonly kind: 'percent'; readonly percent: number }
  /** Between two percentages, only the difference means one thing. */
  | { readonly kind: 'points'; readonly points: number };

/**
 * The change from one value to another, rounded to at most one decimal; undefined unless the arithmetic is certain:
 * both are plain numbers of one unit, none of them could be a thousands separator, and the first is above zero.
 */
export function metricChange(before: string, after: string): MetricChange | undefined {
  const [from, to] = [readQuantity(before), readQuantity(after)];
  if (from === undefined || to === undefined || from.value <= 0 || to.value < 0) return undefined;
  const unit = sharedUnit(from, to);
  if (unit === undefined) return undefined;
  if (unit === '%') return { kind: 'points', points: rounded(to.value - from.value) };
  return { kind: 'percent', percent: rounded(((to.value - from.value) / from.value) * 100) };
}

/** The change that a metric written as text tells of. */
export function changeInText(text: string): MetricChange | undefined {
  const { before, after } = readMetric(text);
  return before === undefined || after === undefined ? undefined : metricChange(before, after);
}

/** The change as it is shown: `-40 %`, `+3 percentage points` as a number with its sign. */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
