import type { EntryType } from '../entries/entry';
import type { Meaning } from '../entries/fields';
import type { TextRange } from '../text/textRange';
import type { SkillNames } from '../library/skillNames';
import type { Entries } from '../library/entries';
import { resolved } from '../problems/relativeLinks';
import { meaningOf } from './meaning';
import { meaningAt } from '../entries/fieldShape';
import { scanFrontMatter } from '../frontMatter/scanFrontMatter';

/** A place of front matter that leads to another file or page. */
export interface EntryLink {
  readonly range: TextRange;
  readonly target: string;
}

/** The artefacts and the entries that front matter points to. */
export function entryLinks(
  uri: string,
  type: EntryType,
  text: string,
  entries: Entries,
  names: SkillNames,
): EntryLink[] {
  return (scanFrontMatter(text)?.scalars ?? []).flatMap((scalar): EntryLink[] => {
    if (scalar.kind === 'key' || scalar.written === '') return [];
    const meant = meaningAt(type, scalar.path);
    const target = meant.link ? addressOf(uri, scalar.written) : fileOf(meant, scalar.written, entries, names);
    const edge = scalar.quote === '' ? 0 : 1;
    const range = { start: scalar.range.start + edge, end: scalar.range.end - edge };
    return target === undefined || range.end <= range.start ? [] : [{ range, target }];
  });
}

/** Only pages and files: an address of another kind could do something when it is followed. */
function addressOf(uri: string, written: string): string | undefined {
  if (/^https?:\/\/\S+$/i.test(written) || /^mailto:[^\s@]+@\S+$/i.test(written)) return written;
  return /^\.{0,2}\/?[^\s:]+\.\w+(?:#\S*)?$/.test(written) ? resolved(uri, written) : undefined;
}

function fileOf({ names: kind, orWin }: Meaning, written: string, entries: Entries, names: SkillNames) {
  if (kind === undefined) return undefined;
  const meaning = meaningOf(kind, written, entries, names, orWin);
  return meaning.kind === 'entry' ? meaning.entry.uri : undefined;
}
