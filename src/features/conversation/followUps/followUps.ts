import * as vscode from 'vscode';
import { mayBeDue } from '../../../core/evidence/mayBeDue';
import { say } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import { LastCareerReview } from '../../../editor/state/lastCareerReview';
import { onDidChangeDay } from '../../../editor/index/onDidChangeDay';
import { registerCommand } from '../../../editor/ask/registerCommand';
import { isRow } from '../../../editor/ask/withoutRow';
import { onDidSnoozeDue, snoozedDue } from '../../../editor/state/snoozedDue';
import { fillStatusBarItem } from '../../../editor/show/messages';

/**
 * One quiet item in the status bar: how many follow-ups are due. It is gone while none is, or where the setting says so.
 * And what clears what is due: marking it as done, setting what became of a goal, and snoozing it.
 */
export function register(brag: Brag): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('brag.followUps', vscode.StatusBarAlignment.Left, 0);
  item.name = vscode.l10n.t('Brag: follow-ups due');
  item.command = 'brag.conversations.focus';
  let latest = 0;
  const lastReview = new LastCareerReview(brag, () => void show());
  const dueItems = async () => {
    // Without entries none of what judges them is loaded.
    if (!isEnabled() || brag.indexing || brag.library.files.size === 0) return [];
    const { dueNow } = await import('../../../core/views/conversationsTree');
    return dueNow(brag.library.entries, brag.today(), { lastReview: lastReview.date, snoozed: snoozedDue(brag) });
  };
  const show = async (): Promise<void> => {
    const run = ++latest;
    const due = await dueItems();
    if (run !== latest) return;
    if (due.length === 0) {
      item.hide();
      return;
    }
    const text = due.length === 1 ? vscode.l10n.t('1 follow-up due') : vscode.l10n.t('{0} follow-ups due', due.length);
    const tooltip = due
      .map(({ label, date }) => `${date}  ${typeof label === 'string' ? label : say(label, vscode.l10n.t)}`)
      .join('\n');
    fillStatusBarItem(item, { icon: 'bell', text, tooltip, label: text });
    item.show();
  };
  void show();
  return vscode.Disposable.from(
    item,
    lastReview,
    { dispose: () => void latest++ },
    {
      dispose: brag.library.onDidChange(({ files }) => {
        if (files.some(({ before, after }) => mayBeDue(before?.entry) || mayBeDue(after?.entry))) void show();
      }),
    },
    brag.onDidChangeIndexing(() => void show()),
    onDidChangeDay(brag, () => void show()),
    onDidSnoozeDue(() => void show()),
    registerCommand('brag.markAsDone', async (row?: unknown) => {
      const { markAsDone } = await import('./clearDue');
      if (isRow(row)) await markAsDone(brag, row);
    }),
    registerCommand('brag.setGoalStatus', async (row?: unknown) => {
      const { setGoalStatus } = await import('./clearDue');
      if (isRow(row)) await setGoalStatus(brag, row);
    }),
    registerCommand('brag.snoozeDue', async (row?: unknown) => {
      const { snooze } = await import('./clearDue');
      if (isRow(row)) await snooze(brag, row);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('brag.statusBar.enabled')) void show();
    }),
  );
}

function isEnabled(): boolean {
  return vscode.workspace.getConfiguration('brag').get<boolean>('statusBar.enabled', true);
}
