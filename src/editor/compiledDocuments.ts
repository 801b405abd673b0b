import * as vscode from 'vscode';
import type { Brag } from './brag';
import { createFile, placeIn } from './newFile';

const hashesKey = 'brag.compiled';

/**
 * Writes compiled documents into `documents/` of a brag folder. A document that was edited since it was compiled last,
 * or has unsaved changes, is left as it is; what compiles today is then shown beside it as a diff.
 */
export class CompiledDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  static readonly scheme = 'brag-compiled';
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #disposable: vscode.Disposable;

  constructor(private readonly brag: Brag) {
    this.#disposable = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.registerTextDocumentContentProvider(CompiledDocuments.scheme, this),
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

  /** Writes and shows a document. Returns its address, or undefined where it could not be written, which it says. */
  async write(uri: vscode.Uri, markdown: string): Promise<vscode.Uri | undefined> {
    const created = await createFile(uri, markdown);
    if (created === 'refused') return this.#refused(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    if (created === 'created') {
      await this.#remember(uri, document.getText());
    } else if (unified(document.getText()) !== unified(markdown)) {
      if (document.isDirty || (await this.#isEdited(uri, document.getText()))) {
        await this.#compare(uri, markdown);
        return uri;
      }
      const edit = new vscode.WorkspaceEdit();
      edit.replace(uri, wholeOf(document), markdown);
      if (!(await vscode.workspace.applyEdit(edit)) || !(await document.save())) return this.#refused(uri);
      await this.#remember(uri, document.getText());
    } else if (!document.isDirty) {
      await this.#remember(uri, document.getText());
    }
    await showBeside(document);
    return uri;
  }

  async #compare(uri: vscode.Uri, markdown: string): Promise<void> {
    const compiled = uri.with({ scheme: CompiledDocuments.scheme, authority: '', query: uri.toString(), fragment: '' });
    this.#texts.set(compiled.toString(), markdown);
    this.#changed.fire(compiled);
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    // The right side of a diff can be edited and takes over what stands on the left.
    const title = vscode.l10n.t('{0}: compiled today ↔ with your edits', name);
    await vscode.commands.executeCommand('vscode.diff', compiled, uri, title, { preview: false });
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        '{0} holds edits of your own, so it was left as it is. On the left stands what compiles today: take over what you want.',
        name,
      ),
    );
  }

  #refused(uri: vscode.Uri): undefined {
    this.brag.log.error(`${uri.toString()} could not be written.`);
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        '{0} could not be written, and no file was changed. Allow writing there, or name another folder in the setting brag.folder, and compile again.',
        vscode.workspace.asRelativePath(uri),
      ),
    );
  }

  async #isEdited(uri: vscode.Uri, text: string): Promise<boolean> {
    return this.#hashes()[uri.toString()] !== (await hashOf(text));
  }

  async #remember(uri: vscode.Uri, text: string): Promise<void> {
    const hashes = { ...this.#hashes(), [uri.toString()]: await hashOf(text) };
    await this.brag.context.workspaceState.update(hashesKey, hashes);
  }

  #hashes(): Readonly<Record<string, string>> {
    return this.brag.context.workspaceState.get<Readonly<Record<string, string>>>(hashesKey, {});
  }
}

async function showBeside(document: vscode.TextDocument): Promise<void> {
  const address = document.uri.toString();
  const shown = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === address),
  );
  await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
    preview: false,
  });
}

function wholeOf(document: vscode.TextDocument): vscode.Range {
  return document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
}

/** Line endings are the editor's choice, not an edit of the user's. */
function unified(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(unified(text)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
