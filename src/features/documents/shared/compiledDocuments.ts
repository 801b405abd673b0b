import { sha256 } from '../../../files/sha256';
import { lastSegment } from '../../../core/text/lastSegment';
import { holdsMarkers, withMarkers } from '../../../core/text/conflictMarkers';
import * as vscode from 'vscode';
import { linesOf } from '../../../core/documents/merge/documentLines';
import type { MergeBase } from '../../../core/documents/merge/mergeBase';
import { mergedText, type MergedDocument, type WriteConflict } from '../../../core/documents/merge/mergedDocument';
import type { Brag } from '../../../editor/index/brag';
import { currentDocument } from '../../../editor/files/currentDocument';
import { hashedLines, hashedName, newSalt, unified, type FoundBases } from '../../../files/keptBases';
import { MergeBases } from './mergeBases';
import { namesIn, placeIn } from '../../../editor/files/placeIn';
import { showError, showInformation, showQuickPick, showWarning } from '../../../editor/show/messages';

/** A recompile that is in the editor and not saved yet. It outlives a reload of the window, as the editor's text does. */
interface Unsaved {
  /** What to keep once it is saved. */
  readonly base: MergeBase;
  /** The fingerprint of the text before. */
  readonly before: string;
  /** The files of the bases that it replaces. */
  readonly replaces: readonly string[];
}

/** Where they are kept; `unsavedCompiles.ts` looks there when a window opens. */
const stateKey = 'brag.unsavedCompiles';
/** By document, the fingerprint of the base that was kept here last. */
const ownBasesKey = 'brag.ownMergeBases';

/** `changed` where the user typed in the meantime. */
type Outcome = 'done' | 'changed' | 'refused';

interface Bases {
  readonly base: MergeBase;
  readonly kept: FoundBases;
}

const ofWindow = new WeakMap<Brag, CompiledDocuments>();

/** The compiled documents of this window, looked after from the first one that is compiled until the window closes. */
export function compiledDocumentsOf(brag: Brag): CompiledDocuments {
  const known = ofWindow.get(brag);
  if (known) return known;
  const documents = new CompiledDocuments(brag);
  ofWindow.set(brag, documents);
  brag.context.subscriptions.push(documents);
  return documents;
}

/**
 * Writes compiled documents into `documents/` of a brag folder. What stands in a document and what compiles today are
 * merged, by what was compiled last; what both changed is settled in the merge editor. Where it is not known what was
 * compiled last, the document is left as it is and what compiles today is shown beside it.
 */
class CompiledDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  static readonly scheme = 'brag-compiled';
  readonly #texts = new Map<string, string>();
  readonly #bases: MergeBases;
  readonly #unsaved: Map<string, Unsaved>;
  /** Those that an earlier window left: they may have been saved before anyone listened. */
  readonly #restored: Set<string>;
  /** By document, the base that belongs to the text an undo brings back. */
  readonly #beforeLast = new Map<string, { readonly base: MergeBase; readonly before: string }>();
  /** Settles once what was saved so far is kept; never rejects. */
  #kept: Promise<void> = Promise.resolve();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #disposable: vscode.Disposable;

  constructor(private readonly brag: Brag) {
    this.#bases = new MergeBases(brag.files);
    this.#unsaved = new Map(Object.entries(brag.context.workspaceState.get<Record<string, Unsaved>>(stateKey, {})));
    this.#restored = new Set(this.#unsaved.keys());
    this.#disposable = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(CompiledDocuments.scheme, this),
      vscode.workspace.onDidSaveTextDocument((document) => this.#saved(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const unsaved = this.#unsaved.get(document.uri.toString());
        if (unsaved) void this.#forgetUndone(document, unsaved);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#settleUnsaved(uri)),
    );
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.#texts.get(uri.toString());
  }

  /** Where a document of this name stands or will stand; a name that differs in case alone is the same document. */
  async placeOf(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
    const { uri: documents } = await placeIn(folder, 'documents');
    return (await placeIn(documents, name)).uri;
  }

  /**
   * Where a document stands, or will, whose name its audience may not see whole. One that is there under an older name is
   * offered for renaming, with its bases; undefined where the user would rather not, or it can't be, which it says.
   *
   * @param others the true names of the documents of other roles
   */
  async placeUnderNeutralName(
    folder: vscode.Uri,
    names: { readonly name: string; readonly trueName: string },
    others: readonly string[],
  ): Promise<vscode.Uri | undefined> {
    const { uri: documents } = await placeIn(folder, 'documents');
    const there = (await namesIn(documents)).filter((name) => /\.md$/i.test(name));
    const owners = await this.#bases.owners(documents, names.trueName, others);
    const { documentPlace } = await import('../../../core/documents/merge/documentPlace');
    const { name, rename, older } = documentPlace(names, there, (document) => owners.get(document));
    const uri = vscode.Uri.joinPath(documents, name);
    if (older !== undefined) this.#tellOlder(vscode.Uri.joinPath(documents, older), name);
    if (rename === undefined) return uri;
    return (await this.#offerRename(vscode.Uri.joinPath(documents, rename), name)) ? uri : undefined;
  }

  #tellOlder(older: vscode.Uri, name: string): void {
    const open = vscode.l10n.t('Open');
    void showWarning(
      vscode.l10n.t(
        '{0} is the same case as {1}, under an older name. It was left as is: delete it once you have moved what you want to keep.',
        lastSegment(older.path),
        name,
      ),
      open,
    ).then((chosen) => {
      if (chosen === open) void vscode.window.showTextDocument(older);
    });
  }

  /** Asks whether a document may get another name. Returns whether it has it now. */
  async #offerRename(document: vscode.Uri, name: string): Promise<boolean> {
    const renames = { label: vscode.l10n.t('Rename and Compile'), description: name };
    const chosen = await showQuickPick([renames, { label: vscode.l10n.t('Cancel') }], {
      title: vscode.l10n.t('Rename {0}', lastSegment(document.path)),
      placeHolder: vscode.l10n.t("This case exists under an older name, which isn't the one its readers may see."),
      ignoreFocusOut: true,
    });
    if (chosen !== renames) return false;
    await this.#kept;
    await this.#settleUnsaved(document);
    if (await this.#bases.rename(document, name)) return true;
    this.brag.log.error(`${document.toString()} could not be renamed to ${name}.`);
    void showError(
      vscode.l10n.t(
        "Couldn't rename {0} to {1}. Nothing was compiled. Save it, check that no link leads out of its folder and that you can write there, then compile again.",
        lastSegment(document.path),
        name,
      ),
    );
    return false;
  }

  /**
   * Writes and shows a document. Returns its address, or undefined where it could not be written, which it says.
   *
   * @param trueName the name it would have if no one were hidden, where its name may hide someone
   */
  async write(uri: vscode.Uri, markdown: string, trueName?: string): Promise<vscode.Uri | undefined> {
    const created = await this.brag.files.create([{ uri, contents: markdown }]);
    if (created === 'told') return undefined;
    if (created === 'refused') return this.#refused(uri);
    const document = await currentDocument(uri, showBeside);
    if (created === 'created') {
      const salt = newSalt();
      const { names } = await this.#bases.read(uri, markdown);
      await this.#keep(uri, (await baseOf(markdown, salt, trueName)).base, markdown, names);
      await showBeside(document);
      return uri;
    }
    await this.#kept;
    if (!document.isDirty) await this.#settleUnsaved(uri);
    if (await this.#brokeOff(document)) return uri;
    let outcome: Outcome = 'changed';
    for (let tries = 0; outcome === 'changed' && tries < 5; tries++)
      outcome = await this.#merge(document, markdown, trueName);
    await this.#kept;
    return outcome === 'done' ? uri : this.#refused(uri);
  }

  async #merge(document: vscode.TextDocument, markdown: string, trueName: string | undefined): Promise<Outcome> {
    const { uri } = document;
    const text = unified(document.getText());
    if (holdsMarkers(text)) return this.#stillUndecided(document);
    const undone = this.#beforeLast.get(uri.toString());
    const kept = await this.#bases.read(uri, text);
    const last = undone?.before === text ? undone.base : (this.#unsaved.get(uri.toString())?.base ?? kept.last);
    if (last === undefined && text !== markdown) return this.#compare(uri, markdown);

    // Asked before it is replaced.
    const isOwn = last !== undefined && (await this.#isOwn(uri, last));
    const salt = last?.salt ?? newSalt();
    const { compiled, base } = await baseOf(markdown, salt, trueName);
    const { mergeDocument } = await import('../../../core/documents/merge/mergeDocument');
    const merged = mergeDocument((last ?? base).keys, await hashedLines(text, salt), compiled);
    if (merged.conflicts > 0)
      return this.#settle(document, text, merged, markdown, { base, kept: { last, names: kept.names } });
    const today = mergedText(merged, (mine) => mine);
    if (today !== text) {
      const outcome = await this.#replace(document, text, today, {
        base,
        kept: { last, names: kept.names },
        save: !document.isDirty,
      });
      if (outcome !== 'done') return outcome;
    } else if (!document.isDirty) await this.#keep(uri, base, text, kept.names);
    await showBeside(document);
    if (last !== undefined && !isOwn) await this.#showRemoved(uri, merged, text);
    this.#tellKeptDeleted(uri, merged, markdown);
    return 'done';
  }

  /** Puts a new text into a document as one step of undo; on disk the old one stands until the new one is saved. */
  async #replace(
    document: vscode.TextDocument,
    before: string,
    text: string,
    { base, kept: { last, names }, save }: Bases & { readonly save: boolean },
  ): Promise<Outcome> {
    const { uri } = document;
    const key = uri.toString();
    try {
      await this.#bases.copyAside(uri);
    } catch (error) {
      this.brag.log.error(`${key} could not be copied before it is written: ${String(error)}`);
      return 'refused';
    }
    if (unified(document.getText()) !== before) return 'changed';
    this.#unsaved.set(key, { base, before: await sha256(before), replaces: names });
    this.#restored.delete(key);
    if (!save) await this.#remember();
    if (!(await this.#change(document, text))) {
      await this.#forget(uri);
      return unified(document.getText()) === before ? 'refused' : 'changed';
    }
    if (last) this.#beforeLast.set(key, { base: last, before });
    if (!save) return 'done';
    if (await this.brag.files.save(document)) return 'done';
    if (!document.isDirty) {
      // An editor that is read-only takes an edit, and then counts nothing as unsaved.
      await this.#change(document, before);
      await this.#forget(uri);
      return 'refused';
    }
    await this.#remember();
    this.#unsavedStill(uri);
    return 'done';
  }

  /** Writes both sides of each conflict into the document, and opens the merge editor over it. */
  async #settle(
    document: vscode.TextDocument,
    before: string,
    merged: MergedDocument,
    markdown: string,
    bases: Bases,
  ): Promise<Outcome> {
    const { uri } = document;
    const names = { mine: vscode.l10n.t('Yours'), compiled: vscode.l10n.t('Compiled today') };
    const text = mergedText(merged, withMarkers(names));
    const outcome = await this.#replace(document, before, text, { ...bases, save: false });
    if (outcome !== 'done') return outcome;
    // The merge editor starts from its base, which therefore holds what the user wrote, under a line of its own.
    const undecided = vscode.l10n.t('Undecided: what you wrote is below until you choose.');
    const side = (name: string, write: WriteConflict) => this.#provide(uri, name, mergedText(merged, write));
    try {
      await vscode.commands.executeCommand('_open.mergeEditor', {
        base: side('base', (mine, _, inYaml) => [inYaml ? `# ${undecided}` : `<!-- ${undecided} -->`, ...mine]),
        input1: { uri: side('mine', (mine) => mine), title: names.mine },
        input2: { uri: side('compiled', (_, compiled) => compiled), title: names.compiled },
        output: uri,
      });
    } catch (error) {
      this.brag.log.warn(`The merge editor did not open: ${String(error)}`);
      await showBeside(document);
    }
    void showInformation(
      merged.conflicts === 1
        ? vscode.l10n.t(
            'You changed one passage of {0} that compiles differently today. Choose which to keep.',
            lastSegment(uri.path),
          )
        : vscode.l10n.t(
            'You changed {0} passages of {1} that compile differently today. Choose which to keep.',
            merged.conflicts,
            lastSegment(uri.path),
          ),
    );
    this.#tellKeptDeleted(uri, merged, markdown);
    return 'done';
  }

  /** A base that this window did not keep itself may come from anyone, and say that what I wrote was compiled. */
  async #showRemoved(uri: vscode.Uri, { removed }: MergedDocument, before: string): Promise<void> {
    if (removed.length === 0) return;
    await this.#diff(uri, 'before', before, vscode.l10n.t('before the last recompile ↔ now'));
    void showInformation(
      removed.length === 1
        ? vscode.l10n.t(
            'A line of {0} no longer compiles and was removed. The document before the change is on the left.',
            lastSegment(uri.path),
          )
        : vscode.l10n.t(
            '{0} lines of {1} no longer compile and were removed. The document before the change is on the left.',
            removed.length,
            lastSegment(uri.path),
          ),
    );
  }

  async #isOwn(uri: vscode.Uri, base: MergeBase): Promise<boolean> {
    const own = this.brag.state.get<Record<string, string>>(ownBasesKey, {});
    return own[uri.toString()] === (await sha256(base.keys.join('\n')));
  }

  async #stillUndecided(document: vscode.TextDocument): Promise<Outcome> {
    await showBeside(document);
    void showWarning(
      vscode.l10n.t(
        '{0} still has conflicts, between the marks <<<<<<< and >>>>>>>, so it was left as is. Choose which to keep, then compile again.',
        lastSegment(document.uri.path),
      ),
    );
    return 'done';
  }

  #tellKeptDeleted(uri: vscode.Uri, { keptDeleted }: MergedDocument, markdown: string): void {
    if (keptDeleted.length === 0) return;
    const show = vscode.l10n.t('Compare');
    const sentence =
      keptDeleted.length === 1
        ? vscode.l10n.t(
            'A passage that you deleted from {0} compiles differently today. It stays deleted.',
            lastSegment(uri.path),
          )
        : vscode.l10n.t(
            '{0} passages that you deleted from {1} compile differently today. They stay deleted.',
            keptDeleted.length,
            lastSegment(uri.path),
          );
    void showInformation(sentence, show).then((chosen) => {
      if (chosen === show)
        void this.#diff(uri, 'compiled', markdown, vscode.l10n.t('compiled today ↔ with your edits'));
    });
  }

  /** Whether saving a recompile was cut short the last time; shows then what stood in the document before. */
  async #brokeOff({ uri, isDirty }: vscode.TextDocument): Promise<boolean> {
    if (isDirty || this.#unsaved.has(uri.toString())) return false;
    const copy = await this.#bases.readCopy(uri);
    if (copy === undefined) return false;
    const now = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    if (copy !== now) await this.#diff(uri, 'before', copy, vscode.l10n.t('before the last recompile ↔ now'));
    await this.#bases.removeCopy(uri);
    if (copy === now) return false;
    void showWarning(
      vscode.l10n.t(
        'Saving {0} was interrupted when it was last compiled. What it contained before is on the left: copy over what is missing, then compile again.',
        lastSegment(uri.path),
      ),
    );
    return true;
  }

  #saved(document: Pick<vscode.TextDocument, 'uri' | 'getText'>): Promise<void> {
    const { uri } = document;
    const unsaved = this.#unsaved.get(uri.toString());
    if (unsaved === undefined) return this.#kept;
    this.#unsaved.delete(uri.toString());
    const text = document.getText();
    return this.#then(async () => {
      await this.#keep(uri, unsaved.base, text, unsaved.replaces);
      await this.#bases.removeCopy(uri, text);
      await this.#remember();
    });
  }

  #forget(uri: vscode.Uri): Promise<void> {
    if (!this.#unsaved.delete(uri.toString())) return this.#kept;
    return this.#then(async () => {
      await this.#bases.removeCopy(uri);
      await this.#remember();
    });
  }

  async #forgetUndone(document: vscode.TextDocument, unsaved: Unsaved): Promise<void> {
    const before = await sha256(unified(document.getText()));
    if (before === unsaved.before && this.#unsaved.get(document.uri.toString()) === unsaved)
      await this.#forget(document.uri);
  }

  /**
   * Decides about a recompile whose document has nothing unsaved any more. It was reverted, and is nothing that was
   * compiled; unless an earlier window left it, and it was saved before this one listened.
   */
  async #settleUnsaved(uri: vscode.Uri): Promise<void> {
    const unsaved = this.#unsaved.get(uri.toString());
    if (unsaved === undefined) return this.#kept;
    if (!this.#restored.has(uri.toString())) return this.#forget(uri);
    const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
    const text = bytes && new TextDecoder().decode(bytes);
    const isReverted =
      text === undefined ||
      (await sha256(unified(text))) === unsaved.before ||
      text === (await this.#bases.readCopy(uri));
    return isReverted ? this.#forget(uri) : this.#saved({ uri, getText: () => text });
  }

  /** Keeps what is unsaved for after a reload of the window. */
  async #remember(): Promise<void> {
    const unsaved = this.#unsaved.size === 0 ? undefined : Object.fromEntries(this.#unsaved);
    await this.brag.context.workspaceState.update(stateKey, unsaved);
  }

  /** Gives a document another text, as one step of undo. Returns whether it took it. */
  #change(document: vscode.TextDocument, text: string): Promise<boolean> {
    const { range, lines } = differenceOf(document, text);
    return this.brag.files.edit(document, range, lines);
  }

  #then(action: () => Promise<void>): Promise<void> {
    this.#kept = this.#kept.then(action);
    return this.#kept;
  }

  async #keep(uri: vscode.Uri, base: MergeBase, saved: string, replaced: readonly string[]): Promise<void> {
    try {
      await this.#bases.write(uri, base, saved, replaced);
      const own = this.brag.state.get<Record<string, string>>(ownBasesKey, {});
      await this.brag.state.update(ownBasesKey, {
        ...own,
        [uri.toString()]: await sha256(base.keys.join('\n')),
      });
    } catch (error) {
      this.brag.log.error(`What was compiled into ${uri.toString()} could not be kept: ${String(error)}`);
    }
  }

  async #compare(uri: vscode.Uri, markdown: string): Promise<Outcome> {
    // The right side of a diff can be edited and takes over what stands on the left.
    await this.#diff(uri, 'compiled', markdown, vscode.l10n.t('compiled today ↔ with your edits'));
    void showInformation(
      vscode.l10n.t(
        "What was compiled into {0} before isn't known, so it was left as is. What compiles today is on the left: copy over what you want.",
        lastSegment(uri.path),
      ),
    );
    return 'done';
  }

  async #diff(uri: vscode.Uri, side: string, text: string, sides: string): Promise<void> {
    const left = this.#provide(uri, side, text);
    await vscode.commands.executeCommand('vscode.diff', left, uri, `${lastSegment(uri.path)}: ${sides}`, {
      preview: false,
    });
  }

  /** The address under which a text of a document can be opened read-only. */
  #provide(uri: vscode.Uri, side: string, text: string): vscode.Uri {
    const { scheme } = CompiledDocuments;
    const address = uri.with({ scheme, authority: '', query: uri.toString(), fragment: side });
    this.#texts.set(address.toString(), text);
    this.#changed.fire(address);
    return address;
  }

  #refused(uri: vscode.Uri): undefined {
    this.brag.log.error(`${uri.toString()} could not be written.`);
    void showError(
      vscode.l10n.t(
        "Couldn't write {0}, and no file was changed. Allow writing there, or set another folder in brag.folder, then compile again.",
        vscode.workspace.asRelativePath(uri),
      ),
    );
  }

  #unsavedStill(uri: vscode.Uri): void {
    this.brag.log.error(`${uri.toString()} could not be saved.`);
    void showError(
      vscode.l10n.t(
        "Couldn't save {0}. What compiles today is in its editor, unsaved, with your edits; the file is as it was. Allow writing there and save, or undo.",
        vscode.workspace.asRelativePath(uri),
      ),
    );
  }
}

