import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../../core/text/textEdits';
import { sameFileKey } from '../../core/text/freeFileName';
import { textDifference } from '../../core/text/textDifference';
import { decodeText } from '../../files/decodeText';
import { showError } from '../show/messages';
import type { Aside, Disk } from './disk';
import { fileExists } from './fileExists';
import { rangeIn } from './rangeIn';
import { readRegularFile } from './readRegularFile';

/** What came of making files; `told` where the user has heard already why not. */
export type Created = 'created' | 'exists' | 'refused' | 'told';

export interface NewFile {
  readonly uri: vscode.Uri;
  readonly contents: string | Uint8Array;
}

/** A change of the text of a file. */
export interface TextChange {
  readonly uri: vscode.Uri;
  /** The text that the edits are for, as the user sees it: an open editor's, else the disk's. */
  readonly before: string;
  readonly edits: readonly TextEdit[];
}

/** How changes are made. */
export interface Applying {
  /** The folder they have to stay in, where the user named that folder. */
  readonly within?: vscode.Uri | undefined;
  /** Whether to save what had nothing unsaved before; else it is the user's to save. */
  readonly save?: boolean;
  /** Whether the changes make sense together alone: then either all of them are made or none. */
  readonly together?: boolean;
}

export interface Changes {
  readonly texts?: readonly TextChange[];
  readonly created?: readonly NewFile[];
}

/**
 * What came of changes; `applied` with the files that could not be saved, whose text is as it was before, and `unsaved`
 * where for their sake nothing was changed.
 */
export type Applied =
  | { readonly kind: 'applied'; readonly unsaved: readonly vscode.Uri[] }
  | { readonly kind: 'unsaved'; readonly unsaved: readonly vscode.Uri[] }
  | { readonly kind: Exclude<Created, 'created'> };

/** Copies of files while they are saved. */
interface Asides {
  /** Keeps a copy of a file; false where there is no room for one, nor for what is to be saved. */
  keep(uri: vscode.Uri): Promise<boolean>;
  /** Gives a file back what it held, where it holds no more than a piece of a text that was to be saved. */
  restore(uri: vscode.Uri, text: string): Promise<void>;
}

/** The editor keeps so many documents open for an extension, and closes the oldest. */
const maxOpen = 20;

/**
 * The one place that writes: new files and changed texts through the editor, so that undo takes them back, and files of
 * our own whole or not at all. Nothing is written, made or deleted through a link that leads out of the folder it is in.
 */
export class RecordFiles {
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly folders: () => readonly vscode.Uri[],
    private readonly diskFor: (uri: vscode.Uri) => Disk,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /**
   * Whether a file may be written: at its real place it is in its brag folder or else its workspace folder, and a brag
   * folder in a workspace is really there. One that the user's own settings name may be anywhere.
   *
   * @param within the folder it has to stay in, where the user named that folder
   */
  async mayWrite(uri: vscode.Uri, within?: vscode.Uri): Promise<boolean> {
    return (await this.#rootOf(uri, within)) !== undefined;
  }

  /** Makes new files by one edit of the editor's, so that one undo takes them all back: all of them or none. */
  async create(files: readonly NewFile[], within?: vscode.Uri): Promise<Created> {
    const applied = await this.apply({ created: files }, { within });
    if (applied.kind === 'applied') return 'created';
    return applied.kind === 'unsaved' ? 'refused' : applied.kind;
  }

  /** Deletes files that were just written, where they still hold what was written. */
  async takeBack(files: readonly NewFile[], within?: vscode.Uri): Promise<void> {
    await Promise.all(
      files.map(async ({ uri, contents }) => {
        if ((await this.mayWrite(uri, within)) && (await holds(uri, contents))) await vscode.workspace.fs.delete(uri);
      }),
    );
  }

  /**
   * Makes changes as one edit, which one undo takes back, and saves the files that had nothing unsaved before. What can't
   * be saved gets its text back; what the user had not saved yet stays theirs to save.
   */
  apply(changes: Changes, how: Applying = {}): Promise<Applied> {
    // The editor looks whether a file exists some time before it writes it: two at once would replace each other.
    const applied = this.#last.then(() => this.#withAsides(how.within, (asides) => this.#apply(changes, how, asides)));
    this.#last = applied.catch(() => undefined);
    return applied;
  }

  /** Replaces the text of an open document, as one step of undo. Returns whether the editor took it. */
  async edit(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<boolean> {
    if (!(await this.mayWrite(document.uri))) return false;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, range, text);
    return vscode.workspace.applyEdit(edit);
  }

  /** Saves a document. Returns whether its file holds its text now. */
  async save(document: vscode.TextDocument): Promise<boolean> {
    if (!(await this.mayWrite(document.uri)) || !(await this.diskFor(document.uri).isWritable(document.uri)))
      return false;
    const before = await textOnDisk(document.uri);
    const text = document.getText();
    return this.#withAsides(undefined, async (asides) => {
      if (!(await asides.keep(document.uri))) return false;
      const isSaved = !document.isDirty || (await this.#saveDocument(document, before?.text));
      const after = await textOnDisk(document.uri);
      // In another encoding than UTF-8 a file can only be seen to have changed.
      const isHeld =
        after?.text === undefined ? after?.bytes !== before?.bytes : after.text === unified(document.getText());
      if (isSaved && !document.isDirty && isHeld) return true;
      await asides.restore(document.uri, text);
      return false;
    });
  }

