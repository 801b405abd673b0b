import type { Win } from '../entries/win';
import { dayOf } from '../evidence/expectationStatus';
import { addMonths, dateOf, partsOf, quarterOf, type CalendarDate } from '../time/calendarDate';
import type { Period } from './dashboard';

/** A part of the record by quarters. */
export interface DashboardPeriod {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** The quarters that it touches, `2026 Q2`, in order; of a long period the last ones. */
  readonly quarters: readonly string[];
  /** Whether the first quarter stands for all before it as well. */
  readonly isOpen: boolean;
  /** The quarter of the decision, where it is one of them. */
  readonly decision: string | undefined;
}

/** So many columns can be looked at; one mistyped year would make a thousand. */
const mostQuarters = 48;

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
  const from = firstOfQuarter(first);
  const quarters = [quarterOf(until)];
  let day = until;
  while (quarters[0]! > quarterOf(from) && quarters.length < mostQuarters) {
    day = addMonths(day, -3);
    quarters.unshift(quarterOf(day));
  }
  const decided = decision && quarterOf(decision);
  return {
    from,
    until,
    quarters,
    isOpen: quarters[0]! > quarterOf(from),
    decision: decided !== undefined && quarters.includes(decided) ? decided : undefined,
  };
}

/** The first day of the quarter a date lies in. */
export function firstOfQuarter(date: CalendarDate): CalendarDate {
  const { year, month } = partsOf(date);
  return dateOf(year, month - ((month - 1) % 3), 1);
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
