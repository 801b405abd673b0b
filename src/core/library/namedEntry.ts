import { findNamed } from './references';
import type { Entry } from '../entries/entry';

/** The entry that a command's argument means: by the address of its file, its id, or its title or name where unambiguous. */
export function namedEntry<Kind extends Entry>(entries: readonly Kind[], name: string): Kind | undefined {
  return entries.find(({ uri }) => uri === name) ?? findNamed(entries, name);
}
