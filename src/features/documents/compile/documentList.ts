import * as vscode from 'vscode';
import { recompileArguments } from '../../../core/documents/kit/recompileArguments';
import { holdsMarkers } from '../../../core/text/conflictMarkers';
import { documentsTree, type ListedDocument } from '../../../core/views/documentsTree';
import type { ViewNode } from '../../../core/views/viewNode';
import { namesIn, placeIn } from '../../../editor/files/placeIn';
import { workspaceFolderName } from '../../../editor/files/workspaceFolderName';
import type { Brag } from '../../../editor/index/brag';
import { isOutOfDate } from './recompile';

/** Several changes within so many milliseconds, such as keys typed in a file, are looked at once. */
const pause = 500;
/** A folder may hold any number of files; so many are looked at. */
const maxDocuments = 200;
const maxBytes = 4_000_000;

/** The compiled documents of all brag folders, looked at anew while somebody looks on. */
export class DocumentList implements vscode.Disposable {
  readonly #brag: Brag;
  readonly #show: (roots: readonly ViewNode[]) => void;
  readonly #disposables: vscode.Disposable[];
  #watchers: readonly vscode.Disposable[] = [];
  #documents: readonly ListedDocument[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run = 0;

  /** @param isSeen whether somebody looks on; whoever calls `look` once they do */
  constructor(
    brag: Brag,
    show: (roots: readonly ViewNode[]) => void,
    private readonly isSeen: () => boolean,
  ) {
    this.#brag = brag;
    this.#show = show;
    this.#disposables = [
      { dispose: brag.library.onDidChange(() => this.look()) },
      brag.onDidChangeFolders(() => this.#watch()),
    ];
    this.#watch();
  }

  /** Looks anew, soon. */
  look(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.lookNow(), pause);
  }

  /** Lists the documents, then finds out which are out of date, showing each step. */
  async lookNow(): Promise<void> {
    if (this.#brag.indexing || !this.isSeen()) return;
    const run = ++this.#run;
    const known = new Map(this.#documents.map((document) => [document.uri, document]));
    const found = await this.#list();
    const isOver = (): boolean => run !== this.#run;
    if (isOver()) return;
    this.#documents = found.map(({ document }) => ({
      ...document,
      isOutOfDate: known.get(document.uri)?.isOutOfDate,
    }));
    this.#showNow();
    for (const { document, text } of found) {
      const outOfDate = await isOutOfDate(this.#brag, vscode.Uri.parse(document.uri), text);
      if (isOver()) return;
      this.#documents = this.#documents.map((each) =>
        each.uri === document.uri ? { ...each, isOutOfDate: outOfDate } : each,
      );
    }
    this.#showNow();
  }

  dispose(): void {
    this.#run++;
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables, ...this.#watchers).dispose();
  }

  #watch(): void {
    vscode.Disposable.from(...this.#watchers).dispose();
    this.#watchers = this.#brag.folders.flatMap((folder) => {
      const watcher = vscode.workspace.createFileSystemWatcher(
        new vscode.RelativePattern(folder, '{documents,.compiled}/*'),
      );
      const look = (): void => this.look();
      return [watcher, watcher.onDidCreate(look), watcher.onDidChange(look), watcher.onDidDelete(look)];
    });
    this.look();
  }

  #showNow(): void {
    this.#show(documentsTree(this.#documents, this.#brag.library.entries, workspaceFolderName));
  }

  async #list(): Promise<readonly { document: ListedDocument; text: string }[]> {
    const found: { document: ListedDocument; text: string }[] = [];
    for (const folder of this.#brag.folders) {
      const { uri: documents } = await placeIn(folder, 'documents');
      const names = (await namesIn(documents)).filter((name) => /\.md$/i.test(name)).sort();
      for (const name of names.slice(0, maxDocuments)) {
        const file = vscode.Uri.joinPath(documents, name);
        const uri = file.toString();
        const text = await this.#read(file);
        const made = text === undefined ? undefined : recompileArguments(text);
        if (text === undefined || made === undefined) continue;
        const title = /^# (.+)$/m.exec(text)?.[1]?.trim() ?? name;
        found.push({
          document: { ...made, uri, title, isUndecided: holdsMarkers(text), isOutOfDate: undefined },
          text,
        });
      }
    }
    return found;
  }

  /** A document as the user sees it; undefined where it is no file of the folder, or too large to be one of ours. */
  async #read(uri: vscode.Uri): Promise<string | undefined> {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open !== undefined) return open.getText();
    const bytes = await this.#brag.files.read(uri, maxBytes);
    return bytes && new TextDecoder().decode(bytes);
  }
}
