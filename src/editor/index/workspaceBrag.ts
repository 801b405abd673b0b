import { lastSegment } from '../../core/text/lastSegment';
import * as vscode from 'vscode';
import { Library, type FileChange } from '../../core/library/library';
import type { EntryFiles, ReadResult } from '../../core/library/entryFiles';
import { unreadableFile } from '../../core/library/unreadableFile';
import type { parseEntry } from '../../core/entries/parseEntry';
import type { Brag, BragRecord } from './brag';
import { isEntryFileName, isSkippedFolder } from '../../core/library/entryFileNames';
import type { Disk } from '../files/disk';
import { namesIn } from '../files/placeIn';
import { RecordFiles } from '../files/recordFiles';
import type { RunGit } from '../git/gitRunner';
import { IndexCache } from './indexCache';
import { inTimeSlices } from './timeSlices';
import { otherSpellings } from './otherSpellings';
import { today } from './today';

/** Events that come closer together than this, in milliseconds, become one batch: a branch switch, a burst of keys. */
const batchDelay = 50;
/** Files taken in at once while indexing, so that what listens stays within a frame. */
const chunkSize = 200;

/** How long, in milliseconds, what was read waits before it is made small, so that the views are drawn first. */
const keepDelay = 500;

/** How far apart, in milliseconds, two changes may be and still carry the same date on some file systems. */
const coarsestClock = 2000;