  /** Deletes files that hold what they held before, as one edit. Returns those that are gone. */
  async remove(files: readonly { readonly uri: vscode.Uri; readonly bytes: Uint8Array }[]): Promise<vscode.Uri[]> {
    const removed: vscode.Uri[] = [];
    for (const { uri, bytes } of files)
      if (!(await this.#isUnsaved(uri)) && (await this.mayWrite(uri)) && (await holds(uri, bytes))) removed.push(uri);
    const edit = new vscode.WorkspaceEdit();
    for (const uri of removed) edit.deleteFile(uri, { ignoreIfNotExists: true });
    if (removed.length === 0) return [];
    // One that breaks off has deleted some.
    await vscode.workspace.applyEdit(edit);
    const left = await Promise.all(removed.map(fileExists));
    return removed.filter((_, index) => !left[index]);
  }

  /** Gives files other names, as one edit; none that is taken. Returns whether the first has its new name. */
  async rename(files: readonly { readonly from: vscode.Uri; readonly to: vscode.Uri }[]): Promise<boolean> {
    for (const { from, to } of files)
      if (
        (await this.#isUnsaved(from)) ||
        (await this.tellLinkOut(from)) ||
        (await this.tellLinkOut(to)) ||
        (await fileExists(to))
      )
        return false;
    const edit = new vscode.WorkspaceEdit();
    for (const { from, to } of files) edit.renameFile(from, to, { overwrite: false });
    return (
      (await vscode.workspace.applyEdit(edit)) &&
      (await fileExists(files[0]!.to)) &&
      !(await fileExists(files[0]!.from))
    );
  }

  /** Writes a file of our own, whole or not at all. Rejects where it can't be written, or only through a link. */
  async replace(uri: vscode.Uri, contents: Uint8Array, within?: vscode.Uri): Promise<void> {
    const root = await this.#rootOf(uri, within);
    if (root === undefined) throw this.#leadsOut(uri);
    await this.diskFor(uri).replace(root, uri, contents);
    if (!(await holds(uri, contents))) throw new Error(`${uri.toString()} does not hold what was written.`);
  }

  /** Reads a file of our own; undefined where there is none, or where a link leads to it from elsewhere. */
  async read(uri: vscode.Uri, maxBytes?: number): Promise<Uint8Array | undefined> {
    return (await this.mayWrite(uri)) ? readRegularFile(uri, maxBytes) : undefined;
  }

  /** Deletes a file of our own, if it is there. */
  async discard(uri: vscode.Uri): Promise<void> {
    if (await this.mayWrite(uri)) await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
  }

  /** Makes a folder, with those above it. Rejects where it can't be made. */
  async createFolder(uri: vscode.Uri, within?: vscode.Uri): Promise<void> {
    if (!(await this.mayWrite(uri, within))) throw this.#leadsOut(uri);
    await vscode.workspace.fs.createDirectory(uri);
  }

  /** Says that a link leads out, where it does. Returns whether it said so. */
  async tellLinkOut(uri: vscode.Uri, within?: vscode.Uri): Promise<boolean> {
    if (await this.mayWrite(uri, within)) return false;
    this.log.error(this.#leadsOut(uri).message);
    void showError(
      vscode.l10n.t(
        "Couldn't write {0}: a link leads out of its folder. Nothing was changed. Replace the link with a file or folder, or open the folder it leads to.",
        vscode.workspace.asRelativePath(uri),
      ),
    );
    return true;
  }

  async #apply(
    { texts: asked = [], created = [] }: Changes,
    { within, save = true, together = false }: Applying,
    asides: Asides,
  ): Promise<Applied> {
    const uris = [...asked, ...created].map(({ uri }) => uri);
    if (uris.some(({ scheme }) => vscode.workspace.fs.isWritableFileSystem(scheme) === false))
      return { kind: 'refused' };
    for (const uri of uris) if (await this.tellLinkOut(uri, within)) return { kind: 'told' };
    const dirty = new Set(uris.filter(isDirty).map((uri) => uri.toString()));
    const mayBeSaved: boolean[] = [];
    const look = async ({ uri, edits }: TextChange): Promise<boolean> =>
      !save ||
      ((await this.diskFor(uri).isWritable(uri)) &&
        (edits.length === 0 || dirty.has(uri.toString()) || asides.keep(uri)));
    for (let at = 0; at < asked.length; at += maxOpen)
      mayBeSaved.push(...(await Promise.all(asked.slice(at, at + maxOpen).map(look))));
    const left = asked.filter((_, index) => !mayBeSaved[index]).map(({ uri }) => uri);
    if (together && left.length > 0) return { kind: 'unsaved', unsaved: left };
    const texts = asked.filter((_, index) => mayBeSaved[index]);
    const clean: TextChange[] = [];
    for (const change of texts) {
      // What was typed, or written by another program, since is not to be written over.
      if ((await textNow(change.uri)) !== unified(change.before) || (await this.#isUnsavedOtherwise(change.uri)))
        return { kind: 'refused' };
      if (change.edits.length > 0 && !dirty.has(change.uri.toString())) clean.push(change);
    }
    const reserved = await this.#reserve(created, within);
    if (reserved !== 'reserved' && reserved !== 'unknown') return { kind: reserved };

    const edit = new vscode.WorkspaceEdit();
    for (const { uri, contents } of created)
      edit.createFile(uri, { contents: bytesOf(contents), overwrite: reserved === 'reserved', ignoreIfExists: false });
    for (const { uri, before, edits } of texts)
      for (const { range, text } of edits) edit.replace(uri, rangeIn(before, range), text);
    // The editor answers that it refused an edit that changes nothing.
    if (created.length === 0 && texts.every(({ edits }) => edits.length === 0))
      return { kind: 'applied', unsaved: left };
    // After a refactoring the editor saves by itself, where the user has not turned that off, and many files in a moment.
    const isRefactoring = save && clean.length > 1 && dirty.size === 0;
    if (!(await vscode.workspace.applyEdit(edit, { isRefactoring }))) {
      const hasOne = created.length === 1 && texts.length === 0 && reserved === 'unknown';
      if (hasOne && (await fileExists(created[0]!.uri))) return { kind: 'exists' };
      // An edit that breaks off leaves what it had written by then.
      await this.takeBack(created, within);
      return { kind: 'refused' };
    }
    if (!save) return { kind: 'applied', unsaved: [] };
    const unsaved: TextChange[] = [];
    for (let at = 0; at < clean.length; at += maxOpen) {
      const some = clean.slice(at, at + maxOpen);
      const saved = await Promise.all(some.map((change) => this.#saveText(change, within)));
      unsaved.push(...some.filter((_, index) => !saved[index]));
    }
    for (const { uri, before, edits } of unsaved) await asides.restore(uri, applyEdits(before, edits));
    const failed = unsaved.map(({ uri }) => uri);
    if (!together || failed.length === 0) {
      await putBack(unsaved);
      return { kind: 'applied', unsaved: [...left, ...failed] };
    }
    await putBack(texts);
    // Those that were saved get what they held before.
    for (const change of clean) if (!unsaved.includes(change)) await this.#saveText({ ...change, edits: [] }, within);
    await this.takeBack(created, within);
    return { kind: 'unsaved', unsaved: failed };
  }

  /** Does something with copies of the files that it saves, and drops them when it has ended. */
  async #withAsides<Result>(within: vscode.Uri | undefined, act: (asides: Asides) => Promise<Result>): Promise<Result> {
    const kept = new Map<string, { readonly aside: Aside; readonly bytes: string | undefined }>();
    const keep = async (uri: vscode.Uri): Promise<boolean> => {
      const disk = this.diskFor(uri);
      const root = await this.#rootOf(uri, within);
      if (disk.keepAside === undefined || root === undefined) return true;
      try {
        kept.set(uri.toString(), { aside: await disk.keepAside(root, uri), bytes: (await textOnDisk(uri))?.bytes });
        return true;
      } catch (error) {
        this.log.error(`${uri.toString()} could not be copied before it is saved: ${String(error)}`);
        // A file may be written to in a folder where no other can be made.
        return !isFull(error);
      }
    };
    const restore = async (uri: vscode.Uri, text: string): Promise<void> => {
      const before = kept.get(uri.toString());
      const now = await textOnDisk(uri);
      if (before === undefined || now?.bytes === before.bytes || !isPieceOf(now, text)) return;
      await before.aside.restore();
      kept.delete(uri.toString());
    };
    try {
      return await act({ keep, restore });
    } finally {
      for (const { aside } of kept.values()) await aside.drop();
    }
  }

  /** Makes new files that no other window makes at the same time; `unknown` where only the editor can make them. */
  async #reserve(
    created: readonly NewFile[],
    within: vscode.Uri | undefined,
  ): Promise<Exclude<Created, 'created' | 'told'> | 'reserved' | 'unknown'> {
    if (created.length === 0) return 'reserved';
    const there = await Promise.all(created.map(({ uri }) => fileExists(uri)));
    if (there.includes(true)) return 'exists';
    if (created.some(({ uri }) => this.diskFor(uri).createNew === undefined)) return 'unknown';
    const make = async ({ uri, contents }: NewFile): Promise<'made' | 'exists' | 'refused'> => {
      try {
        const root = await this.#rootOf(uri, within);
        if (root === undefined) return 'refused';
        return (await this.diskFor(uri).createNew!(root, uri, bytesOf(contents))) ? 'made' : 'exists';
      } catch (error) {
        this.log.error(`${uri.toString()} could not be made: ${String(error)}`);
        return 'refused';
      }
    };
    for (let at = 0; at < created.length; at += maxOpen) {
      const outcomes = await Promise.all(created.slice(at, at + maxOpen).map(make));
      const failed = outcomes.find((outcome) => outcome !== 'made');
      if (failed === undefined) continue;
      const made = outcomes.flatMap((outcome, index) => (outcome === 'made' ? [created[at + index]!] : []));
      await this.takeBack([...created.slice(0, at), ...made], within);
      return failed;
    }
    return 'reserved';
  }

  /** Saves what was changed, if the editor has not, and looks whether the file holds it. */
  async #saveText({ uri, before, edits }: TextChange, within: vscode.Uri | undefined): Promise<boolean> {
    const after = unified(applyEdits(before, edits));
    if ((await textOnDisk(uri))?.text === after) return true;
    if (!(await this.mayWrite(uri, within))) return false;
    const document = await vscode.workspace.openTextDocument(uri);
    const isSaved = await this.#saveDocument(document, unified(before));
    const onDisk = await textOnDisk(uri);
    // What the user typed since is theirs to save.
    if (onDisk?.text === after) return true;
    if (!isSaved || document.isDirty || onDisk === undefined) return false;
    // What formats on saving changes more. A file in another encoding than UTF-8 is as the editor says it is.
    return (
      onDisk.text === undefined || (onDisk.text === unified(document.getText()) && onDisk.text !== unified(before))
    );
  }

  /**
   * Saves a document. While the editor is saving it by itself it refuses every other save; so that save is waited for, as
   * long as what joins in on saving may take, where the file may be written to at all and is as it was before.
   */
  async #saveDocument(document: vscode.TextDocument, before: string | undefined): Promise<boolean> {
    // A document that was closed meanwhile rejects.
    const save = () => document.save().then(undefined, () => false);
    if (await save()) return true;
    if (vscode.workspace.getConfiguration('files', document).get('autoSave') === 'off') return false;
    // Another program has written it, or else that save has ended.
    if ((await textOnDisk(document.uri))?.text !== before) return !document.isDirty && save();
    if (!(await this.diskFor(document.uri).isWritable(document.uri))) return false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let heard: vscode.Disposable | undefined;
    const ended = new Promise<void>((resolve) => {
      heard = vscode.workspace.onDidSaveTextDocument((saved) => {
        if (saved === document) resolve();
      });
      timer = setTimeout(resolve, 5_000);
    });
    if (document.isDirty) await ended;
    heard?.dispose();
    clearTimeout(timer);
    return save();
  }

  /** Whether a file is open with unsaved edits, under whatever spelling of its address. */
  async #isUnsaved(uri: vscode.Uri): Promise<boolean> {
    return isDirty(uri) || this.#isUnsavedOtherwise(uri);
  }

  /** On a disk that ignores case an editor may hold a file under another address. */
  async #isUnsavedOtherwise(uri: vscode.Uri): Promise<boolean> {
    const address = uri.toString();
    for (const document of vscode.workspace.textDocuments) {
      const other = document.uri.toString();
      if (!document.isDirty || other === address || sameFileKey(document.uri.path) !== sameFileKey(uri.path)) continue;
      if (document.uri.scheme === uri.scheme && (await this.diskFor(uri).isOneFile(uri, document.uri))) return true;
    }
    return false;
  }

  /** The folder that a file has to stay in; undefined where it, or that folder, leads elsewhere. */
  async #rootOf(uri: vscode.Uri, within: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
    if (uri.path.split('/').includes('..')) return undefined;
    const disk = this.diskFor(uri);
    const workspace = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const record = this.folders()
      .filter((folder) => isIn(uri, folder))
      .sort((a, b) => b.path.length - a.path.length)[0];
    const root = within ?? record ?? workspace;
    if (root === undefined) return undefined;
    if (
      within === undefined &&
      record &&
      workspace &&
      isIn(record, workspace) &&
      !(await disk.leadsInside(workspace, record))
    )
      return undefined;
    return (await disk.leadsInside(root, uri)) ? root : undefined;
  }

