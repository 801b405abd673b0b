import type * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { registerCommand } from '../../../editor/ask/registerCommand';
import { withoutRow } from '../../../editor/ask/withoutRow';

/** Registers `brag.importGoals`, whose code is loaded when it is first called. */
export function register(brag: Brag): vscode.Disposable {
  return registerCommand('brag.importGoals', async (given?: unknown) => {
    const { writeGoals } = await import('./writeGoals');
    return writeGoals(brag, withoutRow(given));
  });
}
