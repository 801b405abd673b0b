import type * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** Registers `brag.compileScript`, whose code is loaded when it is first called. */
export function register(brag: Brag): vscode.Disposable {
  return registerCommand('brag.compileScript', async (given?: unknown) => {
    const { writeScript } = await import('./writeScript');
    return writeScript(brag, withoutRow(given));
  });
}
