import * as vscode from 'vscode';
import { activeRecord, pathInWorkspace, personalPath, type RecordKind } from '../../core/library/activeRecord';
import { namesIn, placeIn } from '../files/placeIn';
import { sha256 } from '../../files/sha256';
import type { BragRecord } from './brag';
import { isSkippedFolder } from '../../core/library/entryFileNames';

/** The key in the workspace's state under which the user's choice of a record is kept. */
export const chosenRecordKey = 'brag.record';
const copiedKey = 'brag.recordStateCopied';
/** What belongs to the window, not to its record. */
const windowKeys = [chosenRecordKey, copiedKey, 'brag.unsavedCompiles'];

/**
 * The record that this window works on, by the settings, the workspace and the user's choice. Its folders may not exist
 * yet; there are none where no folder is open and the user's own settings name none.
 *
 * @param home the home of the machine that the extension runs on; undefined in the browser, which has none
 */
export async function findRecord(
  { workspaceState, globalStorageUri }: vscode.ExtensionContext,
  home: vscode.Uri | undefined,
): Promise<BragRecord> {
  const own = personalPath(folderSetting(undefined));
  const personal = own === undefined || home === undefined ? undefined : placeOf(own, home);
  const known = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(folderIn));
  const workspace = [...new Map(known.map((one) => [one.folder.toString(), one])).values()];
  const chosen = workspaceState.get<RecordKind>(chosenRecordKey);
  const { kind, folders } = activeRecord({ workspace, personal, chosen });
  const inUse = await foldersInUse(folders);
  const exists = kind === 'workspace' ? workspace.some((one) => one.exists) : await isFolder(folders[0]!);
  const key = inUse[0]?.toString() ?? '';
  return {
    kind,
    folders,
    exists,
    chosen: chosen === kind,
    key,
    storage:
      key === '' || !globalStorageUri
        ? undefined
        : vscode.Uri.joinPath(globalStorageUri, 'records', (await sha256(key)).slice(0, 32)),
    workspaceFolders: workspace.map(({ folder }) => folder),
    personal,
    personalPath: own,
    watched: [
      ...known.map(({ pattern }) => pattern),
      ...(personal === undefined || kind === 'workspace' ? [] : [new vscode.RelativePattern(personal, '**')]),
    ],
  };
}

/** Copies what an earlier version kept of the workspace's record, once. */
export async function copyWorkspaceState(
  { workspaceState, globalState }: vscode.ExtensionContext,
  { kind, key }: BragRecord,
): Promise<void> {
  if (kind !== 'workspace' || key === '' || workspaceState.get(copiedKey) !== undefined) return;
  for (const name of workspaceState.keys()) {
    const ofRecord = recordStateKey(key, name);
    if (!windowKeys.includes(name) && globalState.get(ofRecord) === undefined)
      await globalState.update(ofRecord, workspaceState.get(name));
  }
  await workspaceState.update(copiedKey, true);
}

/** Where the global state keeps what is remembered of a record. */
export function recordStateKey(record: string, name: string): string {
  return `${name} ${record}`;
}

/** Those of the brag folders that exist, or all where none does yet: who keeps one needs no other. */
export async function foldersInUse(folders: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  if (folders.length < 2) return folders;
  const exist = await Promise.all(folders.map(isFolder));
  return exist.includes(true) ? folders.filter((_, index) => exist[index]) : folders;
}

/** The folder a path in the user's own settings names. */
export function placeOf(path: string, home: vscode.Uri): vscode.Uri {
  const written = path.startsWith('~')
    ? vscode.Uri.joinPath(home, ...path.slice(1).split(/[\\/]/))
    : vscode.Uri.file(path);
  const names = written.path.split('/').filter((name) => name !== '');
  return vscode.Uri.joinPath(written.with({ path: '/' }), ...names);
}

interface InWorkspace {
  readonly folder: vscode.Uri;
  readonly exists: boolean;
  readonly pattern: vscode.RelativePattern;
}

/**
 * The record's folder in a workspace folder: the one `brag.folder` names; where that does not exist the workspace folder
 * itself if it holds `wins/`, or the only `brag/` with `wins/` in a folder of it, as in `docs/brag`.
 */
async function folderIn({ uri }: vscode.WorkspaceFolder): Promise<InWorkspace> {
  const path = pathInWorkspace(folderSetting(uri));
  const named = vscode.Uri.joinPath(uri, path);
  const watching = (glob: string) => new vscode.RelativePattern(uri, `{${glob},wins,*/brag/wins}`);
  const whole = watching('**/*.md');
  const some = path === '.' ? whole : watching(`${path},${path}/**`);
  if (await isFolder(named)) return { folder: await asListed(uri, path), exists: true, pattern: some };
  if (await isFolder(vscode.Uri.joinPath(uri, 'wins'))) return { folder: uri, exists: true, pattern: whole };
  const below = await foldersBelow(uri);
  if (below.length !== 1) return { folder: named, exists: false, pattern: some };
  const inside = below[0]!.path.slice(uri.path.replace(/\/$/, '').length + 1);
  return { folder: below[0]!, exists: true, pattern: watching(`${path},${inside},${inside}/**`) };
}

async function foldersBelow(uri: vscode.Uri): Promise<vscode.Uri[]> {
  const names = (await namesIn(uri)).filter((name) => !isSkippedFolder(name));
  const found = names.map((name) => vscode.Uri.joinPath(uri, name, 'brag'));
  const hasWins = await Promise.all(found.map((folder) => isFolder(vscode.Uri.joinPath(folder, 'wins'))));
  return found.filter((_, index) => hasWins[index]);
}

/** A folder as the disk spells it, which may ignore the case in which the setting does. */
async function asListed(workspace: vscode.Uri, named: string): Promise<vscode.Uri> {
  let place = workspace;
  for (const name of named.split('/')) if (name !== '.') place = (await placeIn(place, name)).uri;
  return place;
}

function folderSetting(scope: vscode.Uri | undefined) {
  const found = vscode.workspace.getConfiguration('brag', scope).inspect('folder');
  return { user: found?.globalValue, workspace: found?.workspaceFolderValue ?? found?.workspaceValue };
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
