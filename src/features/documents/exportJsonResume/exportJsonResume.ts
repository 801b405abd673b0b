import type * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** Registers `brag.exportJsonResume`, whose code is loaded when it is first called. */
export function register(brag: Brag): vscode.Disposable {
  return registerCommand('brag.exportJsonResume', async (given?: unknown) => {
    const { exportResume } = await import('./exportResume');
    return exportResume(brag, withoutRow(given));
  });
}
