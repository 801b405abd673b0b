import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { registerCommand } from '../../../editor/ask/registerCommand';

/**
 * `brag.askForFeedback`: the message that asks someone for two lines on a win or a skill, into the clipboard, and the
 * request onto the win. `brag.addFeedback`: the words that arrived.
 */
export function register(brag: Brag): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('brag.askForFeedback', async (given?: unknown) => {
      const { writeRequest } = await import('./writeRequest');
      return writeRequest(brag, given);
    }),
    registerCommand('brag.addFeedback', async (given?: unknown) => {
      const { addFeedback } = await import('./addFeedback');
      return addFeedback(brag, given);
    }),
  );
}
