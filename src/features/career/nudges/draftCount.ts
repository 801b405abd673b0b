import * as vscode from 'vscode';
import type { LibraryFile } from '../../../core/library/library';
import type { Brag } from '../../../editor/index/brag';
import { onDidChangeDay } from '../../../editor/index/onDidChangeDay';
import { draftsNow, onDidSnooze } from '../../../editor/state/snoozedDrafts';
import { fillStatusBarItem } from '../../../editor/show/messages';

/** An item in the status bar: how many drafts wait for review. It is gone while none does, or where the setting says so. */
export function showDraftCount(brag: Brag): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('brag.drafts', vscode.StatusBarAlignment.Left, 0);
  item.name = vscode.l10n.t('Brag: drafts to review');
  item.command = 'brag.reviewDrafts';
  let hadDrafts: boolean | undefined;
  const show = (): void => {
    if (brag.indexing) return item.hide();
    const { waiting, later } = draftsNow(brag);
    const hasDrafts = waiting.length + later.length > 0;
    if (hasDrafts !== hadDrafts) void vscode.commands.executeCommand('setContext', 'brag.hasDrafts', hasDrafts);
    hadDrafts = hasDrafts;
    if (waiting.length === 0 || !isEnabled()) return item.hide();
    const text = waiting.length === 1 ? vscode.l10n.t('1 draft') : vscode.l10n.t('{0} drafts', waiting.length);
    const tooltip =
      waiting.length === 1
        ? vscode.l10n.t('A draft is waiting for review. It counts once you accept it.')
        : vscode.l10n.t('{0} drafts are waiting for review. They count once you accept them.', waiting.length);
    fillStatusBarItem(item, { icon: 'inbox', text, tooltip, label: tooltip });
    item.show();
  };
  show();
  return vscode.Disposable.from(
    item,
    {
      dispose: brag.library.onDidChange(({ files }) => {
        if (files.some(({ before, after }) => isDraft(before) || isDraft(after))) show();
      }),
    },
    brag.onDidChangeIndexing(show),
    onDidSnooze(show),
    onDidChangeDay(brag, show),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('brag.statusBar.enabled')) show();
    }),
  );
}

function isDraft(file: LibraryFile | undefined): boolean {
  return file?.entry?.type === 'win' && file.entry.status === 'draft';
}

function isEnabled(): boolean {
  return vscode.workspace.getConfiguration('brag').get<boolean>('statusBar.enabled', true);
}
