import type { Entries } from '../../library/entries';

/**
 * The addresses of people's files that can't be read, in their order: while there are any, no edition for others exists.
 * A note in their folder that claims to be no entry is none.
 */
export function unreadablePeople({ unreadable = [] }: Entries): readonly string[] {
  return unreadable.filter(({ type }) => type === 'person').map(({ uri }) => uri);
}
