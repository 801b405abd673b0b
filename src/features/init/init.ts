import type * as vscode from 'vscode';
import type { Brag } from '../../editor/index/brag';
import { registerCommand } from '../../editor/ask/registerCommand';

/** Registers `brag.init`, whose code is loaded when it is first called. */
export function register(brag: Brag): vscode.Disposable {
  return registerCommand('brag.init', async (given?: unknown) => {
    const { scaffoldFolder: scaffoldFolder } = await import('./scaffoldFolder');
    return scaffoldFolder(brag, given);
  });
}
