import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { isRow, withoutRow } from '../../../editor/ask/withoutRow';
import { registerCommand } from '../../../editor/ask/registerCommand';

/**
 * `brag.recordOutcome`: what was said in a talk, written into the ask and the meeting, with the email to send. From the
 * menu of a row it takes what the row is about.
 */
export function register(brag: Brag): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('brag.recordOutcome', async (given?: unknown) => {
      const { writeOutcome } = await import('./writeOutcome');
      return writeOutcome(brag, withoutRow(given));
    }),
    registerCommand('brag.recordOutcomeOfRow', async (row?: unknown) => {
      const { writeOutcome } = await import('./writeOutcome');
      return writeOutcome(brag, undefined, isRow(row) ? row.row().opens?.uri : undefined);
    }),
  );
}
