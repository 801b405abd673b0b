import type { TextRange } from '../text/textRange';
import type { SkillNames } from '../library/skillNames';
import type { Entries } from '../library/entries';
import { titleOffset } from '../frontMatter/titleOffset';
import type { Meaning } from './meaning';
import { mentionsIn } from './mentions';

/** The files that may say what a name means: an entry's own, and the roles that expect a skill. */
export function filesDefining(meaning: Meaning, entries: Entries, names: SkillNames): string[] {
  if (meaning.kind === 'entry') return [meaning.entry.uri];
  if (meaning.kind === 'word') return [];
  return entries.roles
    .filter(({ expectations }) => expectations.some(({ skill }) => names.keyOf(skill) === meaning.key))
    .map(({ uri }) => uri);
}

/** Where in such a file it does. */
export function definitionsOf(meaning: Meaning, uri: string, text: string, names: SkillNames): TextRange[] {
  const { own, names: mentioned } = mentionsIn(uri, text);
  if (meaning.kind === 'entry') {
    const title = own.find(({ key }) => key !== 'id')?.range;
    const start = titleOffset(text);
    return [title ?? { start, end: start }];
  }
  if (meaning.kind === 'word') return [];
  return mentioned
    .filter(
      ({ kind, path, written }) => kind === 'skill' && path[2] !== 'aliases' && names.keyOf(written) === meaning.key,
    )
    .map(({ range }) => range);
}
