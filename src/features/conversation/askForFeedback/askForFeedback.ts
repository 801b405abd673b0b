import type * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** `brag.askForFeedback`: the message that asks someone for two lines on a win or a skill, into the clipboard. */
export function register(brag: Brag): vscode.Disposable {
  return registerCommand('brag.askForFeedback', async (given?: unknown) => {
    const { writeRequest } = await import('./writeRequest');
    return writeRequest(brag, withoutRow(given));
  });
}
