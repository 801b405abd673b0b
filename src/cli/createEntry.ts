import path from 'node:path';
import { entryFolders } from '../core/entries/folderType';
import type { NewEntry } from '../core/entries/newEntry';
import { parseEntry } from '../core/entries/parseEntry';
import { freeFileName } from '../core/text/freeFileName';
import { say } from '../core/text/sentence';
import { Failure } from '../core/assistant/failure';
import { RecordDisk } from './recordDisk';
import { plain } from './terminal';

/** Makes the file of a new entry in the folder of its type, never over one that exists; returns its path. */
export async function createEntry(folder: string, { type, stem, text }: NewEntry): Promise<string | Failure> {
  const disk = new RecordDisk(folder);
  const place = await disk.placeIn(folder, entryFolders[type]);
  const read = parseEntry(`file:///${entryFolders[type]}/${stem}.md`, text);
  if (read.kind === 'broken')
    return new Failure('usage', `Nothing was written. ${read.problems[0] ? say(read.problems[0].message) : ''}`.trim());
  try {
    for (;;) {
      const file = path.join(place, freeFileName(stem, await disk.namesIn(place)));
      if (await disk.create(file, text)) return file;
    }
  } catch (error) {
    return new Failure('unreadable', `Couldn't create a file in ${plain(place)}. ${error instanceof Error ? error.message : String(error)}`); // prettier-ignore
  }
}