async function baseOf(markdown: string, salt: string, trueName: string | undefined) {
  const compiled = await hashedLines(markdown, salt);
  const named = trueName === undefined ? {} : { trueName: await hashedName(trueName, salt) };
  const base: MergeBase = { salt, keys: compiled.keys, ...named };
  return { compiled, base };
}

async function showBeside(document: vscode.TextDocument): Promise<void> {
  const address = document.uri.toString();
  const shown = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === address),
  );
  // Beside nothing would leave an empty half.
  const isAlone = vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0);
  await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? (isAlone ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside),
    preview: false,
  });
}

/** The lines in which a document differs from a text, and what they become: no more than that is edited. */
function differenceOf(document: vscode.TextDocument, text: string): { range: vscode.Range; lines: string } {
  const [old, now] = [linesOf(document.getText()), linesOf(text)];
  const shorter = Math.min(old.length, now.length) - 1;
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let ending = 0;
  while (ending < shorter - start && old.at(-1 - ending) === now.at(-1 - ending)) ending++;
  const changed = now.slice(start, now.length - ending);
  const end = old.length - ending;
  return {
    range: document.validateRange(new vscode.Range(start, 0, end, 0)),
    lines: ending === 0 ? changed.join('\n') : changed.map((line) => `${line}\n`).join(''),
  };
}
