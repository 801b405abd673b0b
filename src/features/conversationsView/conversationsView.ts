import * as vscode from 'vscode';
import { conversationsTree } from '../../core/views/conversationsTree';
import type { ViewNode } from '../../core/views/viewNode';
import type { Brag } from '../../editor/brag';
import { onDidChangeDay } from '../../editor/onDidChangeDay';
import { RowTree } from '../../editor/rowTree';
import { workspaceFolderName } from '../../editor/workspaceFolderName';

/** The Conversations view: what is due, asks, open next steps, meetings, and good times to ask. */
export function register(brag: Brag): vscode.Disposable {
  let indexed = !brag.indexing;
  const rows = new RowTree(() =>
    indexed ? conversationsTree(brag.library.entries, brag.today(), workspaceFolderName) : [],
  );
  const view = vscode.window.createTreeView<ViewNode>('brag.conversations', { treeDataProvider: rows });
  const showAll = (): void => rows.refresh('all');
  return vscode.Disposable.from(
    view,
    {
      dispose: brag.library.onDidChange(({ files }) => {
        const concerned = files.some(({ before, after }) =>
          [before, after].some(
            (file) => file?.entry !== undefined && (file.entry.type !== 'win' || asksNeedWins(brag.library.entries)),
          ),
        );
        if (!brag.indexing && concerned) showAll();
      }),
    },
    brag.onDidChangeIndexing((indexing) => {
      if (indexing) return;
      indexed = true;
      showAll();
    }),
    onDidChangeDay(brag, showAll),
    vscode.workspace.onDidChangeWorkspaceFolders(showAll),
  );
}

/** Whether a win may make an ask ready. */
function asksNeedWins({ asks }: Brag['library']['entries']): boolean {
  return asks.some(({ needs }) => needs.length > 0);
}
