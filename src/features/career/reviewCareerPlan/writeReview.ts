import * as v from 'valibot';
import * as vscode from 'vscode';
import { lastReview, reviewEdit } from '../../../core/career/careerReview';
import { reviewFacts } from '../../../core/career/reviewFacts';
import { date, line } from '../../../core/entries/fields';
import { say } from '../../../core/text/sentence';
import type { Brag } from '../../../editor/index/brag';
import { readArguments } from '../../../editor/ask/commandArguments';
import { currentRole } from '../../../editor/state/targetRole';
import { currentDocument } from '../../../editor/files/currentDocument';
import { askForReview } from './askForReview';
import { showError, showInformation } from '../../../editor/show/messages';

const command = 'brag.reviewCareerPlan';
const said = v.pipe(line, v.nonEmpty('missing-title'));
const argumentsSchema = v.strictObject({
  changed: said,
  inTheWay: v.optional(said),
  nextStep: v.optional(said),
  date: v.optional(date),
});

/**
 * Writes a review of the career plan at the end of the profile, as one edit that one undo takes back, and shows it.
 * Returns the address of the profile; undefined where nothing was written, which it says.
 */
export async function writeReview(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments(command, argumentsSchema, given);
  await brag.ready;
  const { profile } = brag.library.entries;
  if (profile === undefined) {
    const setUp = vscode.l10n.t('Set Up');
    const message = vscode.l10n.t(
      'The review goes into your profile, but there is no profile.md yet. Nothing was written. Run Set Up to create one.',
    );
    void showInformation(message, setUp).then((answer) => {
      if (answer === setUp) return vscode.commands.executeCommand('brag.init');
      return undefined;
    });
    return undefined;
  }
  const uri = vscode.Uri.parse(profile.uri);
  const document = await currentDocument(uri);
  const day = options?.date ?? brag.today();
  const last = lastReview(document.getText(), day);
  const facts = reviewFacts(brag.library.entries, currentRole(brag), document.getText(), last, day);
  const review = options === undefined ? await askForReview(facts, last) : { ...options, facts };
  if (review === undefined) return undefined;
  // The profile may have changed while the questions stood there.
  const text = document.getText();
  const { range, text: written } = reviewEdit(text, {
    ...review,
    date: day,
    since: last?.date,
    // In the file it is English, as in every document, so that the next review can read it back.
    facts: review.facts.map((fact) => say(fact)),
  });
  const applied = await brag.files.apply({ texts: [{ uri, before: text, edits: [{ range, text: written }] }] });
  if (applied.kind === 'told') return undefined;
  if (applied.kind !== 'applied' || applied.unsaved.length > 0) {
    void showError(vscode.l10n.t("Couldn't write the review: the editor refused the edit. No file was changed."));
    return undefined;
  }
  const start = document.positionAt(range.start + (/\S/.exec(written)?.index ?? 0));
  const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
  return uri;
}
