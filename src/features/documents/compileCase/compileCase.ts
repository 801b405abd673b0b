import type * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** Registers `brag.compileCase`, whose code is loaded when it is first called. */
export function register(brag: Brag): vscode.Disposable {
  return registerCommand('brag.compileCase', async (given?: unknown) => {
    const { writeCase } = await import('./writeCase');
    return writeCase(brag, withoutRow(given));
  });
}
