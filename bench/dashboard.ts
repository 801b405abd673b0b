import * as v from 'valibot';
import type { DashboardChoice } from '../src/core/dashboard/dashboard';
import { dashboardFor } from '../src/core/dashboard/dashboardFor';
import { extensionMessageSchema, type ExtensionMessage } from '../src/core/dashboard/messages';
import { parseEntry } from '../src/core/entries/parseEntry';
import type { Entries } from '../src/core/library/entries';
import { Library } from '../src/core/library/library';
import { say } from '../src/core/text/sentence';
import type { CalendarDate } from '../src/core/time/calendarDate';
import { roleText, winText } from './generateWins';
import { medianTime, type Figure } from './measure';

const count = 10_000;
const days = 3650;
const runs = 15;
/** How many floors it may take where the machine is busy. */
const mostFloors = 3;
const role = 'file:///brag/roles/principal-engineer.md';
const today = '2026-06-15' as CalendarDate;

/** A library of so many wins over ten years. */
export function tenYears(): Entries {
  const library = new Library(parseEntry);
  const wins = Array.from({ length: count }, (_, number) => ({
    uri: `file:///brag/wins/win-${number}.md`,
    text: winText(number, Math.floor((number / count) * days)),
  }));
  library.apply([...wins, { uri: role, text: roleText }]);
  return library.entries;
}

/** What the page is told of some entries. */
export function messageFor(entries: Entries, audience: DashboardChoice['audience']): ExtensionMessage {
  const choice = { role, period: 'all', audience } as const;
  return v.parse(extensionMessageSchema, {
    ...{ type: 'show', choice, translations: {} },
    ...dashboardFor(entries, choice, today, say),
  });
}

/** What the page is told, from a library that is loaded; the floor is writing the same wins as JSON. */
export async function dashboardData(): Promise<Figure[]> {
  const entries = tenYears();
  const figures: Figure[] = [];
  for (const [audience, most] of [
    ['self', 60],
    ['committee', undefined],
  ] as const) {
    messageFor(entries, audience);
    const floor = await medianTime(runs, () => JSON.stringify(entries.wins));
    const value = await medianTime(runs, () => messageFor(entries, audience));
    figures.push({
      ...{ name: `the dashboard of ${count} wins over ten years, for ${audience}`, value, unit: 'ms', floor },
      target: most === undefined ? 'no target' : `at most ${most} ms, or ${mostFloors} × the floor`,
      met: most === undefined || value <= Math.max(most, mostFloors * floor),
    });
  }
  return figures;
}
