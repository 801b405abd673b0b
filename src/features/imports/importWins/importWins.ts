import type * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** Registers `brag.importWins`, whose code is loaded when it is first called. */
export function register(brag: Brag): vscode.Disposable {
  return registerCommand('brag.importWins', async (given?: unknown) => {
    const { importDrafts } = await import('./importDrafts');
    return importDrafts(brag, given);
  });
}
