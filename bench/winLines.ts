import type { CalendarDate } from '../src/core/time/calendarDate';
import { knownNames } from '../src/core/capture/knownNames';
import { readWinLine } from '../src/core/capture/winLine';
import type { Library } from '../src/core/library/library';
import type { Figure } from './measure';
import { median } from './measure';

const rounds = 201;
const line = 'Cut checkout latency 900 ms -> 540 ms #performance @maria yesterday !private';

/** What a keystroke costs while a win is typed as one line, with the names of a whole record known. */
export function winLines({ entries, skillNames }: Library): Figure[] {
  const names = knownNames(entries, skillNames);
  const times: number[] = [];
  for (let at = 0; at < rounds; at++) {
    const started = performance.now();
    readWinLine(line, '2026-06-15' as CalendarDate, names);
    times.push(performance.now() - started);
  }
  const value = median(times);
  return [{ name: 'reading the line of a win', value, unit: 'ms', target: 'at most 1 ms', met: value <= 1 }];
}
