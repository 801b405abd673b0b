import * as vscode from 'vscode';
import type { Role } from '../../../core/entries/role';
import { say } from '../../../core/text/sentence';
import { CaseTree } from '../../../core/views/caseTree';
import type { ViewNode } from '../../../core/views/viewNode';
import type { Brag } from '../../../editor/index/brag';
import { onDidChangeDay } from '../../../editor/index/onDidChangeDay';
import { recordName } from '../../../editor/show/recordName';
import { RowTree } from '../../../editor/show/rowTree';
import { currentRole, onDidChooseRole } from '../../../editor/state/targetRole';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { workspaceFolderName } from '../../../editor/files/workspaceFolderName';
import { registerCommand } from '../../../editor/ask/registerCommand';
import { plainWords } from '../../../editor/show/plainWords';

/** The Case view: the expectations of the role aimed at, each with its status, the reasons, the wins and the gaps. */
export function register(brag: Brag): vscode.Disposable {
  const tree = new CaseTree(brag.library, choice(brag), workspaceFolderName);
  let indexed = !brag.indexing;
  const rows = new RowTree(() => {
    if (!indexed) return [];
    const roots = tree.roots();
    sayWhatIsShown();
    return roots;
  });
  const view = vscode.window.createTreeView<ViewNode>('brag.case', { treeDataProvider: rows, showCollapseAll: true });
  const sayWhatIsShown = (): void => {
    const role = currentRole(brag);
    view.description = plainWords([role?.title, recordName(brag)].filter(Boolean).join(' · '));
    view.message = plainWords((indexed ? message(brag, role, tree) : undefined) ?? '');
  };
  let shownRole = currentRole(brag);
  const showAll = (): void => {
    shownRole = currentRole(brag);
    tree.choose(choice(brag));
    rows.refresh('all');
  };
  return vscode.Disposable.from(
    view,
    {
      dispose: brag.library.onDidChange((change) => {
        if (brag.indexing) return;
        const roleMayDiffer = change.files.some(({ before, after }) =>
          [before, after].some((file) => file?.entry?.type === 'role' || file?.entry?.type === 'ask'),
        );
        if (roleMayDiffer && currentRole(brag) !== shownRole) return showAll();
        rows.refresh(tree.apply(change));
        if (view.visible) sayWhatIsShown();
      }),
    },
    brag.onDidChangeIndexing((indexing) => {
      if (indexing) return;
      indexed = true;
      showAll();
    }),
    onDidChooseRole(showAll),
    onDidChangeDay(brag, showAll),
    vscode.workspace.onDidChangeWorkspaceFolders(showAll),
    registerCommand('brag.chooseRole', async (given?: unknown) => {
      const { chooseTargetRole } = await import('./chooseTargetRole');
      await chooseTargetRole(brag, withoutRow(given));
    }),
  );
}

function choice(brag: Brag) {
  return { role: currentRole(brag), today: brag.today() };
}

function message(brag: Brag, role: Role | undefined, tree: CaseTree): string | undefined {
  if (role?.expectations.length === 0)
    return vscode.l10n.t(
      '{0} has no expectations yet. List what the role asks for under the key expectations of its file.',
      role.title,
    );
  const summary = tree.summary();
  const counted = summary && say(summary, vscode.l10n.t);
  if (role) return counted;
  if (brag.library.entries.wins.length === 0) return undefined;
  return vscode.l10n.t('No target role yet. These are your skills.');
}
