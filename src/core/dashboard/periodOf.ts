import type { Win } from '../entries/win';
import { dayOf } from '../evidence/expectationStatus';
import { addMonths, dateOf, partsOf, quarterOf, type CalendarDate } from '../time/calendarDate';
import type { Period } from './dashboard';

/** A part of the record by quarters. */
export interface DashboardPeriod {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** The quarters that it touches, `2026 Q2`, in order. */
  readonly quarters: readonly string[];
  /** The quarter of the decision, where it is one of them. */
  readonly decision: string | undefined;
}

/**
 * The whole quarters of a period. A year up to the decision where that day is known and not past; else the last twelve months.
 *
 * @param wins the evidence, the latest first by its first day
 */
export function periodOf(
  period: Period,
  wins: readonly Win[],
  decision: CalendarDate | undefined,
  today: CalendarDate,
): DashboardPeriod {
  const [first, until] = rangeOf(period, wins, decision, today);
  // A quarter counts whole, as a part of it would hide wins.
  const { year, month } = partsOf(first);
  const from = dateOf(year, month - ((month - 1) % 3), 1);
  const quarters: string[] = [];
  for (let day = from; ; day = addMonths(day, 3)) {
    quarters.push(quarterOf(day));
    if (quarters.at(-1)! >= quarterOf(until)) break;
  }
  const decided = decision && quarterOf(decision);
  return { from, until, quarters, decision: decided !== undefined && quarters.includes(decided) ? decided : undefined };
}

function rangeOf(
  period: Period,
  wins: readonly Win[],
  decision: CalendarDate | undefined,
  today: CalendarDate,
): readonly [CalendarDate, CalendarDate] {
  if (period === 'cycle' && decision !== undefined && decision >= today) return [addMonths(decision, -12), decision];
  if (period !== 'all') return [addMonths(today, -12), today];
  const first = wins.reduce<CalendarDate>((earliest, win) => (dayOf(win) < earliest ? dayOf(win) : earliest), today);
  return [first, today];
}
