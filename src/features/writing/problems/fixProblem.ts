import * as vscode from 'vscode';
import { nameKeyOf } from '../../../core/entries/entry';
import type { FiledType } from '../../../core/entries/folderType';
import { newEntry } from '../../../core/entries/newEntry';
import { addToList } from '../../../core/frontMatter/editFrontMatter';
import type { Intent } from '../../../core/problems/foundProblem';
import { workingCopyOf } from '../../../core/problems/gitFolders';
import type { ProblemSettings } from '../../../core/problems/severityOf';
import { say } from '../../../core/text/sentence';
import type { Target } from '../../../core/views/viewNode';
import type { Brag } from '../../../editor/index/brag';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { createEntry } from '../../../editor/files/createEntry';
import { addLines, ignoredPath } from '../../../editor/files/addLines';
import { settleGitReminder } from './gitReminder';
import { readIfThere } from '../../../editor/files/readIfThere';
import { showInformation, showWarning } from '../../../editor/show/messages';

type FixRequest = Intent | { readonly kind: 'turn-off'; readonly code: string };

/** `brag.fixProblem`: what a quick fix does beyond its own file. Only quick fixes call it. */
export async function fixProblem(brag: Brag, given: unknown): Promise<void> {
  const fix = given as FixRequest | undefined;
  switch (fix?.kind) {
    case 'add-expectation':
      return addExpectation(brag, fix.role, fix.skill);
    case 'create-entry':
      return createNamed(brag, fix.type, fix.name);
    case 'open-file':
      await vscode.window.showTextDocument(vscode.Uri.parse(fix.uri));
      return;
    case 'log-win':
      await vscode.commands.executeCommand('brag.logWin', fix.given);
      return;
    case 'record-outcome':
      await vscode.commands.executeCommand('brag.recordOutcomeOfRow', rowThatOpens(fix.entry));
      return;
    case 'ignore-in-git':
      return ignoreInGit(brag, fix.uris);
    case 'turn-off':
      return turnOff(fix.code);
    case undefined:
  }
}

/** What the menu of a row in the views hands over. */
function rowThatOpens(uri: string): { row(): { readonly opens: Target } } {
  return { row: () => ({ opens: { uri, at: 'title' } }) };
}

async function addExpectation(brag: Brag, role: string, skill: string): Promise<void> {
  const uri = vscode.Uri.parse(role);
  const text = (await brag.readText(role)) ?? '';
  const edits = addToList(text, 'expectations', skill);
  if ('code' in edits) {
    void showWarning(say(edits.message, vscode.l10n.t));
    return;
  }
  const applied = await brag.files.apply({ texts: [{ uri, before: text, edits }] }, { save: false });
  if (applied.kind === 'applied') await vscode.window.showTextDocument(uri);
}

async function createNamed(brag: Brag, type: FiledType, name: string): Promise<void> {
  const folder = await chooseBragFolder(brag, { ask: true, near: undefined });
  if (folder === undefined) return;
  const uri = await createEntry(brag, folder, newEntry(type, { [nameKeyOf(type)]: name }));
  if (uri !== undefined) await vscode.window.showTextDocument(uri);
}

async function ignoreInGit(brag: Brag, entries: readonly string[]): Promise<void> {
  const lines = new Map<string, string[]>();
  for (const entry of entries) {
    const root = (await workingCopyOf(entry.slice(0, entry.lastIndexOf('/')), readIfThere))?.root;
    if (root === undefined) continue;
    lines.set(root, [...(lines.get(root) ?? []), ignoredPath(root, entry)]);
  }
  if (lines.size === 0) return;
  for (const [root, paths] of lines)
    if (!(await addLines(brag.files, vscode.Uri.parse(root), '.gitignore', paths))) return;
  for (const entry of entries) settleGitReminder(brag, entry);
  void showInformation(
    entries.length === 1
      ? vscode.l10n.t(
          'Git ignores this file from now on. If it was committed before, it stays in the history; `git rm --cached` removes it from the next commit.',
        )
      : vscode.l10n.t(
          'Git ignores these {0} files from now on. Those that were committed before stay in the history; `git rm --cached` removes them from the next commit.',
          entries.length,
        ),
  );
}

async function turnOff(code: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('brag');
  const now = settings.get<ProblemSettings>('problems', {});
  await settings.update('problems', { ...now, [code]: 'off' }, vscode.ConfigurationTarget.Global);
}
