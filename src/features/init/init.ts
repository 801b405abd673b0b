import * as vscode from 'vscode';
import { registerCommand } from '../../editor/ask/registerCommand';
import { withoutRow } from '../../editor/ask/withoutRow';
import type { Brag } from '../../editor/index/brag';

/** Registers `brag.init` and `brag.switchRecord`, whose code is loaded when they are first called. */
export function register(brag: Brag): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('brag.init', async (given?: unknown) => {
      const { scaffoldFolder } = await import('./scaffoldFolder');
      return scaffoldFolder(brag, given);
    }),
    registerCommand('brag.switchRecord', async (given?: unknown) => {
      const { switchRecord } = await import('./switchRecord');
      return switchRecord(brag, withoutRow(given));
    }),
  );
}
