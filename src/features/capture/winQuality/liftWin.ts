import * as vscode from 'vscode';
import { liftOf, liftPlace } from '../../../core/capture/lift';
import { parseEntry } from '../../../core/entries/parseEntry';
import type { Win } from '../../../core/entries/win';
import { voicesIn } from '../../../core/evidence/voices';
import { say } from '../../../core/text/sentence';
import { rungIcons, rungNames } from '../../../core/views/winRow';
import { writeAt } from '../../../editor/files/writeAt';
import type { Brag } from '../../../editor/index/brag';

/** What the status bar says of a win's file; undefined where it is none. */
export function wordsFor(document: vscode.TextDocument, brag: Brag) {
  const win = winIn(document);
  if (win === undefined) return undefined;
  const { rung, step, sentence: why } = liftOf(win, voicesIn(brag.library.entries));
  const name = say(rungNames[rung], vscode.l10n.t);
  const text = step ? vscode.l10n.t('Win: {0}; {1}', name, say(step, vscode.l10n.t)) : vscode.l10n.t('Win: {0}', name);
  const explained = say(why, vscode.l10n.t);
  return {
    icon: rungIcons[rung].id,
    text,
    tooltip: explained,
    label: `${text}. ${explained}`,
    canLift: step !== undefined,
  };
}

/** Puts the cursor where the win's next rung is to be written, with the key for it where that is missing. */
export async function liftWin(editor: vscode.TextEditor, brag: Brag): Promise<void> {
  const { document } = editor;
  const win = winIn(document);
  const place = win && liftPlace(win, document.getText(), voicesIn(brag.library.entries));
  if (place === undefined) return;
  await vscode.window.showTextDocument(document, { preserveFocus: false, preview: false });
  await writeAt(editor, place);
}

function winIn(document: vscode.TextDocument): Win | undefined {
  const parsed = parseEntry(document.uri.toString(), document.getText());
  return parsed.kind === 'entry' && parsed.entry.type === 'win' ? parsed.entry : undefined;
}
