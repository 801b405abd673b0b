import * as vscode from 'vscode';
import { placeIn } from '../files/placeIn';

/**
 * The brag folder of each workspace folder: the one `brag.folder` names, or the workspace folder itself where it
 * holds `wins/` and the named one does not exist. The folder may not exist yet.
 */
export async function findBragFolders(): Promise<vscode.Uri[]> {
  const folders = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(bragFolderOf));
  const byAddress = new Map(folders.map((folder) => [folder.toString(), folder]));
  return [...byAddress.values()];
}

async function bragFolderOf({ uri }: vscode.WorkspaceFolder): Promise<vscode.Uri> {
  const named = vscode.Uri.joinPath(uri, namedFolder(uri));
  if (await isFolder(named)) return asListed(uri, namedFolder(uri));
  return (await isFolder(vscode.Uri.joinPath(uri, 'wins'))) ? uri : named;
}

/** A folder as the disk spells it, which may ignore the case in which the setting does. */
async function asListed(workspace: vscode.Uri, named: string): Promise<vscode.Uri> {
  let place = workspace;
  for (const name of named.split('/')) if (name !== '.') place = (await placeIn(place, name)).uri;
  return place;
}

/** Those of the brag folders that exist, or all where none does yet: who keeps one needs no other. */
export async function foldersInUse(folders: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  if (folders.length < 2) return folders;
  const exist = await Promise.all(folders.map(isFolder));
  return exist.includes(true) ? folders.filter((_, index) => exist[index]) : folders;
}

/** The relative path that the setting `brag.folder` names; a path that leaves the workspace folder is not followed. */
export function namedFolder(scope: vscode.Uri): string {
  const written = vscode.workspace.getConfiguration('brag', scope).get<string>('folder', 'brag');
  const parts = written.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');
  return parts.includes('..') ? 'brag' : parts.join('/') || '.';
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
