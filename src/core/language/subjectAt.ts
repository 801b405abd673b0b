import type { Entry, EntryType } from '../entries/entry';
import type { TextRange } from '../text/textRange';
import type { SkillNames } from '../library/skillNames';
import type { Entries } from '../library/entries';
import { meaningOf } from './meaning';
import { mentionsIn } from './mentions';
import { nameAt } from './nameAt';
import type { RenameTarget } from './rename';

/** What references and rename are about: a name of something, or the title or id of the entry itself. */
export interface Subject extends RenameTarget {
  /** What lies between the quotes. */
  readonly range: TextRange;
}

/** The subject at an offset; undefined where nothing there has a name that others use. */
export function subjectAt(
  entry: { readonly uri: string; readonly type: EntryType; readonly text: string; readonly entry: Entry | undefined },
  offset: number,
  entries: Entries,
  names: SkillNames,
): Subject | undefined {
  const name = nameAt(entry.type, entry.text, offset);
  if (name !== undefined) {
    const meaning = meaningOf(name.kind, name.written, entries, names, name.orWin);
    return { kind: name.kind, meaning, written: name.written, range: name.inner };
  }
  const { type } = entry;
  const isNamed = type === 'person' || type === 'role' || type === 'ask' || type === 'goal' || type === 'win';
  if (!isNamed || entry.entry === undefined) return undefined;
  const { own } = mentionsIn(entry.uri, entry.text);
  const at = own.find(({ range }) => range.start <= offset && offset <= range.end);
  if (at === undefined) return undefined;
  const edge = at.quote === '' ? 0 : 1;
  const range = { start: at.range.start + edge, end: at.range.end - edge };
  return { kind: type, meaning: { kind: 'entry', entry: entry.entry }, written: at.written, range };
}
