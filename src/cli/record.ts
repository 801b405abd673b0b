import { existsSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseEntry } from '../core/entries/parseEntry';
import { Library, type FileChange } from '../core/library/library';
import { unreadableFile } from '../core/library/unreadableFile';
import { filesBelow, readEntryFile } from '../files/nodeEntryFiles';
import { Failure } from '../core/assistant/failure';
import { progressOf } from './terminal';

/** A brag folder as it was read. */
export interface Record {
  /** The folder's path, as it was named. */
  readonly folder: string;
  /** Its address, without a slash at the end. */
  readonly uri: string;
  readonly library: Library;
}

/** The brag folder: the one that is named, else that of BRAG_FOLDER, else the nearest `brag/` upwards, else `~/brag`. */
export function findFolder(named: string | undefined): string | Failure {
  const given = named ?? (process.env['BRAG_FOLDER'] || undefined);
  if (given !== undefined) {
    const folder = path.resolve(given);
    return isFolder(folder) ? folder : new Failure('unreadable', `There is no folder ${given}.`);
  }
  for (let at = process.cwd(); ; at = path.dirname(at)) {
    if (isFolder(path.join(at, 'brag'))) return path.join(at, 'brag');
    if (at === path.dirname(at)) break;
  }
  const own = path.join(homedir(), 'brag');
  if (isFolder(own)) return own;
  return new Failure(
    'unreadable',
    `No brag folder here or above, and none at ${own}. Create one, or name one with --folder or BRAG_FOLDER.`,
  );
}

/**
 * Reads a brag folder.
 *
 * @param mayFollow whether to follow a symbolic link in it; see `filesBelow`
 */
export function readRecord(folder: string, mayFollow?: (link: string) => boolean): Record {
  const uri = pathToFileURL(folder).toString().replace(/\/$/, '');
  const library = new Library(parseEntry);
  const files = [...filesBelow(uri, mayFollow)].filter((found) => found !== undefined);
  const progress = progressOf('Reading files', files.length);
  const changes: FileChange[] = [];
  for (const [place, file] of files.entries()) {
    const read = readEntryFile(file);
    // Parsed at once: ten thousand texts would be kept until the last one is read.
    if (read.kind === 'text') changes.push({ uri: file, file: library.parse(file, read.text) });
    else if (read.kind === 'unreadable') changes.push({ uri: file, problem: unreadableFile(read.reason) });
    if (place % 64 === 0) progress(place);
  }
  library.apply(changes);
  return { folder, uri, library };
}

/** A test for links: whether what they lead to is in the folder. */
export function linksInside(folder: string): (link: string) => boolean {
  const root = realpathSync(folder);
  return (link) => {
    try {
      return realpathSync(link).startsWith(root + path.sep);
    } catch {
      return false;
    }
  };
}

/** The texts of files that a compilation asks for, by address; those that can't be read are left out. */
export function textsAt(uris: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const uri of uris) {
    const read = readEntryFile(uri);
    if (read.kind === 'text') texts.set(uri, read.text);
  }
  return texts;
}

function isFolder(folder: string): boolean {
  return existsSync(folder) && statSync(folder).isDirectory();
}
