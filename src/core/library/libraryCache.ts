import type { EntryFileInfo } from '../ports';
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

/** A shard as text. `version` names the program that wrote it. */
export function encodeShard(version: string, files: readonly CachedFile[]): string {
  return JSON.stringify({ version, files });
}

/** The files of a shard; none where another version wrote it or it is damaged. */
export function decodeShard(version: string, text: string): CachedFile[] {
  try {
    const shard = JSON.parse(text) as { version?: unknown; files?: CachedFile[] };
    if (shard.version !== version || !Array.isArray(shard.files)) return [];
    if (!shard.files.every((cached) => typeof cached?.info?.uri === 'string')) return [];
    return shard.files;
  } catch {
    return [];
  }
}
