import type { EntryType } from './entry';

const folderTypes: Readonly<Record<string, EntryType>> = {
  wins: 'win',
  roles: 'role',
  people: 'person',
  asks: 'ask',
  responsibilities: 'responsibility',
  meetings: 'meeting',
};

/** The type that the nearest folder with a type's name says a file has, if any. */
export function folderTypeOf(path: string): EntryType | undefined {
  for (let end = path.lastIndexOf('/'); end > 0;) {
    const start = path.lastIndexOf('/', end - 1);
    const name = path.slice(start + 1, end);
    if (Object.hasOwn(folderTypes, name)) return folderTypes[name];
    end = start;
  }
  return undefined;
}
