import * as vscode from 'vscode';
import type { NewEntry } from '../../../core/entries/newEntry';
import { editFrontMatter, type FrontMatterChange } from '../../../core/frontMatter/editFrontMatter';
import { say } from '../../../core/text/sentence';
import { applyEdits } from '../../../core/text/textEdits';
import type { Brag } from '../../../editor/index/brag';
import { createEntry } from '../../../editor/files/createEntry';
import { currentDocument } from '../../../editor/files/currentDocument';
import { showError, showWarning } from '../../../editor/show/messages';

/**
 * Writes an answer into a file, or into the file of a new entry that is made with it, as one edit. Returns the file and
 * what it holds; undefined where it could not be written, which it says: then there is no new file either.
 */
export async function writeAnswer(
  brag: Pick<Brag, 'files' | 'log'>,
  place: vscode.Uri | { readonly folder: vscode.Uri; readonly entry: NewEntry },
  change: FrontMatterChange,
  answer: string,
): Promise<{ readonly uri: vscode.Uri; readonly text: string } | undefined> {
  const isNew = !(place instanceof vscode.Uri);
  const before = isNew ? place.entry.text : (await currentDocument(place)).getText();
  const edits = editFrontMatter(before, [change]);
  if ('code' in edits) {
    void showWarning(
      vscode.l10n.t(
        "Couldn't write the answer: {0} The file was left as is. Your answer: {1}",
        say(edits.message, vscode.l10n.t),
        answer,
      ),
    );
    return undefined;
  }
  const text = applyEdits(before, edits);
  if (isNew) {
    const kept = vscode.l10n.t('Your answer: {0}', answer);
    const uri = await createEntry(brag, place.folder, { ...place.entry, text }, kept);
    return uri && { uri, text };
  }
  const applied = await brag.files.apply({ texts: [{ uri: place, before, edits }] });
  if (applied.kind === 'applied' && applied.unsaved.length === 0) return { uri: place, text };
  if (applied.kind !== 'told')
    void showError(vscode.l10n.t("Couldn't write the answer: the file couldn't be saved. Your answer: {0}", answer));
  return undefined;
}
