import * as vscode from 'vscode';
import { isInRecord } from '../../../editor/files/isInRecord';
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
  /** The win that the line is about. */
  let saved: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const created = new Set<string>();

  /** Shows the line while its win is the file in the active editor, which may lose that for a moment. */
  const draw = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (saved === undefined || document?.uri.toString() !== saved || !isEnabled()) return item.hide();
    const { wordsFor } = await import('./liftWin');
    if (vscode.window.activeTextEditor?.document !== document) return;
    const words = wordsFor(document, brag);
    if (words === undefined) return item.hide();
    fillStatusBarItem(item, { ...words, role: words.canLift ? 'button' : 'status' });
    item.command = words.canLift ? 'brag.liftWin' : undefined;
    item.show();
  };
  const speakOf = (uri: string | undefined): void => {
    clearTimeout(timer);
    saved = uri !== undefined && isInRecord(brag, uri) ? uri : undefined;
    if (saved !== undefined) timer = setTimeout(() => speakOf(undefined), shownFor);
    void draw();
  };

  return vscode.Disposable.from(
    item,
    { dispose: () => clearTimeout(timer) },
    registerCommand('brag.liftWin', async () => {
      const editor = vscode.window.activeTextEditor;
      if (!editor) return;
      const { liftWin } = await import('./liftWin');
      await liftWin(editor, brag);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (document === vscode.window.activeTextEditor?.document) speakOf(document.uri.toString());
    }),
    // A win that a command wrote is on the disk before it is opened, and is not saved then.
    vscode.workspace.onDidCreateFiles(({ files }) => {
      created.clear();
      const active = vscode.window.activeTextEditor?.document.uri.toString();
      for (const file of files.map(String)) {
        if (file === active) speakOf(file);
        else created.add(file);
      }
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      const uri = editor?.document.uri.toString();
      if (uri !== undefined && created.delete(uri)) speakOf(uri);
      else if (uri !== undefined && uri !== saved) speakOf(undefined);
      else void draw();
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('brag.statusBar.enabled')) void draw();
    }),
  );
}

function isEnabled(): boolean {
  return vscode.workspace.getConfiguration('brag').get<boolean>('statusBar.enabled', true);
}
