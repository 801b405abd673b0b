import * as vscode from 'vscode';
import { say } from '../../core/sentence';
import { dueNow } from '../../core/views/conversationsTree';
import type { Brag } from '../../editor/brag';
import { LastCareerReview } from '../../editor/lastCareerReview';
import { onDidChangeDay } from '../../editor/onDidChangeDay';

/** One quiet item in the status bar: how many follow-ups are due. It is gone while none is, or where the setting says so. */
export function register(brag: Brag): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('brag.followUps', vscode.StatusBarAlignment.Left, 0);
  item.name = vscode.l10n.t('Brag: follow-ups due');
  item.command = 'brag.conversations.focus';
  const lastReview = new LastCareerReview(brag, () => show());
  const show = (): void => {
    const due = isEnabled() && !brag.indexing ? dueNow(brag.library.entries, brag.today(), lastReview.date) : [];
    if (due.length === 0) {
      item.hide();
      return;
    }
    const text = due.length === 1 ? vscode.l10n.t('1 follow-up due') : vscode.l10n.t('{0} follow-ups due', due.length);
    item.text = `$(bell) ${text}`;
    item.accessibilityInformation = { label: text, role: 'button' };
    item.tooltip = due
      .map(({ label, date }) => `${date}  ${typeof label === 'string' ? label : say(label, vscode.l10n.t)}`)
      .join('\n');
    item.show();
  };
  show();
  return vscode.Disposable.from(
    item,
    lastReview,
    {
      dispose: brag.library.onDidChange(({ files }) => {
        const concerned = files.some(({ before, after }) =>
          [before, after].some((file) => file?.entry !== undefined && file.entry.type !== 'win'),
        );
        if (concerned) show();
      }),
    },
    brag.onDidChangeIndexing(show),
    onDidChangeDay(brag, show),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('brag.statusBar.enabled')) show();
    }),
  );
}

function isEnabled(): boolean {
  return vscode.workspace.getConfiguration('brag').get<boolean>('statusBar.enabled', true);
}