  #leadsOut(uri: vscode.Uri): Error {
    return new Error(`${uri.toString()} was not written: a link leads out of its folder, or it is in none.`);
  }
}

/** Gives texts back to the editors of files, unless something was typed there since. */
async function putBack(changes: readonly TextChange[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, before, edits } of changes) {
    // One that was saved may be closed by now.
    const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
    const now = document?.getText();
    if (now === undefined || unified(now) !== unified(applyEdits(before, edits))) continue;
    const wanted = now.includes('\r\n') ? unified(before).replaceAll('\n', '\r\n') : unified(before);
    for (const { range, text } of textDifference(now, wanted)) edit.replace(uri, rangeIn(now, range), text);
  }
  if (edit.size > 0) await vscode.workspace.applyEdit(edit);
}

function isIn(uri: vscode.Uri, folder: vscode.Uri): boolean {
  const address = uri.toString();
  return address === folder.toString() || address.startsWith(`${folder.toString().replace(/\/$/, '')}/`);
}

function documentAt(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === address);
}

function isDirty(uri: vscode.Uri): boolean {
  return documentAt(uri)?.isDirty === true;
}

async function textNow(uri: vscode.Uri): Promise<string | undefined> {
  const open = documentAt(uri);
  return open ? unified(open.getText()) : (await textOnDisk(uri))?.text;
}

