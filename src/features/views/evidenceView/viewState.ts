import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';

/** Why the views are empty, or that they need not be; the value of the context key `brag.state`. */
export type ViewState = 'indexing' | 'noFolder' | 'needsWorkspace' | 'noBragFolder' | 'noWins' | 'ready';

/** Keeps the context key `brag.state` up to date, by which empty views say why they are empty. */
export function registerViewState(brag: Brag): vscode.Disposable {
  let shown: ViewState | undefined;
  const update = async (): Promise<void> => {
    const state = viewState(brag);
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

function viewState(brag: Brag): ViewState {
  const { record, home } = brag;
  const isNowhere = record?.folders.length === 0;
  if (home === undefined && record?.exists === false && (isNowhere || record.personalPath !== undefined))
    return 'needsWorkspace';
  if (isNowhere) return 'noFolder';
  const { entries, files } = brag.library;
  if (entries.wins.length > 0) return 'ready';
  if (brag.indexing) return 'indexing';
  if (files.size > 0) return 'noWins';
  return brag.record?.exists ? 'noWins' : 'noBragFolder';
}
