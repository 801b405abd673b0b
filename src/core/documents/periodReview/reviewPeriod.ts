import {
  addDays,
  addMonths,
  dateOf,
  longDate,
  monthOf,
  partsOf,
  quarterOf,
  type CalendarDate,
} from '../../time/calendarDate';
import { mondayOf } from '../../time/weekday';

export type PeriodKind = 'week' | 'quarter' | 'year';

/** A stretch of days to look back on. */
export interface ReviewPeriod {
  readonly kind: PeriodKind;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** The week, from Monday to Sunday, that a date lies in. */
export function weekAround(date: CalendarDate): ReviewPeriod {
  const first = mondayOf(date);
  return { kind: 'week', first, last: addDays(first, 6) };
}

/** The quarter of the calendar that a date lies in. */
export function quarterAround(date: CalendarDate): ReviewPeriod {
  const { year, month } = partsOf(date);
  const first = dateOf(year, month - ((month - 1) % 3), 1);
  return { kind: 'quarter', first, last: addDays(addMonths(first, 3), -1) };
}

/** A year of the calendar. */
export function yearOf(year: number): ReviewPeriod {
  return { kind: 'year', first: dateOf(year, 1, 1), last: dateOf(year, 12, 31) };
}

/** `8 to 14 June 2026`, `April to June 2026`, `2026`. */
export function periodName({ kind, first, last }: ReviewPeriod): string {
  if (kind === 'year') return first.slice(0, 4);
  if (kind === 'quarter') return `${monthOf(first).slice(0, -5)} to ${monthOf(last)}`;
  const [start, end] = [longDate(first), longDate(last)];
  if (first.slice(0, 7) === last.slice(0, 7)) return `${partsOf(first).day} to ${end}`;
  return `${first.slice(0, 4) === last.slice(0, 4) ? start.slice(0, -5) : start} to ${end}`;
}

/** The file of a period's review: `2026-06-08-week-review.md`, `2026-q2-review.md`, `2026-year-review.md`. */
export function periodReviewFileName({ kind, first }: ReviewPeriod): string {
  if (kind === 'year') return `${first.slice(0, 4)}-year-review.md`;
  return kind === 'week' ? `${first}-week-review.md` : `${quarterOf(first).toLowerCase().replace(' ', '-')}-review.md`;
}
