import { entryTypes, type EntryType } from '../entries/entry';
import { folderTypeOf } from '../entries/folderType';
import { scanFrontMatter } from '../frontMatter/scanFrontMatter';

/** The type that a file which can't be read means to have: by its `type` key, else by its folder. */
export function typeMeant(uri: string, text: string): EntryType | undefined {
  const written = scanFrontMatter(text)?.scalars.find(({ kind, path }) => kind === 'value' && path.join() === 'type');
  return entryTypes.find((type) => type === written?.written.trim().toLowerCase()) ?? folderTypeOf(uri);
}
