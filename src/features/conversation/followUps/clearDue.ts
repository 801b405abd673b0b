import * as vscode from 'vscode';
import { longDate } from '../../../core/time/calendarDate';
import { editFrontMatter } from '../../../core/frontMatter/editFrontMatter';
import { goalStatusNames } from '../../../core/evidence/goalStatusNames';
import { readFrontMatter } from '../../../core/frontMatter/frontMatter';
import { say } from '../../../core/text/sentence';
import { textDifference } from '../../../core/text/textDifference';
import { applyEdits } from '../../../core/text/textEdits';
import type { DoneChange, ViewNode } from '../../../core/views/viewNode';
import { askUntil } from '../../../editor/ask/askUntil';
import { currentDocument } from '../../../editor/files/currentDocument';
import type { TextChange } from '../../../editor/files/recordFiles';
import type { Brag } from '../../../editor/index/brag';
import { showError, showInformation, showQuickPick, showWarning } from '../../../editor/show/messages';
import { plainWords } from '../../../editor/show/plainWords';
import { snoozeDue } from '../../../editor/state/snoozedDue';

/** `brag.markAsDone`: writes into the files that what is due is done; the message takes it back. */
export async function markAsDone(brag: Brag, node: ViewNode): Promise<void> {
  const { label, due } = node.row();
  await write(brag, due?.done ?? [], vscode.l10n.t('Marked as done: {0}', plainWords(label)));
}

/** `brag.setGoalStatus`: writes into a goal what has become of it; the message takes it back. */
export async function setGoalStatus(brag: Brag, node: ViewNode): Promise<void> {
  const { label, opens } = node.row();
  const goal = brag.library.entries.goals.find(({ uri }) => uri === opens?.uri);
  if (goal === undefined) return;
  const items = Object.entries(goalStatusNames)
    .filter(([status]) => status !== goal.status)
    .map(([status, name]) => ({ label: plainWords(name), status }));
  const picked = await showQuickPick(items, { title: vscode.l10n.t('Set Status: {0}', plainWords(label)) });
  if (picked === undefined) return;
  const change = { uri: goal.uri, changes: [{ set: 'status', value: picked.status }] };
  await write(brag, [change], vscode.l10n.t('Marked as {0}: {1}', picked.label, plainWords(label)));
}

/** Changes files, and says so with a way back. */
async function write(brag: Brag, changed: readonly DoneChange[], message: string): Promise<void> {
  const texts: TextChange[] = [];
  for (const done of changed) {
    const uri = vscode.Uri.parse(done.uri);
    const before = (await currentDocument(uri)).getText();
    if (!isAsRead(brag, done, before)) return sayNotMarked(uri);
    const edits = editFrontMatter(before, done.changes);
    if ('code' in edits) {
      const name = vscode.workspace.asRelativePath(uri);
      void showWarning(vscode.l10n.t("Couldn't change {0}. {1}", name, say(edits.message, vscode.l10n.t)));
      return;
    }
    texts.push({ uri, before, edits });
  }
  const [first] = texts;
  if (first === undefined) return;
  const applied = await brag.files.apply({ texts });
  if (applied.kind === 'told') return;
  if (applied.kind !== 'applied' || applied.unsaved.length > 0) return sayNotMarked(first.uri);
  const undo = vscode.l10n.t('Undo');
  void showInformation(message, undo).then(async (chosen) => {
    if (chosen !== undo) return;
    const undone = await brag.files.apply({ texts: texts.map(reversed) });
    if (undone.kind === 'refused') sayNotMarked(first.uri);
  });
}

function reversed({ uri, before, edits }: TextChange): TextChange {
  const after = applyEdits(before, edits);
  return { uri, before: after, edits: textDifference(after, before) };
}

/** Whether a list in the file has as many items as were read: then the one that is meant is the one at its place. */
function isAsRead(brag: Brag, { uri, changes }: DoneChange, text: string): boolean {
  const [list] = changes.flatMap((change) =>
    'list' in change ? change.list : 'removeFrom' in change ? change.removeFrom : [],
  );
  if (list === undefined) return true;
  const read = readFrontMatter(text);
  const entry = brag.library.parse(uri, text)?.entry;
  const known = entry?.type === 'meeting' ? entry.nextSteps : entry?.type === 'win' ? entry.feedbackAsked : [];
  const held = read.kind === 'read' ? read.data[list] : undefined;
  return Array.isArray(held) && held.length === known.length;
}

function sayNotMarked(uri: vscode.Uri): void {
  const name = vscode.workspace.asRelativePath(uri);
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t("Couldn't change {0}. The file is as it was. Open it and change it there.", name);
  void showError(message, open).then((chosen) => {
    if (chosen === open) void vscode.window.showTextDocument(uri);
  });
}

/** `brag.snoozeDue`: leaves what is due out until a day, or moves it there in its file; the message brings it back. */
export async function snooze(brag: Brag, node: ViewNode): Promise<void> {
  const { label, due, opens } = node.row();
  if (due === undefined) return;
  const until = await askUntil(brag.today(), vscode.l10n.t('Snooze: {0}', plainWords(label)));
  if (until === undefined) return;
  const message = vscode.l10n.t('Snoozed until {0}: {1}', longDate(until), plainWords(label));
  if (due.moves !== undefined && opens !== undefined)
    return write(brag, [{ uri: opens.uri, changes: [{ set: due.moves, value: until }] }], message);
  await snoozeDue(brag, due.key, until);
  const undo = vscode.l10n.t('Undo');
  void showInformation(message, undo).then(async (chosen) => {
    if (chosen === undo) await snoozeDue(brag, due.key, undefined);
  });
}
