import type * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** Registers `brag.compilePlan`, whose code is loaded when it is first called. */
export function register(brag: Brag): vscode.Disposable {
  return registerCommand('brag.compilePlan', async (given?: unknown) => {
    const { writePlan } = await import('./writePlan');
    return writePlan(brag, withoutRow(given));
  });
}
