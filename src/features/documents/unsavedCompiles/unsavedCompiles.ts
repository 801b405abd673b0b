import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';

/** Looks after recompiles that a reload of the window left unsaved, so that saving them still keeps what was compiled. */
export function register(brag: Brag): vscode.Disposable {
  if (brag.context.workspaceState.get('brag.unsavedCompiles') !== undefined)
    void import('../shared/compiledDocuments').then(({ compiledDocumentsOf }) => compiledDocumentsOf(brag));
  return new vscode.Disposable(() => undefined);
}
