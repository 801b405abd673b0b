import * as vscode from 'vscode';
import type { Brag } from '../../editor/brag';
import { isRow } from '../../editor/withoutRow';

/** `brag.recordOutcome`: what was said in a talk, written into the ask and the meeting, with the email to send. */
export function register(brag: Brag): vscode.Disposable {
  return vscode.commands.registerCommand('brag.recordOutcome', async (given?: unknown) => {
    const { writeOutcome } = await import('./writeOutcome');
    return writeOutcome(brag, isRow(given) ? undefined : given);
  });
}
