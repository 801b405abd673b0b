import * as vscode from 'vscode';
import { personalPath, type RecordKind } from '../../core/library/activeRecord';
import { hasRemote, workingCopyOf } from '../../core/problems/gitFolders';
import { addLines, ignoredPath } from '../files/addLines';
import { readIfThere } from '../files/readIfThere';
import type { Brag, BragRecord } from '../index/brag';
import { chosenRecordKey, placeOf } from '../index/findRecord';
import { showError, showInformation, showInputBox, showQuickPick } from '../show/messages';

const byDefault = '~/brag';

/** What the user may answer; `folder` is another one for all of their work. */
type Answer = RecordKind | 'folder' | 'open';

/**
 * Asks where the record of this window is, and makes that the active one. Undefined where the user leaves, or opens a
 * folder first.
 */
export async function askRecord(brag: Brag, title: string): Promise<BragRecord | undefined> {
  await brag.ready;
  const answer = await showQuickPick(answers(brag), {
    title,
    placeHolder:
      brag.home === undefined
        ? vscode.l10n.t('In the browser, your wins have to be in the workspace.')
        : vscode.l10n.t('Where do you keep your wins?'),
    ignoreFocusOut: true,
  });
  if (answer === undefined) return undefined;
  switch (answer.value) {
    case 'open':
      await vscode.commands.executeCommand('vscode.openFolder');
      return undefined;
    case 'folder': {
      const path = await askFolder(brag, title);
      return path !== undefined && (await setPersonalFolder(path)) ? choose(brag, 'personal') : undefined;
    }
    default:
      return choose(brag, answer.value);
  }
}

async function choose(brag: Brag, kind: RecordKind): Promise<BragRecord | undefined> {
  const record = await chooseRecord(brag, kind);
  for (const folder of record?.folders ?? []) void offerExclude(brag, folder.toString());
  return record;
}

/** Makes the workspace's record the active one of this window, or the user's own. */
export async function chooseRecord(brag: Brag, kind: RecordKind): Promise<BragRecord | undefined> {
  await brag.context.workspaceState.update(chosenRecordKey, kind);
  await brag.findRecord();
  return brag.record;
}

function answers({ record, home }: Brag) {
  const { personal, personalPath: path, workspaceFolders = [], kind, exists, chosen } = record ?? {};
  const isNow = (one: RecordKind) => kind === one && (exists || chosen);
  const described = (place: string, one: RecordKind) => (isNow(one) ? vscode.l10n.t('{0}, active now', place) : place);
  const places = workspaceFolders.map((folder) => vscode.workspace.asRelativePath(folder)).join(', ');
  const rows: { label: string; description?: string; detail?: string; icon: string; value: Answer }[] = [];
  if (personal !== undefined)
    rows.push({
      icon: 'home',
      label: vscode.l10n.t('My folder for all my work'),
      description: described(path ?? '', 'personal'),
      value: 'personal',
    });
  else if (home !== undefined)
    rows.push({
      icon: 'home',
      label: vscode.l10n.t('One folder for all my work'),
      description: byDefault,
      detail: vscode.l10n.t('Outside any repository, and the same in every window.'),
      value: 'folder',
    });
  if (workspaceFolders.length > 0)
    rows.push({
      icon: 'root-folder',
      label: vscode.l10n.t('In this workspace'),
      description: described(places, 'workspace'),
      detail: vscode.l10n.t('Kept next to the files you have open.'),
      value: 'workspace',
    });
  else rows.push({ icon: 'folder-opened', label: vscode.l10n.t('Open a folder…'), value: 'open' });
  if (personal !== undefined)
    rows.push({ icon: 'edit', label: vscode.l10n.t('Another folder for all my work…'), value: 'folder' });
  return rows;
}

/** Asks for the folder for all of the user's work: an absolute path, or one from their home on. */
async function askFolder({ home, record }: Brag, title: string): Promise<string | undefined> {
  const problemOf = async (typed: string): Promise<string | vscode.InputBoxValidationMessage | undefined> => {
    const path = personalPath({ user: typed });
    if (path === undefined) return vscode.l10n.t('Enter an absolute path, or one that starts with ~/.');
    if ((await workingCopyOf(placeOf(path, home!).toString(), readIfThere)) === undefined) return undefined;
    return {
      message: vscode.l10n.t('This folder is in a Git repository, and may be committed with it.'),
      severity: vscode.InputBoxValidationSeverity.Warning,
    };
  };
  const path = await showInputBox({
    title,
    prompt: vscode.l10n.t('The folder for all your work. ~ is your home folder.'),
    value: record?.personalPath ?? byDefault,
    ignoreFocusOut: true,
    validateInput: problemOf,
  });
  return path?.trim();
}

/** Offers to keep a folder out of the commits of a repository that is pushed somewhere, in this copy of it alone. */
async function offerExclude(brag: Brag, folder: string): Promise<void> {
  const copy = await workingCopyOf(folder, readIfThere);
  // A `.git` that leads elsewhere may have been written by anyone.
  if (copy === undefined || copy.gitFolder !== `${copy.root}/.git` || !(await hasRemote(folder, readIfThere))) return;
  const line = `${ignoredPath(copy.root, folder)}/`;
  const exclude = '.git/info/exclude';
  if ((await readIfThere(`${copy.root}/${exclude}`))?.split(/\r?\n/).includes(line)) return;
  const add = vscode.l10n.t('Exclude');
  const answer = await showInformation(
    vscode.l10n.t(
      '{0} is in a Git repository with a remote. Exclude it, so that it is never committed? Only your copy of the repository changes ({1}).',
      vscode.workspace.asRelativePath(vscode.Uri.parse(folder)),
      exclude,
    ),
    add,
  );
  if (answer === add) await addLines(brag.files, vscode.Uri.parse(copy.root), exclude, [line]);
}

/** Writes the folder into the user's own settings; returns whether it could, and says so where it couldn't. */
async function setPersonalFolder(path: string): Promise<boolean> {
  try {
    await vscode.workspace.getConfiguration('brag').update('folder', path, vscode.ConfigurationTarget.Global);
    return true;
  } catch {
    void showError(
      vscode.l10n.t("Couldn't save the setting brag.folder. No file was changed. Fix your settings, then try again."),
    );
    return false;
  }
}
