import * as vscode from 'vscode';
import { editFrontMatter } from '../../core/frontMatter/editFrontMatter';
import { say } from '../../core/text/sentence';
import { textDifference } from '../../core/text/textDifference';
import { applyEdits } from '../../core/text/textEdits';
import type { DoneChange } from '../../core/views/viewNode';
import type { Brag } from '../index/brag';
import { showError, showInformation, showWarning } from '../show/messages';
import { currentDocument } from './currentDocument';
import type { TextChange } from './recordFiles';

/**
 * Changes the front matter of some files, each in its places alone. Returns what was changed; undefined where nothing
 * was, which it says.
 *
 * @param isSafe whether the text of a file is still what the change is for
 */
export async function changeEntries(
  brag: Brag,
  changed: readonly DoneChange[],
  isSafe: (change: DoneChange, text: string) => boolean = () => true,
): Promise<readonly TextChange[] | undefined> {
  const texts: TextChange[] = [];
  for (const change of changed) {
    const uri = vscode.Uri.parse(change.uri);
    const before = (await currentDocument(uri)).getText();
    if (!isSafe(change, before)) return sayNotChanged(uri);
    const edits = editFrontMatter(before, change.changes);
    if ('code' in edits) {
      const name = vscode.workspace.asRelativePath(uri);
      void showWarning(vscode.l10n.t("Couldn't change {0}. {1}", name, say(edits.message, vscode.l10n.t)));
      return undefined;
    }
    texts.push({ uri, before, edits });
  }
  const [first] = texts;
  if (first === undefined) return undefined;
  const applied = await brag.files.apply({ texts });
  if (applied.kind === 'told') return undefined;
  return applied.kind !== 'applied' || applied.unsaved.length > 0 ? sayNotChanged(first.uri) : texts;
}

/** Says what was changed, with a button that takes it back; and one that opens the file, where it isn't shown yet. */
export async function sayChanged(
  brag: Brag,
  message: string,
  texts: readonly TextChange[],
  opens = false,
): Promise<void> {
  const [open, undo] = [vscode.l10n.t('Open'), vscode.l10n.t('Undo')];
  const chosen = await showInformation(message, ...(opens ? [open] : []), undo);
  if (chosen === open) await vscode.window.showTextDocument(texts[0]!.uri);
  if (chosen !== undo) return;
  const undone = await brag.files.apply({ texts: texts.map(reversed) });
  if (undone.kind === 'refused') sayNotChanged(texts[0]!.uri);
}

function reversed({ uri, before, edits }: TextChange): TextChange {
  const after = applyEdits(before, edits);
  return { uri, before: after, edits: textDifference(after, before) };
}

function sayNotChanged(uri: vscode.Uri): undefined {
  const name = vscode.workspace.asRelativePath(uri);
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t("Couldn't change {0}. The file is as it was. Open it and change it there.", name);
  void showError(message, open).then((chosen) => {
    if (chosen === open) void vscode.window.showTextDocument(uri);
  });
  return undefined;
}
