import * as vscode from 'vscode';
import { entryFolders } from '../../core/entries/folderType';
import type { NewEntry } from '../../core/entries/newEntry';
import { parseEntry } from '../../core/entries/parseEntry';
import { freeFileName } from '../../core/text/freeFileName';
import { say } from '../../core/text/sentence';
import type { Brag } from '../index/brag';
import { showError } from '../show/messages';
import { namesIn, placeIn } from './placeIn';

const maxTries = 5;

/**
 * Makes the file of a new entry in the folder of its type, never over one that exists. Undefined where it could not be
 * made, which it says.
 *
 * @param folder the brag folder
 * @param kept what became of what the user gave, where that is kept: the end of the message
 */
export async function createEntry(
  brag: Pick<Brag, 'files' | 'log'>,
  folder: vscode.Uri,
  { type, stem, text }: NewEntry,
  kept = '',
): Promise<vscode.Uri | undefined> {
  const { uri: place } = await placeIn(folder, entryFolders[type]);
  for (let tries = 0; tries < maxTries; tries++) {
    const uri = vscode.Uri.joinPath(place, freeFileName(stem, await namesIn(place)));
    const read = parseEntry(uri.toString(), text);
    if (read.kind === 'broken') {
      const reason = read.problems[0] ? say(read.problems[0].message, vscode.l10n.t) : '';
      void showError(vscode.l10n.t("Couldn't create {0}. {1}", vscode.workspace.asRelativePath(uri), reason));
      return undefined;
    }
    const created = await brag.files.create([{ uri, contents: text }]);
    if (created === 'created') return uri;
    if (created === 'told') return undefined;
    if (created === 'refused') break;
  }
  brag.log.error(`No new file could be written to ${place.toString()}.`);
  const message = vscode.l10n.t(
    "Couldn't create a file in {0}. No file was changed. Allow writing there, or choose another folder in the setting brag.folder, then try again.",
    vscode.workspace.asRelativePath(place),
  );
  void showError([message, kept].join(' ').trim());
  return undefined;
}

/** Opens the file of a new entry with the cursor where the next thing goes. */
export async function openNewEntry(uri: vscode.Uri, { cursor }: NewEntry): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const position = document.positionAt(cursor);
  await vscode.window.showTextDocument(document, {
    preview: false,
    selection: new vscode.Range(position, position),
  });
}
