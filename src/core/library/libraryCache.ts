import type { EntryFileInfo } from '../ports';
import type { LibraryFile } from './library';
import type { Intern } from '../entries/parseEntry';

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

/** A shard as text. `version` names the program that wrote it. */
export function encodeShard(version: string, files: readonly CachedFile[]): string {
  return JSON.stringify({ version, files });
}

/** The files of a shard; none where another version wrote it or it is damaged. */
export function decodeShard(version: string, text: string, intern: Intern): CachedFile[] {
  try {
    const shard = JSON.parse(text) as { version?: unknown; files?: CachedFile[] };
    if (shard.version !== version || !Array.isArray(shard.files)) return [];
    for (const { file } of shard.files) if (file?.entry) share(file.entry, intern);
    return shard.files;
  } catch {
    return [];
  }
}

/** Lets equal strings of many entries be one in memory. */
function share(value: object, intern: Intern, listKey?: string): void {
  for (const [key, held] of Object.entries(value)) {
    if (typeof held === 'string') (value as Record<string, unknown>)[key] = intern(held, listKey ?? key);
    else if (typeof held === 'object' && held !== null)
      share(held as object, intern, Array.isArray(held) ? key : undefined);
  }
}