/** What a file holds: its text where it is UTF-8, and each byte as one character; undefined where it can't be read. */
async function textOnDisk(uri: vscode.Uri): Promise<{ text: string | undefined; bytes: string } | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const read = decodeText(bytes);
    return {
      text: read.kind === 'text' ? unified(read.text) : undefined,
      bytes: new TextDecoder('latin1').decode(bytes),
    };
  } catch {
    return undefined;
  }
}

/** Whether a file holds a text up to where its saving broke off, and no more. */
function isPieceOf(onDisk: { readonly bytes: string } | undefined, text: string): boolean {
  const whole = new TextDecoder('latin1').decode(bytesOf(unified(text)));
  const piece = unified(onDisk?.bytes ?? 'gone').replace(/^\xEF\xBB\xBF/, '');
  return piece.length < whole.length && whole.startsWith(piece);
}

function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'].includes(String((error as { code?: unknown }).code));
}

async function holds(uri: vscode.Uri, contents: string | Uint8Array): Promise<boolean> {
  const held = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
  const wanted = bytesOf(contents);
  return held?.length === wanted.length && held.every((byte, index) => byte === wanted[index]);
}

function bytesOf(contents: string | Uint8Array): Uint8Array {
  return typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
}

/** Line endings are the editor's choice, not an edit of the user's. */
function unified(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
