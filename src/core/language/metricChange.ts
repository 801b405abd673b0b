import { readMetric } from '../entries/metric';

/** How much a value changed. */
export type MetricChange =
  | { readonly kind: 'percent'; readonly percent: number }
  /** Between two percentages, only the difference means one thing. */
  | { readonly kind: 'points'; readonly points: number };

const plainNumber = /^([+-]?\d+(?:\.\d+)?)(\D*)$/;

/**
 * The change from one value to another, rounded to at most one decimal; undefined unless the arithmetic is certain:
 * both are plain numbers of one unit, none of them could be a thousands separator, and the first is above zero.
 */
export function metricChange(before: string, after: string): MetricChange | undefined {
  const [from, to] = [numberOf(before), numberOf(after)];
  if (from === undefined || to === undefined || from.value <= 0 || to.value < 0) return undefined;
  const unit = from.unit === '' || to.unit === '' ? from.unit + to.unit : from.unit === to.unit ? from.unit : undefined;
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

function numberOf(text: string): { value: number; unit: string } | undefined {
  const written = text.trim().replace(/^([$€£¥])\s?(.*)$/, '$2 $1');
  const match = plainNumber.exec(written);
  // 1.200 is a thousand and more to some, and a little over one to others.
  if (match === null || /\.\d{3}$/.test(match[1]!)) return undefined;
  const unit = match[2]!.trim().toLowerCase().replace(/\s+/g, ' ');
  return /[-+–—~]|\d/.test(unit) ? undefined : { value: Number(match[1]), unit };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
