import { Failure } from '../core/assistant/failure';
import type { ServedRecord } from '../core/assistant/servedRecord';
import { createEntry } from './createEntry';
import { textsAt, type Record } from './record';
import { RecordDisk } from './recordDisk';

/** A brag folder as documents and tools ask it. */
export function servedRecord({ folder, uri, library }: Record): ServedRecord {
  return {
    uri,
    entries: library.entries,
    readTexts: async (uris) => textsAt(uris),
    readTemplates: () => readTemplates(new RecordDisk(folder)),
    async create(entry) {
      const file = await createEntry(folder, entry);
      return file instanceof Failure ? file : undefined;
    },
  };
}

/** The texts of the templates of a brag folder, by name; a link that leads out of it counts as none. */
async function readTemplates(disk: RecordDisk): Promise<ReadonlyMap<string, string>> {
  const folder = disk.join(disk.folder, 'templates');
  const texts = new Map<string, string>();
  for (const name of await disk.namesIn(folder)) {
    const bytes = /\.(?:md|yml)$/i.test(name) ? await disk.read(disk.join(folder, name)) : undefined;
    if (bytes) texts.set(name, new TextDecoder().decode(bytes));
  }
  return texts;
}
