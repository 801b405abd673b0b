import { lastSegment } from '../../../core/text/lastSegment';
import * as vscode from 'vscode';
import { licenceInShort } from '../../../core/imports/ladders/licenceLine';
import type { NoText } from '../../../core/imports/ladders/notImported';
import { namesIn } from '../../../editor/files/placeIn';
import { decodeForeignText } from '../../../files/decodeForeignText';

const maxBytes = 16 * 1024 * 1024;

/** The text of a ladder's file, or why there is none. */
export async function readLadderFile(uri: vscode.Uri): Promise<{ text: string } | { problem: NoText }> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > maxBytes) return { problem: 'too-large' };
    const text = decodeForeignText(await vscode.workspace.fs.readFile(uri));
    return text === undefined ? { problem: 'no-text' } : { text };
  } catch {
    return { problem: 'not-opened' };
  }
}

/** The licence that lies beside a ladder, in short. In the root of a workspace it is the workspace's own, so not there. */
export async function licenceBeside(uri: vscode.Uri): Promise<string | undefined> {
  const folder = vscode.Uri.joinPath(uri, '..');
  const workspace = vscode.workspace.getWorkspaceFolder(uri);
  if (workspace?.uri.toString().replace(/\/$/, '') === folder.toString().replace(/\/$/, '')) return undefined;
  const name = (await namesIn(folder)).find((one) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(one));
  if (name === undefined) return undefined;
  const read = await readLadderFile(vscode.Uri.joinPath(folder, name));
  return 'text' in read ? licenceInShort(read.text) : undefined;
}

/** What a role names as the place of its ladder: the path in the workspace, the name of a file elsewhere, else the address. */
export function sourceOf(uri: vscode.Uri): string {
  if (vscode.workspace.getWorkspaceFolder(uri)) return vscode.workspace.asRelativePath(uri, false);
  return /^https?$/.test(uri.scheme) ? uri.toString(true) : lastSegment(uri.path);
}
