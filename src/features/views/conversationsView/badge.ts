import * as vscode from 'vscode';
import { mayBeDue } from '../../../core/evidence/mayBeDue';
import { plural } from '../../../core/text/sentence';
import type { ViewNode } from '../../../core/views/viewNode';
import { onDidChangeDay } from '../../../editor/index/onDidChangeDay';
import type { Brag } from '../../../editor/index/brag';
import { plainWords } from '../../../editor/show/plainWords';
import { LastCareerReview } from '../../../editor/state/lastCareerReview';
import { draftsNow, onDidSnooze } from '../../../editor/state/snoozedDrafts';
import { onDidSnoozeDue, snoozedDue } from '../../../editor/state/snoozedDue';

/** Shows on the view container how much is due, and how many drafts wait for review. */
export function showBadge(brag: Brag, view: vscode.TreeView<ViewNode>): vscode.Disposable {
  let latest = 0;
  const lastReview = new LastCareerReview(brag, () => void show());
  const show = async (): Promise<void> => {
    const run = ++latest;
    if (brag.indexing || (brag.library.files.size === 0 && view.badge === undefined)) return;
    const { dueNow } = await import('../../../core/views/conversationsTree');
    const beside = { lastReview: lastReview.date, snoozed: snoozedDue(brag) };
    const due = dueNow(brag.library.entries, brag.today(), beside).length;
    const drafts = draftsNow(brag).waiting.length;
    if (run !== latest) return;
    const parts = [
      ...(due > 0 ? [plural(due, '{0} due', '{0} due')] : []),
      ...(drafts > 0 ? [plural(drafts, '{0} draft to review', '{0} drafts to review')] : []),
    ];
    const tooltip = parts.map(plainWords).join(', ');
    // Its words were made plain one by one.
    // eslint-disable-next-line no-restricted-syntax
    view.badge = due + drafts === 0 ? undefined : { value: due + drafts, tooltip };
  };
  void show();
  return vscode.Disposable.from(
    lastReview,
    { dispose: () => void latest++ },
    {
      dispose: brag.library.onDidChange(({ files }) => {
        const held = files.flatMap(({ before, after }) => [before?.entry, after?.entry]);
        if (held.some((entry) => mayBeDue(entry) || (entry?.type === 'win' && entry.status === 'draft'))) void show();
      }),
    },
    brag.onDidChangeIndexing(() => void show()),
    onDidChangeDay(brag, () => void show()),
    onDidSnooze(() => void show()),
    onDidSnoozeDue(() => void show()),
  );
}
