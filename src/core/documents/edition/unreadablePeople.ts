import type { Entries } from '../../library/entries';

/** The addresses of people's files that can't be read, in their order: while there are any, no edition for others exists. */
export function unreadablePeople({ unreadable = [] }: Entries): readonly string[] {
  return unreadable.filter(({ type, uri }) => type === 'person' && !/\/readme\.md$/i.test(uri)).map(({ uri }) => uri);
}
