import * as vscode from 'vscode';

/** A document as it would compile before and after some answers, for the editor's own comparison; nothing is written. */
export class BeforeAndAfter implements vscode.TextDocumentContentProvider, vscode.Disposable {
  static readonly scheme = 'brag-strengthened';
  readonly #disposable: vscode.Disposable;
  #texts: readonly [before: string, after: string] = ['', ''];
  #shown = 0;

  constructor() {
    this.#disposable = vscode.workspace.registerTextDocumentContentProvider(BeforeAndAfter.scheme, this);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts[uri.path.endsWith('before.md') ? 0 : 1];
  }

  async show(before: string, after: string, title: string): Promise<void> {
    this.#texts = [before, after];
    // Another address each time, so that no earlier text is shown.
    const at = (name: string) => vscode.Uri.from({ scheme: BeforeAndAfter.scheme, path: `/${this.#shown}/${name}` });
    this.#shown++;
    await vscode.commands.executeCommand('vscode.diff', at('before.md'), at('after.md'), title);
  }

  dispose(): void {
    this.#disposable.dispose();
  }
}
