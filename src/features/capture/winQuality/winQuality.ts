import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { registerCommand } from '../../../editor/ask/registerCommand';
import { fillStatusBarItem } from '../../../editor/show/messages';

const shownFor = 60_000;

/**
 * After a win is saved, one line in the status bar: the rung it reached and the single thing that would lift it, with a
 * click that puts the cursor there. It goes away after a minute, or with another file.
 */
export function register(brag: Brag): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('brag.winQuality', vscode.StatusBarAlignment.Left, -1);
  item.name = vscode.l10n.t('Brag: the win just saved');
  let shown: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const created = new Set<string>();

  const hide = (): void => {
    clearTimeout(timer);
    shown = undefined;
    item.hide();
  };
  const show = async (document: vscode.TextDocument): Promise<void> => {
    const uri = document.uri.toString();
    if (!isEnabled() || !isInBragFolder(brag, uri)) return;
    const { wordsFor } = await import('./liftWin');
    const words = wordsFor(document);
    if (vscode.window.activeTextEditor?.document.uri.toString() !== uri) return;
    hide();
    if (words === undefined) return;
    fillStatusBarItem(item, { ...words, role: words.canLift ? 'button' : 'status' });
    item.command = words.canLift ? 'brag.liftWin' : undefined;
    shown = uri;
    item.show();
    timer = setTimeout(hide, shownFor);
  };

  return vscode.Disposable.from(
    item,
    { dispose: hide },
    registerCommand('brag.liftWin', async () => {
      const editor = vscode.window.activeTextEditor;
      if (!editor) return;
      const { liftWin } = await import('./liftWin');
      await liftWin(editor);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (document.languageId === 'markdown') void show(document);
    }),
    // A win that a command wrote is on the disk before it is opened, and is not saved then.
    vscode.workspace.onDidCreateFiles(({ files }) => {
      created.clear();
      const active = vscode.window.activeTextEditor?.document;
      for (const file of files) {
        if (file.toString() === active?.uri.toString()) void show(active);
        else created.add(file.toString());
      }
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      const uri = editor?.document.uri.toString();
      if (uri !== undefined && created.delete(uri)) void show(editor!.document);
      else if (uri !== shown) hide();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('brag.statusBar.enabled') && !isEnabled()) hide();
    }),
  );
}

function isInBragFolder(brag: Brag, uri: string): boolean {
  return brag.folders.some((folder) => uri.startsWith(`${folder.toString()}/`));
}

function isEnabled(): boolean {
  return vscode.workspace.getConfiguration('brag').get<boolean>('statusBar.enabled', true);
}
