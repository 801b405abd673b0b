import * as vscode from 'vscode';
import { KeptTree } from '../../../core/views/keptTree';
import type { ViewNode } from '../../../core/views/viewNode';
import type { Brag } from '../../../editor/index/brag';
import { RowTree } from '../../../editor/show/rowTree';
import type { DocumentList } from './documentList';

/** The Documents view: what was compiled, for whom, when, and whether it would compile differently now. */
export function showDocuments(brag: Brag): vscode.Disposable {
  const tree = new KeptTree();
  let loading: Promise<DocumentList> | undefined;
  const rows = new RowTree(() => tree.roots);
  const view = vscode.window.createTreeView<ViewNode>('brag.documents', { treeDataProvider: rows });
  const load = async (): Promise<DocumentList> => {
    const { DocumentList } = await import('./documentList');
    return new DocumentList(brag, (roots) => rows.refresh(tree.show(roots)), () => view.visible); // prettier-ignore
  };
  const look = async (): Promise<void> => {
    if (!brag.indexing && view.visible) await (await (loading ??= load())).lookNow();
  };
  void look();
  return vscode.Disposable.from(
    view,
    view.onDidChangeVisibility(() => void look()),
    brag.onDidChangeIndexing(() => void look()),
    { dispose: () => void loading?.then((list) => list.dispose()) },
  );
}
