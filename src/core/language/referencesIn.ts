import type { TextRange } from '../text/textRange';
import type { SkillNames } from '../library/skillNames';
import type { Entries } from '../library/entries';
import { allEntries, filesNaming, meaningOf, meansSame, type Meaning } from './meaning';
import { mentionsIn } from './mentions';

/** The files that may refer to something; any entry may link to the file of another one. */
export function filesReferring(meaning: Meaning, entries: Entries, names: SkillNames): string[] {
  return meaning.kind === 'entry' ? allEntries(entries).map(({ uri }) => uri) : filesNaming(meaning, entries, names);
}

/** The places in a file that name something or link to it. */
export function referencesIn(
  meaning: Meaning,
  uri: string,
  text: string,
  entries: Entries,
  names: SkillNames,
  withOwnName: boolean,
): TextRange[] {
  const mentions = mentionsIn(uri, text);
  const named = mentions.names.filter(({ kind, written, orWin }) =>
    meansSame(meaningOf(kind, written, entries, names, orWin), meaning),
  );
  if (meaning.kind !== 'entry') return named.map(({ range }) => range);
  const linked = mentions.links.filter(({ to }) => to === meaning.entry.uri);
  const own = withOwnName && uri === meaning.entry.uri ? mentions.own.filter(({ key }) => key !== 'id') : [];
  return [...own, ...named, ...linked].map(({ range }) => range).sort((a, b) => a.start - b.start);
}
