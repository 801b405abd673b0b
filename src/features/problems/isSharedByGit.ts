import * as vscode from 'vscode';

/** Whether one of the folders lies in a git repository that has a remote; what can't be read counts as no. */
export async function isSharedByGit(folders: readonly vscode.Uri[]): Promise<boolean> {
  for (const folder of folders) {
    const root = await repositoryOf(folder);
    if (root === undefined) continue;
    const config = await textOf(vscode.Uri.joinPath(root, '.git', 'config'));
    if (config !== undefined && /^\s*\[remote\s+"/m.test(config)) return true;
  }
  return false;
}

/** The nearest folder above that holds a git repository. */
export async function repositoryOf(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let at = folder; ;) {
    if ((await textOf(vscode.Uri.joinPath(at, '.git', 'HEAD'))) !== undefined) return at;
    const above = vscode.Uri.joinPath(at, '..');
    if (above.path === at.path) return undefined;
    at = above;
  }
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
