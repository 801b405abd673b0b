import type * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** `brag.compileHandover`: what was agreed, with whom and when, and what has been met since, for a new manager to read. */
export function register(brag: Brag): vscode.Disposable {
  return registerCommand('brag.compileHandover', async (given?: unknown) => {
    const { writeHandover } = await import('./writeHandover');
    return writeHandover(brag, withoutRow(given));
  });
}
