import type { EntryType } from './entry';

/** The types of entries that have a folder of their own; the profile is one file. */
export type FiledType = Exclude<EntryType, 'profile'>;

/** The folder in which the files of each type are. */
export const entryFolders: Readonly<Record<FiledType, string>> = {
  win: 'wins',
  role: 'roles',
  person: 'people',
  ask: 'asks',
  responsibility: 'responsibilities',
  meeting: 'meetings',
  goal: 'goals',
  form: 'forms',
};

const folderTypes = new Map(Object.entries(entryFolders).map(([type, folder]) => [folder, type as FiledType]));

/** The type that the nearest folder with a type's name says a file has, if any. */
export function folderTypeOf(path: string): FiledType | undefined {
  for (let end = path.lastIndexOf('/'); end > 0;) {
    const start = path.lastIndexOf('/', end - 1);
    const type = folderTypes.get(path.slice(start + 1, end));
    if (type !== undefined) return type;
    end = start;
  }
  return undefined;
}
