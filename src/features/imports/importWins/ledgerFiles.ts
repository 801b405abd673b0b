import * as vscode from 'vscode';
import { ledgerFileName, ledgerFolder, ledgerText } from '../../../core/imports/importLedger';
import type { Candidate } from '../../../core/imports/candidate';
import { namesIn } from '../../../editor/files/placeIn';
import { readRegularFile } from '../../../editor/files/readRegularFile';
import type { NewFile } from '../../../editor/files/recordFiles';

/** What earlier imports brought into a brag folder: one file for each, so that Git merges them without a conflict. */
export async function readLedger(folder: vscode.Uri): Promise<string[]> {
  const place = vscode.Uri.joinPath(folder, ledgerFolder);
  const names = (await namesIn(place)).filter((name) => name.endsWith('.txt'));
  const read = await Promise.all(names.map((name) => readRegularFile(vscode.Uri.joinPath(place, name))));
  return read.flatMap((bytes) => (bytes === undefined ? [] : [new TextDecoder().decode(bytes)]));
}

/** The file that remembers one import. */
export function ledgerFile(folder: vscode.Uri, brought: readonly Candidate[]): NewFile {
  const text = ledgerText(brought);
  return { uri: vscode.Uri.joinPath(folder, ledgerFolder, ledgerFileName(text)), contents: text };
}
