import { statSync } from 'node:fs';
import type { EntryFileInfo, EntryFiles } from '../../core/library/entryFiles';
import { filesBelow, pathOf, readEntryFile } from '../../files/nodeEntryFiles';
import { inTimeSlices } from './timeSlices';

/** Reads `file:` folders through Node, synchronously in slices: five to fifteen times as fast as `workspace.fs`. */
export const nodeEntryFiles: EntryFiles = {
  async list(folder) {
    const found: string[] = [];
    await inTimeSlices(filesBelow(folder), (uri) => {
      if (uri !== undefined) found.push(uri);
    });
    return found;
  },

  async stat(files) {
    const infos: EntryFileInfo[] = [];
    await inTimeSlices(files, (uri) => {
      const stats = statSync(pathOf(uri), { throwIfNoEntry: false });
      if (stats) infos.push({ uri, modified: stats.mtimeMs, size: stats.size });
    });
    return infos;
  },

  async read(files, take) {
    await inTimeSlices(files, (uri) => take(uri, readEntryFile(uri)));
  },
};
