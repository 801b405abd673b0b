import type { CalendarDate } from '../time/calendarDate';
import type { Entry } from '../entries/entry';
import { strengthOf } from '../evidence/strength';
import type { VoiceOf } from '../evidence/voices';
import type { Sentence } from '../text/sentence';
import { rungNames } from '../views/winRow';
import { age } from './hovers';
import { scanFrontMatter } from '../frontMatter/scanFrontMatter';

/** A word shown behind a value without being in the text. */
export interface Inlay {
  readonly offset: number;
  readonly says: Sentence;
}

/** The rung of a win behind its title, and how long ago it was behind its date. */
export function inlaysOf(entry: Entry, text: string, today: CalendarDate, voiceOf: VoiceOf): Inlay[] {
  if (entry.type !== 'win') return [];
  const scalars = scanFrontMatter(text)?.scalars ?? [];
  const endOf = (key: string) =>
    scalars.find(({ kind, path }) => kind === 'value' && path.length === 1 && path[0] === key)?.range.end;
  const [title, date] = [endOf('title'), endOf('date')];
  return [
    ...(title === undefined ? [] : [{ offset: title, says: rungNames[strengthOf(entry, voiceOf).rung] }]),
    ...(date === undefined ? [] : [{ offset: date, says: age(entry.date, today) }]),
  ];
}
