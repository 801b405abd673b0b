import * as vscode from 'vscode';
import { winFromSelection } from '../../../core/capture/winFromSelection';
import { relativePath } from '../../../core/problems/relativeLinks';
import { isInRecord } from '../../../editor/files/isInRecord';
import type { Brag } from '../../../editor/index/brag';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { placeIn } from '../../../editor/files/placeIn';

/** The argument of `brag.logWin` for what is selected, nothing where that says nothing; undefined where the user left. */
export async function givenBySelection(
  brag: Brag,
  { document, selections }: vscode.TextEditor,
): Promise<readonly [argument?: object] | undefined> {
  const text = selections.map((selection) => document.getText(selection)).join('\n');
  const win = winFromSelection(text, document.languageId);
  if (win === undefined) return [];
  // The link leads from the win's file to the line, so the folder has to be known.
  const folder = await chooseBragFolder(brag, { ask: true });
  if (folder === undefined) return undefined;
  const link = await linkTo(brag, folder, document, selections[0]!.start.line + 1);
  return [{ ...win, ...(link ? { links: [link] } : {}), confirm: true, folder }];
}

/** A link from a new win to a line of a workspace file; none to files of the brag document and outside of the workspace. */
async function linkTo(
  brag: Brag,
  folder: vscode.Uri,
  { uri }: vscode.TextDocument,
  line: number,
): Promise<object | undefined> {
  if (!vscode.workspace.getWorkspaceFolder(uri)) return undefined;
  const address = uri.toString();
  if (isInRecord(brag, address)) return undefined;
  if (folder.scheme !== uri.scheme || folder.authority !== uri.authority) return undefined;
  const { uri: wins } = await placeIn(folder, 'wins');
  const url = `${relativePath(`${wins.toString()}/win.md`, address)}#L${line}`;
  return { label: `${vscode.workspace.asRelativePath(uri, false)}:${line}`, url };
}
