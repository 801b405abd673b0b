import { compareText } from '../../text/compareText';
import { hasEnded, type CalendarDate } from '../../time/calendarDate';
import { longDate } from '../kit/dates';
import type { Responsibility } from '../../entries/responsibility';
import type { CaseContext } from './caseContext';
import { phrased, unphrased } from '../kit/phrased';

/** The duties I carry at the date. */
export function activeDuties({ entries, date }: CaseContext): Responsibility[] {
  return entries.responsibilities.filter((duty) => isActive(duty, date)).toSorted(bySince);
}

/** The duties I carried and have handed over by the date. */
export function pastDuties({ entries, date }: CaseContext): Responsibility[] {
  return entries.responsibilities.filter(({ until }) => until !== undefined && hasEnded(until, date)).toSorted(bySince);
}

function isActive({ since, until }: Responsibility, date: CalendarDate): boolean {
  return (since === undefined || since <= date) && (until === undefined || !hasEnded(until, date));
}

function bySince(a: Responsibility, b: Responsibility): number {
  const [first, second] = [a.since ?? '', b.since ?? ''];
  return compareText(first, second);
}

/** `since 21 October 2025`, `6 May 2025 to 31 March 2026`, or nothing. */
export function dutySince({ since, until }: Responsibility): string {
  if (since !== undefined && until !== undefined) return phrased('{0} to {1}|dates', longDate(since), longDate(until));
  if (since !== undefined) return phrased('since {0}', longDate(since));
  return until === undefined ? '' : phrased('until {0}', longDate(until));
}

/** `agreed informally, not recognised so far`, or nothing where the ledger is silent. */
export function dutyStanding({ agreed, recognised }: Responsibility): string {
  const agreement =
    agreed &&
    phrased(
      { yes: unphrased('agreed'), informal: unphrased('agreed informally'), no: unphrased('never formally agreed') }[
        agreed
      ],
    );
  const recognition =
    recognised && phrased({ yes: unphrased('recognised'), no: unphrased('not recognised so far') }[recognised]);
  return [agreement, recognition].filter((part) => part !== undefined).join(', ');
}
