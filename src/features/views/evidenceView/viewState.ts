import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { fileExists } from '../../../editor/files/fileExists';

/** Why the views are empty, or that they need not be; the value of the context key `brag.state`. */
export type ViewState = 'indexing' | 'noFolder' | 'noBragFolder' | 'noWins' | 'ready';

/** Keeps the context key `brag.state` up to date, by which empty views say why they are empty. */
export function registerViewState(brag: Brag): vscode.Disposable {
  let shown: ViewState | undefined;
  const update = async (): Promise<void> => {
    const state = await viewState(brag);
    if (state === shown) return;
    shown = state;
    await vscode.commands.executeCommand('setContext', 'brag.state', state);
  };
  void update();
  return vscode.Disposable.from(
    { dispose: brag.library.onDidChange(() => void update()) },
    brag.onDidChangeIndexing(() => void update()),
    brag.onDidChangeFolders(() => void update()),
  );
}

async function viewState(brag: Brag): Promise<ViewState> {
  if (!vscode.workspace.workspaceFolders?.length) return 'noFolder';
  const { entries, files } = brag.library;
  if (entries.wins.length > 0) return 'ready';
  if (brag.indexing) return 'indexing';
  if (files.size > 0) return 'noWins';
  const exist = await Promise.all(brag.folders.map(fileExists));
  return exist.includes(true) ? 'noWins' : 'noBragFolder';
}
