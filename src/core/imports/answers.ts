import type { CalendarDate } from '../time/calendarDate';

export const dateOrders = ['day-first', 'month-first'] as const;

/** How `03/04/2026` is meant. */
export type DateOrder = (typeof dateOrders)[number];

/** What an export does not say itself. */
export interface Answers {
  /** Later events have not happened yet. */
  readonly today: CalendarDate;
  /** Earlier work is left out. */
  readonly since?: CalendarDate | undefined;
  /** My names, logins and mail addresses. */
  readonly me?: readonly string[] | undefined;
  readonly dateOrder?: DateOrder | undefined;
  /** By the key of a win: the column that holds it. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** Whether an earlier import brought what has this name. */
  readonly known: (source: string) => boolean;
  /** A label as a skill of mine, or undefined where it is none. */
  readonly skillOf: (label: string) => string | undefined;
}
