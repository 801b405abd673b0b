import * as vscode from 'vscode';
import { sameFileKey } from '../../core/text/freeFileName';

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
