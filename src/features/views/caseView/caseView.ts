import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Role } from '../../../core/entries/role';
import { say } from '../../../core/text/sentence';
import { CaseTree } from '../../../core/views/caseTree';
import { findEntry } from '../../../core/library/references';
import type { ViewNode } from '../../../core/views/viewNode';
import type { Brag } from '../../../editor/index/brag';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { onDidChangeDay } from '../../../editor/index/onDidChangeDay';
import { recordName } from '../../../editor/show/recordName';
import { RowTree } from '../../../editor/show/rowTree';
import { chooseRole, currentRole, onDidChooseRole } from '../../../editor/state/targetRole';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { workspaceFolderName } from '../../../editor/files/workspaceFolderName';
import { showInformation, showQuickPick } from '../../../editor/show/messages';
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
      const options = readArguments('brag.chooseRole', chooseRoleArguments, withoutRow(given));
      const role = options?.role === undefined ? await pickRole(brag) : givenRole(brag, options.role);
      if (role) await chooseRole(brag, role);
    }),
  );
}

const chooseRoleArguments = v.strictObject({ role: v.optional(entryName) });

function givenRole(brag: Brag, name: string): Role {
  const { roles } = brag.library.entries;
  const role = findEntry(roles, name);
  if (role) return role;
  throw new Error(vscode.l10n.t('There is no role {0}, so the choice stays as it was.', name));
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

async function pickRole(brag: Brag): Promise<Role | undefined> {
  const { roles } = brag.library.entries;
  if (roles.length === 0) {
    const newRole = vscode.l10n.t('New Role');
    if ((await showInformation(vscode.l10n.t('No roles yet.'), newRole)) === newRole)
      await vscode.commands.executeCommand('brag.newRole');
    return undefined;
  }
  const current = currentRole(brag);
  const items = [...roles]
    .sort((a, b) => a.title.localeCompare(b.title))
    .map((role) => ({
      label: role.title,
      description: role === current ? vscode.l10n.t('now') : '',
      detail: [role.department, role.level, role.cycle].filter(Boolean).join(' · '),
      role,
    }));
  const picked = await showQuickPick(items, { title: vscode.l10n.t('Which role do you aim at?') });
  return picked?.role;
}
