import * as vscode from 'vscode';
import type { EntryFiles, EntryFileInfo } from '../../core/library/entryFiles';
import { decodeShard, encodeShard, shardCount, shardOf, type CachedFile } from '../../core/library/libraryCache';
import type { LibraryFile } from '../../core/library/library';
import type { RecordFiles } from '../files/recordFiles';

const writeDelay = 2000;

/** What was read before, kept below the extension's storage folder, so that only changed files are parsed again. */
export class IndexCache implements vscode.Disposable {
  readonly #folder: vscode.Uri;
  readonly #files: EntryFiles;
  readonly #written: RecordFiles;
  readonly #version: string;
  readonly #known = new Map<string, CachedFile>();
  readonly #stale = new Set<number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(storage: vscode.Uri, files: EntryFiles, written: RecordFiles, version: string) {
    this.#folder = vscode.Uri.joinPath(storage, 'index');
    this.#files = files;
    this.#written = written;
    this.#version = version;
  }

  /** Reads what was kept. A cache that is missing, damaged or of another version is empty. */
  async load(): Promise<void> {
    const shards = Array.from({ length: shardCount }, (_, shard) => this.#shardUri(shard).toString());
    await this.#files.read(shards, (_, result) => {
      if (result.kind !== 'text') return;
      for (const cached of decodeShard(this.#version, result.text)) this.#known.set(cached.info.uri, cached);
    });
  }

  /** Whether nothing was kept, so that there is nothing to look up. */
  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** What is known of a file as it is now: null for no entry, undefined where it must be read. */
  lookUp({ uri, modified, size }: EntryFileInfo): LibraryFile | null | undefined {
    const known = this.#known.get(uri);
    return known?.info.modified === modified && known.info.size === size ? known.file : undefined;
  }

  /** Remembers what a file holds, or that it is gone. */
  remember(uri: string, cached: CachedFile | undefined): void {
    if (cached) this.#known.set(uri, cached);
    else if (!this.#known.delete(uri)) return;
    this.#stale.add(shardOf(uri));
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.write();
    }, writeDelay);
  }

  /** Writes what changed. A cache that can't be written is only slower next time. */
  async write(): Promise<void> {
    const stale = new Map([...this.#stale].map((shard) => [shard, [] as CachedFile[]]));
    this.#stale.clear();
    if (stale.size === 0) return;
    for (const cached of this.#known.values()) stale.get(shardOf(cached.info.uri))?.push(cached);
    for (const [shard, files] of stale) {
      const bytes = new TextEncoder().encode(encodeShard(this.#version, files));
      await this.#written.replace(this.#shardUri(shard), bytes, this.#folder).catch(() => undefined);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #shardUri(shard: number): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${shard}.json`);
  }
}
