import * as vscode from 'vscode';
import type { Brag } from '../../editor/brag';
import { showDraftCount } from './draftCount';
import { WeeklyReminder } from './weeklyReminder';

/** A quiet count of the drafts that wait, and a reminder once a week for those who want one. */
export function register(brag: Brag): vscode.Disposable {
  const reminder = new WeeklyReminder(brag);
  return vscode.Disposable.from(
    showDraftCount(brag),
    reminder,
    vscode.commands.registerCommand('brag.showSinceLastWin', async () => {
      const { remind } = await import('./remind');
      return remind(brag, reminder);
    }),
  );
}
