import * as vscode from 'vscode';

/** The name of the workspace folder a file is in, where there are several; else undefined. */
export function workspaceFolderName(uri: string): string | undefined {
  if ((vscode.workspace.workspaceFolders?.length ?? 0) < 2) return undefined;
  return vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri))?.name;
}
