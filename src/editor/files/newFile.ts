import * as vscode from 'vscode';
import { sameFileKey } from '../../core/text/freeFileName';
import { isThere } from './isThere';

export type Created = 'created' | 'exists' | 'refused';

export interface NewFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

let lastCreation: Promise<unknown> = Promise.resolve();

/** Writes a new file by the editor's own edit, so that undo takes it back; never replaces one that exists. */
export function createFile(uri: vscode.Uri, text: string): Promise<Created> {
  return createFiles([{ uri, text }]);
}

/** Writes new files by one edit of the editor's, so that one undo takes them all back: all of them or none. */
export function createFiles(files: readonly NewFile[]): Promise<Created> {
  // The editor looks whether a file exists some time before it writes it: two at once would replace each other.
  const creation = lastCreation.then(() => create(files));
  lastCreation = creation.catch(() => undefined);
  return creation;
}

/** Deletes files that were just written, where they still hold what was written. */
export async function takeBackFiles(files: readonly NewFile[]): Promise<void> {
  await Promise.all(
    files.map(async ({ uri, text }) => {
      if (await holds(uri, text)) await vscode.workspace.fs.delete(uri);
    }),
  );
}

async function create(files: readonly NewFile[]): Promise<Created> {
  if (files.some(({ uri }) => vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false)) return 'refused';
  if (await anyExists(files.map(({ uri }) => uri))) return 'exists';
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text } of files)
    edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false, ignoreIfExists: false });
  if (await vscode.workspace.applyEdit(edit)) return 'created';
  if (files.length === 1) return (await isThere(files[0]!.uri)) ? 'exists' : 'refused';
  // An edit that breaks off leaves what it had written by then.
  await takeBackFiles(files);
  return 'refused';
}

async function anyExists(uris: readonly vscode.Uri[]): Promise<boolean> {
  const found = await Promise.all(uris.map(isThere));
  return found.includes(true);
}

async function holds(uri: vscode.Uri, text: string): Promise<boolean> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) === text;
  } catch {
    return false;
  }
}

/** The names in a folder; none where it does not exist or can't be listed. */
export async function namesIn(folder: vscode.Uri): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

/** Where a name stands in a folder: as it is written there already, in whatever case, else as given. */
export async function placeIn(folder: vscode.Uri, name: string): Promise<{ uri: vscode.Uri; exists: boolean }> {
  const names = await namesIn(folder);
  const found = names.includes(name) ? name : names.find((other) => sameFileKey(other) === sameFileKey(name));
  return { uri: vscode.Uri.joinPath(folder, found ?? name), exists: found !== undefined };
}
