import * as vscode from 'vscode';
import { isInRecord } from '../../../editor/files/isInRecord';
import type { Brag } from '../../../editor/index/brag';

/** Keeps the context key `brag.compiledDocument` up to date: the type of the compiled document in the active editor. */
export function watchCompiledEditor(brag: Brag): vscode.Disposable {
  let shown: string | undefined;
  const look = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const uri = document?.uri.toString() ?? '';
    // Only what may be one is read.
    const mayBe = /\/documents\/[^/]+\.md$/i.test(uri) && isInRecord(brag, uri);
    const type = mayBe
      ? (await import('../../../core/documents/kit/documentType')).documentTypeOf(document!.getText())
      : undefined;
    if (type === shown || document !== vscode.window.activeTextEditor?.document) return;
    shown = type;
    await vscode.commands.executeCommand('setContext', 'brag.compiledDocument', shown);
  };
  void look();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidSaveTextDocument(look),
    brag.onDidChangeFolders(() => void look()),
  );
}
