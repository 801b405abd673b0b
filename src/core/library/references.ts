import { nameOf, type Entry } from '../entries/entry';
import { slug } from '../text/slug';

/** The entry of a list that others mean by a name: by its id, else by its title or name where that is unambiguous. */
export function findNamed<Kind extends Entry>(entries: readonly Kind[], name: string | undefined): Kind | undefined {
  if (name === undefined) return undefined;
  const key = slug(name);
  const byId = entries.find((entry) => slug(entry.id) === key);
  if (byId !== undefined) return byId;
  const byName = entries.filter((entry) => slug(nameOf(entry)) === key);
  return byName.length === 1 ? byName[0] : undefined;
}

/** The entry that a command's argument means: by the address of its file, its id, or its title or name where unambiguous. */
export function findEntry<Kind extends Entry>(entries: readonly Kind[], name: string): Kind | undefined {
  return entries.find(({ uri }) => uri === name) ?? findNamed(entries, name);
}
