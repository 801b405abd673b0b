import { byUri, nameOf, type Entry } from '../entries/entry';
import type { NameKind } from '../entries/fields';
import type { Entries } from './entries';
import { addressesOf, asAddressed } from './givenName';
import { slug } from '../text/slug';
import { decodeAddress } from '../text/decodeAddress';

/** By what an entry is named, what counts most first: its id, its name or title, an alias, a form of address. */
const levels: readonly ((entry: Entry) => readonly string[])[] = [
  ({ id }) => [id],
  (entry) => [nameOf(entry)],
  aliasesOf,
  (entry) => (entry.type === 'person' ? addressesOf(entry.name) : []),
];

/** Everything that an entry is named by. */
export function namesOf(entry: Entry): readonly string[] {
  return levels.flatMap((namesAt) => namesAt(entry));
}

/** The entry of a list that others mean by a name: by its id, else by its name, an alias, or its last name behind a form of address where that is unambiguous. */
export function findNamed<Kind extends Entry>(entries: readonly Kind[], name: string | undefined): Kind | undefined {
  if (name === undefined) return undefined;
  return findMeant(name, (level, key) =>
    entries.filter((entry) => levels[level]!(entry).some((each) => slug(each) === key)),
  );
}

/** The entries that a key of a kind of name can name; none where it names something without a file. */
export function entriesNamedAs(kind: NameKind | undefined, entries: Entries): readonly Entry[] {
  switch (kind) {
    case 'person':
      return entries.people;
    case 'role':
      return entries.roles;
    case 'ask':
      return entries.asks;
    case 'goal':
      return entries.goals;
    default:
      return [];
  }
}

/** Entries by all that they are named by, for lists in which much is looked up; the same rules as `findNamed`. */
export class NamedEntries<Kind extends Entry> {
  readonly #byKey = levels.map(() => new Map<string, Kind[]>());

  constructor(entries: readonly Kind[] = []) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: Kind): void {
    for (const [level, key] of keysOf(entry)) {
      const held = this.#byKey[level]!.get(key);
      if (held === undefined) this.#byKey[level]!.set(key, [entry]);
      // Several of one name stand in the order of their addresses, whichever came first.
      else if (!held.includes(entry)) held.splice(held.findLastIndex((other) => byUri(other, entry) < 0) + 1, 0, entry);
    }
  }

  /** Forgets an entry, which must be named as it was when it was added. */
  remove(entry: Kind): void {
    for (const [level, key] of keysOf(entry)) {
      const left = (this.#byKey[level]!.get(key) ?? []).filter(({ uri }) => uri !== entry.uri);
      if (left.length === 0) this.#byKey[level]!.delete(key);
      else this.#byKey[level]!.set(key, left);
    }
  }

  /** The entry that a name means; undefined where none or several do. */
  find(name: string): Kind | undefined {
    return findMeant(name, (level, key) => this.#byKey[level]!.get(key) ?? []);
  }

  /** All entries that a name may mean. */
  all(name: string): readonly Kind[] {
    return meantBy(name, (level, key) => this.#byKey[level]!.get(key) ?? []).meant;
  }
}

function keysOf(entry: Entry): (readonly [level: number, key: string])[] {
  return levels.flatMap((namesOf, level) => namesOf(entry).map((name) => [level, slug(name)] as const));
}

type NamedAt<Kind> = (level: number, key: string) => readonly Kind[];

function meantBy<Kind>(name: string, namedAt: NamedAt<Kind>): { level: number; meant: readonly Kind[] } {
  for (const key of referenceKeys(name))
    for (const level of levels.keys()) {
      const meant = namedAt(level, key);
      if (meant.length > 0) return { level, meant };
    }
  return { level: 0, meant: [] };
}

/** Of several files of one id the first one counts; a name that several share means none. */
function findMeant<Kind>(name: string, namedAt: NamedAt<Kind>): Kind | undefined {
  const { level, meant } = meantBy(name, namedAt);
  return level === 0 || meant.length === 1 ? meant[0] : undefined;
}

/** What else an entry is called. */
export function aliasesOf(entry: Entry): readonly string[] {
  return entry.type === 'person' ? entry.aliases : [];
}

/** A path to an entry's file: `../roles/staff-engineer.md`, `roles/staff-engineer`. */
const path =
  /^(?:\S*[\\/])?([^\\/]+)\.(?:md|markdown)(?:[#?].*)?$|^(?:\S*[\\/])?(?:wins|roles|people|asks|responsibilities|meetings|goals|forms)[\\/]([^\\/]+)$/i;

/** The forms under which a reference is held against ids and names: as it is written, and the file's name in a path. */
export function referenceKeys(reference: string): string[] {
  const written = reference.trim();
  const match = path.exec(written.replace(/^\[\[|\]\]$/g, ''));
  const file = match?.[1] ?? match?.[2];
  const addressed = asAddressed(written);
  return [
    slug(written),
    ...(file === undefined ? [] : [slug(decodeAddress(file))]),
    ...(addressed === undefined ? [] : [slug(addressed)]),
  ];
}

/** The entry that a command's argument means: by the address of its file, its id, or its title or name where unambiguous. */
export function findEntry<Kind extends Entry>(entries: readonly Kind[], name: string): Kind | undefined {
  return entries.find(({ uri }) => uri === name) ?? findNamed(entries, name);
}
