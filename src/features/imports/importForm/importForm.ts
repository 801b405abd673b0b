import type * as vscode from 'vscode';
import { registerCommand } from '../../../editor/ask/registerCommand';
import { withoutRow } from '../../../editor/ask/withoutRow';
import type { Brag } from '../../../editor/index/brag';

/** Registers `brag.importForm`, whose code is loaded when it is first called. */
export function register(brag: Brag): vscode.Disposable {
  return registerCommand('brag.importForm', async (given?: unknown) => {
    const { writeForm } = await import('./writeForm');
    return writeForm(brag, withoutRow(given));
  });
}
