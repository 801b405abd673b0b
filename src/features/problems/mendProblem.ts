import * as vscode from 'vscode';
import type { EntryType } from '../../core/entries/entry';
import { addToList } from '../../core/markdown/editFrontMatter';
import { frontMatterText } from '../../core/markdown/frontMatterText';
import type { Intent } from '../../core/problems/foundProblem';
import type { ProblemSettings } from '../../core/problems/severityOf';
import { say } from '../../core/sentence';
import { fileSlug } from '../../core/slug';
import type { Brag } from '../../editor/brag';
import { chooseBragFolder } from '../../editor/chooseBragFolder';
import { createFile } from '../../editor/newFile';
import { rangeIn } from '../../editor/rangeIn';
import { repositoryOf } from './isSharedByGit';

type Mending = Intent | { readonly kind: 'turn-off'; readonly code: string };

const folders: Readonly<Record<EntryType, string>> = {
  win: 'wins/',
  role: 'roles/',
  person: 'people/',
  ask: 'asks/',
  responsibility: 'responsibilities/',
  meeting: 'meetings/',
  profile: '',
};

/** `brag.mendProblem`: what a quick fix does beyond its own file. Only quick fixes call it. */
export async function mendProblem(brag: Brag, given: unknown): Promise<void> {
  const mending = given as Mending | undefined;
  switch (mending?.kind) {
    case 'add-expectation':
      return addExpectation(brag, mending.role, mending.skill);
    case 'create-entry':
      return createEntry(brag, mending.type, mending.name);
    case 'open-file':
      await vscode.window.showTextDocument(vscode.Uri.parse(mending.uri));
      return;
    case 'log-win':
      await vscode.commands.executeCommand('brag.logWin', { skills: [mending.skill] });
      return;
    case 'record-outcome':
      await vscode.commands.executeCommand('brag.recordOutcome');
      return;
    case 'ignore-in-git':
      return ignoreInGit(vscode.Uri.parse(mending.uri));
    case 'turn-off':
      return turnOff(mending.code);
    case undefined:
  }
}

async function addExpectation(brag: Brag, role: string, skill: string): Promise<void> {
  const uri = vscode.Uri.parse(role);
  const text = (await brag.readText(role)) ?? '';
  const edits = addToList(text, 'expectations', skill);
  if ('code' in edits) {
    void vscode.window.showWarningMessage(say(edits.message, vscode.l10n.t));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    edits.map(({ range, text: added }) => vscode.TextEdit.replace(rangeIn(text, range), added)),
  );
  if (await vscode.workspace.applyEdit(edit)) await vscode.window.showTextDocument(uri);
}

async function createEntry(brag: Brag, type: EntryType, name: string): Promise<void> {
  const folder = await chooseBragFolder(brag, { ask: true, near: undefined });
  if (folder === undefined) return;
  const uri = vscode.Uri.joinPath(folder, `${folders[type]}${fileSlug(name, type)}.md`);
  const text = frontMatterText({ type, [type === 'person' ? 'name' : 'title']: name });
  if ((await createFile(uri, text)) === 'refused') {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} could not be written.', uri.path));
    return;
  }
  await vscode.window.showTextDocument(uri);
}

async function ignoreInGit(uri: vscode.Uri): Promise<void> {
  const root = await repositoryOf(vscode.Uri.joinPath(uri, '..'));
  if (root === undefined) return;
  const ignored = vscode.Uri.joinPath(root, '.gitignore');
  const line = `/${uri.path
    .slice(root.path.length)
    .replace(/^\//, '')
    .replace(/[\\*?[\]!# ]/g, '\\$&')}\n`;
  if ((await createFile(ignored, line)) === 'exists') {
    const document = await vscode.workspace.openTextDocument(ignored);
    const text = document.getText();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(ignored, document.positionAt(text.length), text === '' || text.endsWith('\n') ? line : `\n${line}`);
    await vscode.workspace.applyEdit(edit);
    await document.save();
  }
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Git leaves this file alone from now on. If it was committed before, it stays in the history; `git rm --cached` takes it out of the next commit.',
    ),
  );
}

async function turnOff(code: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('brag');
  const now = settings.get<ProblemSettings>('problems', {});
  await settings.update('problems', { ...now, [code]: 'off' }, vscode.ConfigurationTarget.Global);
}
