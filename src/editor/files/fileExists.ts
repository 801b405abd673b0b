import * as vscode from 'vscode';

/** Whether a file or folder stands at an address now, as the library learns that late; false where it can't be asked. */
export async function fileExists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
