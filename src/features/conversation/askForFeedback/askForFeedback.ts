import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';

/** `brag.askForFeedback`: the message that asks someone for two lines on a win or a skill, into the clipboard. */
export function register(brag: Brag): vscode.Disposable {
  return vscode.commands.registerCommand('brag.askForFeedback', async (given?: unknown) => {
    const { writeRequest } = await import('./writeRequest');
    return writeRequest(brag, withoutRow(given));
  });
}
