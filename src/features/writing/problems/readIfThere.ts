import * as vscode from 'vscode';

/** The text of a file at an address; undefined where it can't be read. */
export async function readIfThere(uri: string): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
  } catch {
    return undefined;
  }
}