/** Keeps a library in step with the record of the window: disk, unsaved editors, settings. */
export class WorkspaceBrag implements Brag, vscode.Disposable {
  readonly library = new Library((uri, text) => this.#parse(uri, text, this.#folderOf(uri)));
  readonly files: RecordFiles;
  readonly ready: Promise<void>;
  readonly #indexingChanged = new vscode.EventEmitter<boolean>();
  readonly #foldersChanged = new vscode.EventEmitter<void>();
  readonly onDidChangeIndexing = this.#indexingChanged.event;
  readonly onDidChangeFolders = this.#foldersChanged.event;
  readonly #disposables: vscode.Disposable[] = [this.#indexingChanged, this.#foldersChanged];
  #cache: IndexCache | undefined;
  readonly #pending = new Set<string>();
  // The parser is the larger half of the program, and nothing is parsed before the views stand.
  #parse: typeof parseEntry = () => ({ kind: 'other' });
  #settled: Promise<unknown> = Promise.resolve();
  #watchers: vscode.Disposable[] = [];
  #record: BragRecord | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #takingIn: Promise<void> = Promise.resolve();
  #run = 0;
  #reading: Promise<void> | undefined;
  #indexing = true;

  /** @param filesFor how to read the files of a folder, by its address */
  constructor(
    readonly context: vscode.ExtensionContext,
    readonly log: vscode.LogOutputChannel,
    private readonly filesFor: (uri: vscode.Uri) => EntryFiles,
    diskFor: (uri: vscode.Uri) => Disk,
    readonly runGit: RunGit | undefined = undefined,
    readonly home: vscode.Uri | undefined = undefined,
  ) {
    this.files = new RecordFiles(() => this.folders, diskFor, log);
    this.#disposables.push(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#noticed(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#noticed(uri)),
      // Virtual file systems announce what the editor itself does sooner than their watchers, or alone.
      vscode.workspace.onDidCreateFiles(({ files }) => files.forEach((uri) => this.#noticed(uri))),
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.#noticed(uri))),
      vscode.workspace.onDidRenameFiles(({ files }) =>
        files.forEach(({ oldUri, newUri }) => (this.#noticed(oldUri), this.#noticed(newUri))),
      ),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.#index()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('brag.folder')) void this.#index();
      }),
    );
    this.ready = this.findRecord();
  }

  get indexing(): boolean {
    return this.#indexing;
  }

  get record(): BragRecord | undefined {
    return this.#record;
  }

  get folders(): readonly vscode.Uri[] {
    return this.#record?.folders ?? [];
  }

  readonly state: Brag['state'] = {
    get: <Value>(name: string, fallback: Value) => {
      const key = this.#record?.key;
      const { globalState, workspaceState } = this.context;
      return key ? globalState.get(`${name} ${key}`, fallback) : workspaceState.get(name, fallback);
    },
    update: (name, value) => {
      const key = this.#record?.key;
      const { globalState, workspaceState } = this.context;
      return key ? globalState.update(`${name} ${key}`, value) : workspaceState.update(name, value);
    },
  };

  async findRecord(): Promise<void> {
    void this.#index();
    await this.#lastRead();
  }

  /** Settles once nothing is being read any more. */
  async #lastRead(): Promise<void> {
    for (let reading; reading !== this.#reading;) await (reading = this.#reading);
  }

  today = today;

  async readText(uri: string): Promise<string | undefined> {
    const unsaved = unsavedTexts().get(uri);
    if (unsaved !== undefined) return unsaved;
    let text: string | undefined;
    const parsed = vscode.Uri.parse(uri);
    await this.filesFor(parsed).read([uri], (_, result) => {
      if (result.kind === 'text') text = result.text;
    });
    return text;
  }

  /** Settles once what was read is small in memory and in the cache, some time after `ready`. */
  get settled(): Promise<unknown> {
    return this.#settled;
  }

  /** Writes what the index has learned since the last time; otherwise that happens a little after each change. */
  async writeCache(): Promise<void> {
    await this.#cache?.write();
  }

  dispose(): void {
    this.#run++;
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables, ...this.#watchers, ...(this.#cache ? [this.#cache] : [])).dispose();
  }

  /** Reads all folders anew; a later call makes an earlier one that is still under way stop. Never rejects. */
  #index(): Promise<void> {
    return (this.#reading = this.#read(++this.#run));
  }

  async #read(run: number): Promise<void> {
    this.#setIndexing(true);
    try {
      const started = performance.now();
      const record = await this.#find();
      if (run !== this.#run) return;
      const isOther = record.key !== this.#record?.key || record.exists !== this.#record.exists;
      this.#record = record;
      this.#watch(record);
      this.#foldersChanged.fire();
      // Whoever keeps no record is to load nothing of it.
      if (record.exists) this.#parse = (await import('../../core/entries/parseEntry')).parseEntry;
      if (isOther) this.#openCache(record);
      await this.#cache?.load();
      const listed = new Map<EntryFiles, Set<string>>();
      for (const folder of record.exists ? record.folders : []) {
        const files = this.filesFor(folder);
        const known = listed.get(files) ?? new Set();
        listed.set(files, known);
        for (const uri of await files.list(folder.toString())) known.add(uri);
      }
      if (run !== this.#run) return;
      await this.#takeIn(listed, run);
      if (run !== this.#run) return;
      const count = [...listed.values()].reduce((sum, { size }) => sum + size, 0);
      this.log.info(`Read ${count} files in ${Math.round(performance.now() - started)} ms.`);
    } catch (error) {
      this.log.error(`Reading the brag folders failed: ${String(error)}`);
    } finally {
      if (run === this.#run) this.#setIndexing(false);
    }
  }

  async #takeIn(listed: ReadonlyMap<EntryFiles, ReadonlySet<string>>, run: number): Promise<void> {
    const there = [...listed.values()];
    const gone = [...this.library.files.keys()].filter((uri) => !there.some((uris) => uris.has(uri)));
    this.library.apply(gone.map((uri) => ({ uri, gone: true })));

    let chunk: FileChange[] = [];
    const flush = (): void => {
      if (run === this.#run) this.library.apply(chunk);
      chunk = [];
    };
    const take = (change: FileChange): void => {
      chunk.push(change);
      if (chunk.length >= chunkSize) flush();
    };
    const unsaved = unsavedTexts();
    const started = Date.now();
    for (const [files, uris] of listed) {
      const unknown = new Set(uris);
      if (this.#cache && !this.#cache.isEmpty) {
        await inTimeSlices(await files.stat([...uris]), (info) => {
          const file = unsaved.has(info.uri) ? undefined : this.#cache?.lookUp(info);
          if (file === undefined) return;
          unknown.delete(info.uri);
          if (file !== null) take({ uri: info.uri, file });
        });
      }
      const read = [...unknown];
      await files.read(read, (uri, result) => {
        if (run === this.#run) take(this.#changeOf(uri, result, unsaved));
      });
      this.#settled = Promise.all([this.#settled, this.#keep(read, files, started)]);
    }
    flush();
  }

  /** Makes what was read small, and puts it into the cache, but for files that may have changed since. */
  async #keep(read: readonly string[], files: EntryFiles, started: number): Promise<void> {
    const run = this.#run;
    await new Promise((resolve) => setTimeout(resolve, keepDelay));
    if (run !== this.#run) return;
    await inTimeSlices(read, (uri) => this.library.settle(uri));
    const cache = this.#cache;
    if (!cache) return;
    const infos = new Map((await files.stat(read)).map((info) => [info.uri, info]));
    const unsaved = unsavedTexts();
    for (const uri of read) {
      const info = infos.get(uri);
      const file = this.library.files.get(uri);
      const isCertain =
        info !== undefined && info.modified < started - coarsestClock && !file?.broken && !unsaved.has(uri);
      cache.remember(uri, isCertain ? { info, file: file ?? null } : undefined);
    }
  }

  /** What a file that was read means for the library; an unsaved editor's text goes before the disk's. */
  #changeOf(uri: string, result: ReadResult, unsaved: ReadonlyMap<string, string>): FileChange {
    const open = unsaved.get(uri);
    if (open !== undefined) return { uri, text: open };
    if (result.kind === 'gone') return { uri, gone: true };
    if (result.kind === 'unreadable') {
      this.log.warn(`${uri} was not read. ${result.detail}`);
      return { uri, problem: unreadableFile(result.reason) };
    }
    const file = this.library.parse(uri, result.text);
    // A broken file needs what was known of it before.
    return file?.broken ? { uri, text: result.text } : { uri, file };
  }

  async #find(): Promise<BragRecord> {
    const { copyWorkspaceState, findRecord } = await import('./findRecord');
    const record = await findRecord(this.context, this.home);
    await copyWorkspaceState(this.context, record);
    return record;
  }

  #openCache({ storage, exists }: BragRecord): void {
    void this.#cache?.write();
    this.#cache?.dispose();
    this.#cache = undefined;
    // While the extension itself is being developed, a cache would show what yesterday's parser read.
    if (!storage || !exists || this.context.extensionMode === vscode.ExtensionMode.Development) return;
    const version = String((this.context.extension.packageJSON as { version: unknown }).version);
    this.#cache = new IndexCache(storage, this.filesFor(storage), this.files, version);
  }

  #watch({ watched }: BragRecord): void {
    vscode.Disposable.from(...this.#watchers).dispose();
    this.#watchers = watched.flatMap((pattern) => {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      const noticed = (uri: vscode.Uri): void => this.#noticed(uri);
      return [watcher, watcher.onDidCreate(noticed), watcher.onDidChange(noticed), watcher.onDidDelete(noticed)];
    });
  }

  async takeIn(uris: readonly vscode.Uri[]): Promise<void> {
    for (const uri of uris) this.#noticed(uri);
    await this.#takeInNoticed();
  }

  #noticed(uri: vscode.Uri): void {
    const address = uri.toString();
    const known = [...this.folders, ...(this.#record?.workspaceFolders ?? [])];
    const inside = known.some((folder) => isBelow(address, folder) || address === folder.toString());
    const couldBecomeFolder = uri.path.endsWith('/wins');
    if (!inside && !couldBecomeFolder) return;
    this.#pending.add(address);
    this.#timer ??= setTimeout(() => void this.#takeInNoticed(), batchDelay);
  }

  /** Never rejects. */
  #takeInNoticed(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // One after the other: what was read earlier must not be taken in later.
    this.#takingIn = this.#takingIn
      .then(() => this.#takeInPending())
      .catch((error: unknown) => this.log.error(`Reading what changed failed: ${String(error)}`));
    return this.#takingIn;
  }

  async #takeInPending(): Promise<void> {
    if (this.#indexing) await this.#lastRead();
    const noticed = [...this.#pending];
    this.#pending.clear();
    const files = new Set<string>();
    const isNew = !this.#record?.exists || noticed.some((uri) => this.#folderOf(uri) === '');
    if (isNew && (await this.#recordChanged())) return this.#index();
    for (const uri of noticed) {
      if (isEntryFileName(lastSegment(uri))) {
        files.add(uri);
        continue;
      }
      // A folder came, went or was renamed: its files may not be announced one by one.
      if (await this.#recordChanged()) return this.#index();
      for (const known of this.library.files.keys()) if (known.startsWith(`${uri}/`)) files.add(known);
      for (const listed of await this.filesFor(vscode.Uri.parse(uri)).list(uri)) files.add(listed);
    }
    // Beside the record there may be another one, which is never read into it.
    for (const uri of files) if (this.#isSkipped(uri)) files.delete(uri);
    const changes: FileChange[] = [];
    const unsaved = unsavedTexts();
    const started = Date.now();
    for (const entryFiles of new Set([...files].map((uri) => this.filesFor(vscode.Uri.parse(uri))))) {
      const asked = [...files].filter((uri) => this.filesFor(vscode.Uri.parse(uri)) === entryFiles);
      const isDevice = await Promise.all(asked.map(leadsToDevice));
      const own = asked.filter((_, index) => !isDevice[index]);
      await entryFiles.read(own, (uri, result) => changes.push(this.#changeOf(uri, result, unsaved)));
      this.#settled = Promise.all([this.#settled, this.#keep(own, entryFiles, started)]);
    }
    this.library.apply(await this.#withoutOtherSpellings(changes));
  }

  async #withoutOtherSpellings(changes: readonly FileChange[]): Promise<readonly FileChange[]> {
    const found = changes.filter((change) => !('gone' in change)).map(({ uri }) => uri);
    const names = (folder: string) => namesIn(vscode.Uri.parse(folder));
    const others = new Set(await otherSpellings(found, this.library.files.keys(), names));
    if (others.size === 0) return changes;
    return [
      ...changes.filter(({ uri }) => !others.has(uri)),
      ...[...others].map((uri) => ({ uri, gone: true }) as const),
    ];
  }

  #isSkipped(uri: string): boolean {
    const folder = this.#folderOf(uri);
    const parts = uri.slice(folder.length + 1).split('/');
    return folder === '' || parts.slice(0, -1).some(isSkippedFolder);
  }

  /** The address of the brag folder a file lies in, or nothing. */
  #folderOf(uri: string): string {
    return this.folders.find((folder) => isBelow(uri, folder))?.toString() ?? '';
  }

  async #recordChanged(): Promise<boolean> {
    const now = await this.#find();
    const known = this.#record;
    return now.key !== known?.key || now.exists !== known.exists || now.folders.join('\n') !== known.folders.join('\n');
  }

  #setIndexing(indexing: boolean): void {
    this.#indexing = indexing;
    this.#indexingChanged.fire(indexing);
  }
}

function isBelow(uri: string, folder: vscode.Uri): boolean {
  return uri.startsWith(`${folder.toString().replace(/\/$/, '')}/`);
}

/** The texts of editors with unsaved changes, by address. */
function unsavedTexts(): ReadonlyMap<string, string> {
  const dirty = vscode.workspace.textDocuments.filter((document) => document.isDirty);
  return new Map(dirty.map((document) => [document.uri.toString(), document.getText()]));
}

/** Whether a link leads to a device, which would never end; what was listed leads to files alone. */
async function leadsToDevice(uri: string): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
    return (type & (vscode.FileType.File | vscode.FileType.Directory)) === 0;
  } catch {
    return false;
  }
}
