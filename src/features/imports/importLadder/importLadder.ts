import type * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** Registers `brag.importLadder`, whose code is loaded when it is first called. */
export function register(brag: Brag): vscode.Disposable {
  return registerCommand('brag.importLadder', async (given?: unknown) => {
    const { importRole } = await import('./importRole');
    return importRole(brag, given);
  });
}
