import type { CalendarDate } from '../../time/calendarDate';

/** What a handover is for: a new manager, on a day. */
export interface HandoverRequest {
  /** The day the handover is compiled. */
  readonly date: CalendarDate;
  /** The new manager's name, as they are greeted; left open where it is not known. */
  readonly to?: string | undefined;
}

export const handoverFileName = 'handover.md';

/** How much a handover holds where no template says otherwise, by the names that templates use. */
export const defaultHandoverLimits = { wins: 6 };

/** How much a handover holds. */
export type HandoverLimits = Readonly<typeof defaultHandoverLimits>;
