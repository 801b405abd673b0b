import * as vscode from 'vscode';
import type { Brag } from '../index/brag';
import { foldersInUse } from '../index/findRecord';
import { showInformation, showQuickPick } from '../show/messages';

/**
 * The brag folder a command is to write to: the only one of the record that exists; of several, the one that `near` or
 * the active editor lies in, else the user's choice, or the first where nobody may be asked. On first use it asks where
 * the record is to be. Undefined where the user leaves, or opens a folder first.
 *
 * @param options.ask whether the user may be asked which of several folders it is for
 * @param options.first whether they may be asked where the record is to be; as `ask` unless given
 * @throws where there is no record, no folder is open, and nobody may be asked
 */
export async function chooseBragFolder(
  brag: Brag,
  options: { readonly ask: boolean; readonly first?: boolean; readonly near?: string | undefined },
): Promise<vscode.Uri | undefined> {
  if (brag.record === undefined) await brag.ready;
  if ((options.first ?? options.ask) && !(await chooseOnFirstUse(brag))) return undefined;
  const folders = await foldersInUse(brag.folders);
  const [first, ...others] = folders;
  if (first === undefined)
    throw new Error(
      vscode.l10n.t(
        'No brag document is open, so nothing was written. Open a folder, or set brag.folder in your user settings to an absolute path.',
      ),
    );
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

/** Asks where the record is to be, where there is none and it was never asked; returns whether there is an answer. */
export async function chooseOnFirstUse(brag: Brag): Promise<boolean> {
  const { exists, chosen, kind, folders } = brag.record!;
  if (exists || chosen || kind === 'personal') return true;
  if (brag.home !== undefined) {
    const { askRecord } = await import('./askRecord');
    return (await askRecord(brag, vscode.l10n.t('Set Up Brag Document'))) !== undefined;
  }
  // In the browser there is nothing but the workspace.
  if (folders.length === 0) offerOpenFolder();
  return folders.length > 0;
}

/** Says that no folder is open, and offers to open one. */
function offerOpenFolder(): void {
  const open = vscode.l10n.t('Open Folder');
  const message = vscode.l10n.t(
    "In the browser, a brag document is kept in the workspace, and no folder is open. Nothing was written. Open the folder that it's in.",
  );
  void showInformation(message, open).then((answer) => {
    if (answer === open) void vscode.commands.executeCommand('vscode.openFolder');
  });
}
