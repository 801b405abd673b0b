import { lastSegment } from '../../../core/text/lastSegment';
import * as vscode from 'vscode';
import type { Ask } from '../../../core/entries/ask';
import { fileSlug } from '../../../core/text/slug';
import { calendarFile } from '../../../core/conversation/outcome/calendarFile';
import type { Outcome } from '../../../core/conversation/outcome/outcome';
import type { Brag } from '../../../editor/index/brag';
import { showError, showInformation } from '../../../editor/show/messages';

/** Shows the email to send, unsaved, and offers to copy it and to put the follow-up into a calendar; does not wait for an answer. */
export async function offerNextSteps(
  brag: Brag,
  email: string,
  outcome: Outcome,
  ask: Ask | undefined,
  meeting: vscode.Uri,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: email });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
  const copy = vscode.l10n.t('Copy Email');
  const calendar = vscode.l10n.t('Add Follow-Up to Calendar');
  const message = vscode.l10n.t("Recorded. The email is ready to send today; remove what wasn't said.");
  void showInformation(message, copy, ...(outcome.followUp === undefined ? [] : [calendar])).then((answer) => {
    if (answer === copy) return vscode.env.clipboard.writeText(document.getText());
    if (answer === calendar) return saveFollowUp(brag, outcome, ask, meeting);
    return undefined;
  });
}

/** Writes the follow-up as a calendar file beside the compiled documents, and hands it to the calendar of the machine. */
async function saveFollowUp(brag: Brag, outcome: Outcome, ask: Ask | undefined, meeting: vscode.Uri): Promise<void> {
  const day = outcome.followUp!;
  const what = ask?.id ?? lastSegment(meeting.path).replace(/\.md$/i, '');
  const name = `follow-up-${day}-${fileSlug(what, 'talk')}.ics`;
  const uri = vscode.Uri.joinPath(meeting, '../../documents', name);
  const event = {
    id: `${what}-${day}`,
    date: day,
    title: vscode.l10n.t('Follow up: {0}', ask?.title ?? what),
    notes: (outcome.nextSteps ?? []).map(({ text }) => `- ${text}`).join('\n'),
  };
  const created = await brag.files.create([{ uri, contents: calendarFile(event, brag.today()) }]);
  if (created === 'told') return;
  if (created === 'refused') {
    void showError(vscode.l10n.t("Couldn't write {0}. No file was changed.", vscode.workspace.asRelativePath(uri)));
    return;
  }
  const opened = uri.scheme === 'file' && (await vscode.env.openExternal(uri));
  if (!opened) await vscode.window.showTextDocument(uri, { preview: false });
}
