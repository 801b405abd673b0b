import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { showDraftCount } from './draftCount';
import type { WeeklyReminder } from './weeklyReminder';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** A quiet count of the drafts that wait, and a reminder once a week for those who want one. */
export function register(brag: Brag): vscode.Disposable {
  let reminder: WeeklyReminder | undefined;
  let isDisposed = false;
  const loaded = async (): Promise<WeeklyReminder> => {
    const { WeeklyReminder } = await import('./weeklyReminder');
    return (reminder ??= new WeeklyReminder(brag));
  };
  const start = async (isAnew: boolean): Promise<void> => {
    const isOn = vscode.workspace.getConfiguration('brag').get<string>('reminder.day', 'off') !== 'off';
    if (!isOn && reminder === undefined) return;
    const waiting = await loaded();
    if (!isDisposed) await waiting.start(isAnew);
  };
  void start(false);
  return vscode.Disposable.from(
    showDraftCount(brag),
    {
      dispose: () => {
        isDisposed = true;
        reminder?.dispose();
      },
    },
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('brag.reminder')) void start(true);
    }),
    registerCommand('brag.showSinceLastWin', async () => {
      const { remind } = await import('./remind');
      return remind(brag, await loaded());
    }),
  );
}
