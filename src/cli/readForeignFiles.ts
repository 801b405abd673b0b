import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { decodeForeignText } from '../files/decodeForeignText';
import { Failure } from '../core/assistant/failure';
import { plain } from './terminal';

const maxBytes = 200 * 1024 * 1024;

/** A file of another program. */
export interface ForeignFile {
  /** Its name. */
  readonly path: string;
  readonly text: string;
}

/** Reads files that other programs wrote, in whatever encoding; a failure where one of them can't be read. */
export async function readForeignFiles(names: readonly string[]): Promise<readonly ForeignFile[] | Failure> {
  const files: ForeignFile[] = [];
  for (const name of names) {
    const found = await stat(name).catch(() => undefined);
    if (!found?.isFile()) return new Failure('unreadable', `There is no file ${plain(name)}.`);
    if (found.size > maxBytes)
      return new Failure('unreadable', `${plain(name)} is larger than 200 MB. Take a part of it.`);
    const text = await readFile(name).then(decodeForeignText, () => undefined);
    if (text === undefined) return new Failure('unreadable', `${plain(name)} can't be read as text.`);
    files.push({ path: path.basename(name), text });
  }
  return files;
}
