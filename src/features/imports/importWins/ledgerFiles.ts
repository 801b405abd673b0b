import * as vscode from 'vscode';
import { ledgerFileName, ledgerFolder, ledgerText } from '../../../core/imports/importLedger';
import type { Candidate } from '../../../core/imports/candidate';
import { namesIn } from '../../../editor/files/placeIn';
import type { NewFile } from '../../../editor/files/recordFiles';

/** What earlier imports brought into a brag folder: one file for each, so that Git merges them without a conflict. */
export async function readLedger(folder: vscode.Uri): Promise<string[]> {
  const place = vscode.Uri.joinPath(folder, ledgerFolder);
  const names = (await namesIn(place)).filter((name) => name.endsWith('.txt'));
  return Promise.all(
    names.map(async (name) =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(place, name))),
    ),
  );
}

/** The file that remembers one import. */
export function ledgerFile(folder: vscode.Uri, brought: readonly Candidate[]): NewFile {
  const text = ledgerText(brought);
  return { uri: vscode.Uri.joinPath(folder, ledgerFolder, ledgerFileName(text)), contents: text };
}
