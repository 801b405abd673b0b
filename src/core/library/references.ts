import { nameOf, type Entry } from '../entries/entry';
import { slug } from '../text/slug';

/** The entry of a list that others mean by a name: by its id, else by its name or an alias where that is unambiguous. */
export function findNamed<Kind extends Entry>(entries: readonly Kind[], name: string | undefined): Kind | undefined {
  if (name === undefined) return undefined;
  for (const key of referenceKeys(name)) {
    const byId = entries.find((entry) => slug(entry.id) === key);
    if (byId !== undefined) return byId;
    const byName = entries.filter((entry) => slug(nameOf(entry)) === key);
    const meant = byName.length > 0 ? byName : entries.filter((entry) => aliasesOf(entry).some((a) => slug(a) === key));
    if (meant.length > 0) return meant.length === 1 ? meant[0] : undefined;
  }
  return undefined;
}

/** What else an entry is called. */
export function aliasesOf(entry: Entry): readonly string[] {
  return entry.type === 'person' ? entry.aliases : [];
}

/** A path to an entry's file: `../roles/staff-engineer.md`, `roles/staff-engineer`. */
const path =
  /^(?:\S*[\\/])?([^\\/]+)\.(?:md|markdown)(?:[#?].*)?$|^(?:\S*[\\/])?(?:wins|roles|people|asks|responsibilities|meetings)[\\/]([^\\/]+)$/i;

/** The forms under which a reference is held against ids and names: as it is written, and the file's name in a path. */
export function referenceKeys(reference: string): string[] {
  const written = reference.trim();
  const match = path.exec(written.replace(/^\[\[|\]\]$/g, ''));
  const file = match?.[1] ?? match?.[2];
  return file === undefined ? [slug(written)] : [slug(written), slug(decoded(file))];
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The entry that a command's argument means: by the address of its file, its id, or its title or name where unambiguous. */
export function findEntry<Kind extends Entry>(entries: readonly Kind[], name: string): Kind | undefined {
  return entries.find(({ uri }) => uri === name) ?? findNamed(entries, name);
}
