import * as vscode from 'vscode';
import { mayBeDue } from '../../../core/evidence/mayBeDue';
import type { Refresh } from '../../../core/views/evidenceTree';
import { KeptTree } from '../../../core/views/keptTree';
import type { ViewNode } from '../../../core/views/viewNode';
import type { Brag } from '../../../editor/index/brag';
import { LastCareerReview } from '../../../editor/state/lastCareerReview';
import { onDidChangeDay } from '../../../editor/index/onDidChangeDay';
import { plainWords } from '../../../editor/show/plainWords';
import { recordName } from '../../../editor/show/recordName';
import { RowTree } from '../../../editor/show/rowTree';
import { workspaceFolderName } from '../../../editor/files/workspaceFolderName';
import { onDidSnoozeDue, snoozedDue } from '../../../editor/state/snoozedDue';
import { showBadge } from './badge';
import type { CriteriaChanges } from './criteriaChanges';
import { registerCommand } from '../../../editor/ask/registerCommand';

/**
 * The Conversations view: what is due, asks and whether what was agreed on them still stands there, open next steps,
 * meetings, good times to ask, and the next review of the career plan.
 */
export function register(brag: Brag): vscode.Disposable {
  let indexed = !brag.indexing;
  let criteria: CriteriaChanges | undefined;
  const tree = new KeptTree();
  /** Whether the editor has asked for rows, which it does as soon as the view is seen. */
  let isShown = false;
  const show = async (): Promise<Refresh> => {
    const { conversationsTree } = await import('../../../core/views/conversationsTree');
    return tree.show(
      conversationsTree(brag.library.entries, brag.today(), workspaceFolderName, {
        criteriaChanges: criteria?.changes ?? new Map(),
        lastReview: lastReview.date,
        snoozed: snoozedDue(brag),
      }),
    );
  };
  const showAll = (): void => {
    if (isShown && indexed) void show().then((changed) => rows.refresh(changed));
  };
  const lastReview = new LastCareerReview(brag, showAll);
  const rows = new RowTree(async () => {
    isShown = true;
    if (indexed && tree.roots.length === 0) await show();
    return tree.roots;
  });
  const view = vscode.window.createTreeView<ViewNode>('brag.conversations', { treeDataProvider: rows });
  const disposables: vscode.Disposable[] = [];
  const criteriaChanges = async (): Promise<CriteriaChanges> => {
    const { CriteriaChanges } = await import('./criteriaChanges');
    if (criteria === undefined) {
      criteria = new CriteriaChanges(brag);
      disposables.push(criteria, criteria.onDidChange(showAll));
    }
    return criteria;
  };
  const lookAtCriteria = (): void => {
    if (criteria !== undefined || brag.library.entries.asks.some((ask) => ask.criteria.length > 0))
      void criteriaChanges().then((changes) => changes.look());
  };
  return vscode.Disposable.from(
    view,
    lastReview,
    { dispose: () => disposables.forEach((disposable) => void disposable.dispose()) },
    {
      dispose: brag.library.onDidChange(({ files }) => {
        if (brag.indexing) return;
        const types = new Set(files.flatMap(({ before, after }) => [before?.entry?.type, after?.entry?.type]));
        const concerned = files.some(({ before, after }) => mayBeDue(before?.entry) || mayBeDue(after?.entry));
        if (concerned || (types.has('win') && asksNeedWins(brag.library.entries))) showAll();
        if (types.has('ask') || types.has('meeting')) lookAtCriteria();
      }),
    },
    brag.onDidChangeIndexing((indexing) => {
      if (indexing) return;
      indexed = true;
      view.description = plainWords(recordName(brag) ?? '');
      showAll();
      lookAtCriteria();
    }),
    onDidChangeDay(brag, () => {
      showAll();
      lookAtCriteria();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(showAll),
    onDidSnoozeDue(showAll),
    showBadge(brag, view),
    registerCommand('brag.showCriteriaChange', async (given?: unknown) => {
      const { showCriteriaChange } = await import('./showCriteriaChange');
      await brag.ready;
      return showCriteriaChange(brag, await criteriaChanges(), given);
    }),
    registerCommand('brag.agreeCriteria', async (given?: unknown) => {
      const { agreeCriteria } = await import('./showCriteriaChange');
      await brag.ready;
      return agreeCriteria(brag, given);
    }),
  );
}

/** Whether a win may make an ask ready. */
function asksNeedWins({ asks }: Brag['library']['entries']): boolean {
  return asks.some(({ needs }) => needs.length > 0);
}
