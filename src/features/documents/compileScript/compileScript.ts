import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';

/** Registers `brag.compileScript`, whose code is loaded when it is first called. */
export function register(brag: Brag): vscode.Disposable {
  return vscode.commands.registerCommand('brag.compileScript', async (given?: unknown) => {
    const { writeScript } = await import('./writeScript');
    return writeScript(brag, withoutRow(given));
  });
}
