import * as vscode from 'vscode';
import { longDate } from '../../../core/time/calendarDate';
import { goalStatusNames } from '../../../core/evidence/goalStatusNames';
import { readFrontMatter } from '../../../core/frontMatter/frontMatter';
import type { DoneChange, ViewNode } from '../../../core/views/viewNode';
import { askUntil } from '../../../editor/ask/askUntil';
import { changeEntries, sayChanged } from '../../../editor/files/changeEntries';
import type { Brag } from '../../../editor/index/brag';
import { showInformation, showQuickPick } from '../../../editor/show/messages';
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

async function write(brag: Brag, changed: readonly DoneChange[], message: string): Promise<void> {
  const texts = await changeEntries(brag, changed, (change, text) => isAsRead(brag, change, text));
  if (texts !== undefined) void sayChanged(brag, message, texts);
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
