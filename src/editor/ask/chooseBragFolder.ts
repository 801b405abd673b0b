import * as vscode from 'vscode';
import type { Brag } from '../index/brag';
import { foldersInUse } from '../index/bragFolders';
import { showInformation, showQuickPick } from '../show/messages';

/**
 * The brag folder a command is to write to: the only one that exists; of several, the one that `near` or the active
 * editor lies in, else the user's choice, or the first where nobody may be asked. Undefined where no folder is open,
 * which it says, or where the user leaves.
 */
export async function chooseBragFolder(
  brag: Brag,
  options: { readonly ask: boolean; readonly near?: string | undefined },
): Promise<vscode.Uri | undefined> {
  if (brag.folders.length === 0 && vscode.workspace.workspaceFolders?.length) await brag.ready;
  const folders = await foldersInUse(brag.folders);
  const [first, ...others] = folders;
  if (first === undefined) {
    offerOpenFolder();
    return undefined;
  }
  if (others.length === 0) return first;
  const near = options.near ?? vscode.window.activeTextEditor?.document.uri.toString();
  const around = folders.find((folder) => near?.startsWith(`${folder.toString()}/`));
  if (around || !options.ask) return around ?? first;
  const chosen = await showQuickPick(
    folders.map((folder) => ({
      label: vscode.workspace.getWorkspaceFolder(folder)?.name ?? folder.path,
      description: vscode.workspace.asRelativePath(folder, false),
      folder,
    })),
    { placeHolder: vscode.l10n.t('Which folder is it for?') },
  );
  return chosen?.folder;
}

/** Says that no folder is open, and offers to open one. */
export function offerOpenFolder(): void {
  const open = vscode.l10n.t('Open a folder');
  const message = vscode.l10n.t(
    'No folder is open, so nothing was written. Open the folder that your brag document is to live in, as plain files.',
  );
  void showInformation(message, open).then((answer) => {
    if (answer === open) void vscode.commands.executeCommand('vscode.openFolder');
  });
}
