import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { registerShortcuts } from './shortcuts';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** Registers `brag.logWin`, whose code is loaded when it is first called. */
export function register(brag: Brag): vscode.Disposable {
  return vscode.Disposable.from(
    registerShortcuts(),
    registerCommand('brag.logWin', async (given?: unknown) => {
      const { writeWin } = await import('./writeWin');
      return writeWin(brag, withoutRow(given));
    }),
  );
}
