import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { sameFileKey } from '../core/text/freeFileName';
import type { BaseFiles } from '../files/keptBases';
import { nodeDisk } from '../files/nodeDisk';

const most = 16_000_000;

/** The files of a brag folder by their paths. Nothing is read, written or deleted through a link that leads out of it. */
export class RecordDisk implements BaseFiles<string> {
  constructor(readonly folder: string) {}

  join(place: string, ...names: string[]): string {
    return path.join(place, ...names);
  }

  nameOf(place: string): string {
    return path.basename(place);
  }

  async namesIn(folder: string): Promise<string[]> {
    return readdir(folder).catch(() => []);
  }

  /** Where a name is in a folder: as it is spelled there already, in whatever case, else as given. */
  async placeIn(folder: string, name: string): Promise<string> {
    const names = await this.namesIn(folder);
    const found = names.includes(name) ? name : names.find((other) => sameFileKey(other) === sameFileKey(name));
    return path.join(folder, found ?? name);
  }

  async read(file: string, maxBytes = most): Promise<Uint8Array | undefined> {
    if (!(await nodeDisk.leadsInside({ fsPath: this.folder }, { fsPath: file }))) return undefined;
    const found = await stat(file).catch(() => undefined);
    return found?.isFile() && found.size <= maxBytes ? readFile(file).catch(() => undefined) : undefined;
  }

  /** Makes a new file; false where there is one. Rejects where it can't be made. */
  create(file: string, text: string): Promise<boolean> {
    return nodeDisk.createNew({ fsPath: this.folder }, { fsPath: file }, new TextEncoder().encode(text));
  }

  replace(file: string, contents: Uint8Array): Promise<void> {
    return nodeDisk.replace({ fsPath: this.folder }, { fsPath: file }, contents);
  }

  async discard(file: string): Promise<void> {
    if (await nodeDisk.leadsInside({ fsPath: this.folder }, { fsPath: file })) await rm(file, { force: true });
  }
}
