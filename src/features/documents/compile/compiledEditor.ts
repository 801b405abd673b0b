import * as vscode from 'vscode';
import { isInRecord } from '../../../editor/files/isInRecord';
import type { Brag } from '../../../editor/index/brag';

/** Keeps the context key `brag.compiledDocument` up to date: whether the active editor shows a compiled document. */
export function watchCompiledEditor(brag: Brag): vscode.Disposable {
  let shown = false;
  const look = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const uri = document?.uri.toString() ?? '';
    // Only what may be one is read.
    const mayBe = /\/documents\/[^/]+\.md$/i.test(uri) && isInRecord(brag, uri);
    const isCompiled =
      mayBe &&
      (await import('../../../core/documents/kit/documentType')).documentTypeOf(document!.getText()) !== undefined;
    if (isCompiled === shown || document !== vscode.window.activeTextEditor?.document) return;
    shown = isCompiled;
    await vscode.commands.executeCommand('setContext', 'brag.compiledDocument', shown);
  };
  void look();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidSaveTextDocument(look),
    brag.onDidChangeFolders(() => void look()),
  );
}
