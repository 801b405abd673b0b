import { byType } from '../unit/core/arbitraries';
import * as v from 'valibot';
import type { DashboardChoice } from '../../src/core/dashboard/dashboard';
import { dashboardFor } from '../../src/core/dashboard/dashboardFor';
import { extensionMessageSchema, type ExtensionMessage } from '../../src/core/dashboard/messages';
import type { Entries } from '../../src/core/library/entries';
import { say } from '../../src/core/text/sentence';
import { addDays, type CalendarDate } from '../../src/core/time/calendarDate';

const today = '2026-06-12' as CalendarDate;
/** A record without an entry. */
export const nothing = byType([]);

/** A record with so many wins over ten years, each like one of its own. */
export function manyWins(entries: Entries, count: number): Entries {
  const wins = Array.from({ length: count }, (_, at) => ({
    ...entries.wins[at % entries.wins.length]!,
    ...{ uri: `file:///brag/wins/${at}.md`, id: String(at), end: undefined },
    date: addDays(today, -Math.floor((at / count) * 3650)),
  }));
  return { ...entries, wins };
}

/** What the extension tells the page of the dashboard about some entries. */
export function dashboardMessage(entries: Entries, choice: DashboardChoice): ExtensionMessage {
  return v.parse(extensionMessageSchema, {
    type: 'show',
    choice,
    ...dashboardFor(entries, choice, today, say),
    translations: {},
  });
}
