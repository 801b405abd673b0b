import type { EntryFileInfo } from './entryFiles';
import type { LibraryFile } from './library';

/** Into how many files a cache is spread: small enough to read each in a slice, and to rewrite one for one change. */
export const shardCount = 128;

/** What a cache knows of one file; `file` is null for a file that is no entry. */
export interface CachedFile {
  readonly info: EntryFileInfo;
  readonly file: LibraryFile | null;
}

/** The shard (0 to 127) in which a file is kept, by its address. */
export function shardOf(uri: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < uri.length; index++) hash = Math.imul(hash ^ uri.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % shardCount;
}

/** A shard as text. `version` names the program that wrote it. An address is written once, in the file's `info`. */
export function encodeShard(version: string, files: readonly CachedFile[]): string {
  const short = files.map(({ info, file }) => ({
    info,
    file: file && { ...file, uri: '', ...(file.entry && { entry: { ...file.entry, uri: '' } }) },
  }));
  // Text of ASCII alone is read in half the time.
  return JSON.stringify({ version, files: short }).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The files of a shard; none where another version wrote it or it is damaged. */
export function decodeShard(version: string, text: string): CachedFile[] {
  try {
    const shard = JSON.parse(text) as { version?: unknown; files?: CachedFile[] };
    if (shard.version !== version || !Array.isArray(shard.files)) return [];
    if (!shard.files.every((cached) => typeof cached?.info?.uri === 'string')) return [];
    for (const { info, file } of shard.files) putAddress(file as Written | null, info.uri);
    return shard.files;
  } catch {
    return [];
  }
}

/** A file as it comes from the text of a shard. */
interface Written {
  uri: string;
  readonly entry?: { uri: string };
}

function putAddress(file: Written | null, uri: string): void {
  if (file) file.uri = uri;
  if (file?.entry) file.entry.uri = uri;
}
