import { entriesNamedAs, findNamed } from '../library/references';
import { nameOf, type Entry } from '../entries/entry';
import type { SkillNames } from '../library/skillNames';
import type { Entries } from '../library/entries';
import { slug } from '../text/slug';
import type { NameKind } from '../entries/fields';
import { textsOf } from '../entries/entryTexts';

/** What a name stands for: an entry with a file of its own, a skill in all its spellings, or a word alone. */
export type Meaning =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'skill'; readonly key: string; readonly label: string }
  | { readonly kind: 'word'; readonly of: Exclude<NameKind, 'skill'>; readonly key: string; readonly label: string };

/** What a name means where it stands; where a skill is named, that `orWin` may be a win as well. */
export function meaningOf(
  kind: NameKind,
  written: string,
  entries: Entries,
  names: SkillNames,
  orWin = false,
): Meaning {
  const entry =
    kind === 'skill'
      ? orWin
        ? findNamed(entries.wins, written)
        : undefined
      : findNamed(entriesNamedAs(kind, entries), written);
  if (entry !== undefined) return { kind: 'entry', entry };
  return kind === 'skill'
    ? { kind, key: names.keyOf(written), label: names.labelOf(written) }
    : { kind: 'word', of: kind, key: slug(written), label: written };
}

/** Whether two names mean the same. */
export function meansSame(one: Meaning, other: Meaning): boolean {
  if (one.kind === 'entry' || other.kind === 'entry')
    return one.kind === 'entry' && other.kind === 'entry' && one.entry.uri === other.entry.uri;
  if (one.kind === 'skill' || other.kind === 'skill')
    return one.kind === 'skill' && other.kind === 'skill' && one.key === other.key;
  return one.of === other.of && one.key === other.key;
}

/** A name in an entry as it was read, with what kind of thing it names. */
export interface NameInEntry {
  readonly kind: NameKind;
  readonly name: string;
  readonly orWin: boolean;
}

/** Every name that an entry writes, so that only files that hold a name need be looked into. */
export function namesIn(entry: Entry): NameInEntry[] {
  return textsOf(entry).flatMap(({ text, meaning: { names: kind, orWin = false } }) =>
    kind === undefined ? [] : [{ kind, name: text, orWin }],
  );
}

/** All entries in one list. */
export function allEntries(entries: Entries): Entry[] {
  const { wins, roles, people, asks, responsibilities, meetings, goals, forms, profile } = entries;
  return [wins, roles, people, asks, responsibilities, meetings, goals, forms, profile ?? []].flat();
}

/** The addresses of the files that name something, as far as their entries were read. */
export function filesNaming(meaning: Meaning, entries: Entries, names: SkillNames): string[] {
  return allEntries(entries)
    .filter((entry) =>
      namesIn(entry).some(({ kind, name, orWin }) => meansSame(meaningOf(kind, name, entries, names, orWin), meaning)),
    )
    .map(({ uri }) => uri);
}

/** What to call something that a name means. */
export function labelOf(meaning: Meaning): string {
  return meaning.kind === 'entry' ? nameOf(meaning.entry) : meaning.label;
}
