import * as v from 'valibot';
import * as vscode from 'vscode';
import { date, line, prose } from '../../../core/entries/fields';
import type { Win } from '../../../core/entries/win';
import { editFrontMatter, type FrontMatterChange } from '../../../core/frontMatter/editFrontMatter';
import { plural, say } from '../../../core/text/sentence';
import { entryName, namedEntry, readArguments } from '../../../editor/ask/commandArguments';
import { askText, runSteps, type Step } from '../../../editor/ask/quickSteps';
import { currentDocument } from '../../../editor/files/currentDocument';
import type { Brag } from '../../../editor/index/brag';
import { showError, showInformation, showWarning } from '../../../editor/show/messages';

/** `brag.deleteWin`: deletes the files of wins; the message brings them back, byte by byte. */
export async function deleteWins(brag: Brag, wins: readonly Win[]): Promise<void> {
  const uris = [...new Set(wins.map(({ uri }) => uri))].map((uri) => vscode.Uri.parse(uri));
  const files: { readonly uri: vscode.Uri; readonly bytes: Uint8Array }[] = [];
  for (const uri of uris) {
    const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
    if (bytes !== undefined) files.push({ uri, bytes });
  }
  const removed = new Set((await brag.files.remove(files)).map((uri) => uri.toString()));
  const gone = files.filter(({ uri }) => removed.has(uri.toString()));
  const left = uris.filter((uri) => !removed.has(uri.toString())).map((uri) => vscode.workspace.asRelativePath(uri));
  if (left.length > 0)
    void showWarning(
      vscode.l10n.t("Couldn't delete {0}. Save it if it has unsaved changes, then try again.", left.join(', ')),
    );
  if (gone.length === 0) return;
  const undo = vscode.l10n.t('Undo');
  const message =
    gone.length === 1
      ? vscode.l10n.t('Deleted “{0}”.', wins.find(({ uri }) => removed.has(uri))?.title ?? '')
      : say(plural(gone.length, 'Deleted {0} win.', 'Deleted {0} wins.'), vscode.l10n.t);
  void showInformation(message, undo).then(async (chosen) => {
    if (chosen === undo) await restore(brag, gone);
  });
}

async function restore(
  brag: Brag,
  gone: readonly { readonly uri: vscode.Uri; readonly bytes: Uint8Array }[],
): Promise<void> {
  const restored = await brag.files.create(gone.map(({ uri, bytes }) => ({ uri, contents: bytes })));
  if (restored === 'created' || restored === 'told') return;
  const names = gone.map(({ uri }) => vscode.workspace.asRelativePath(uri)).join(', ');
  void showError(
    restored === 'exists'
      ? vscode.l10n.t("Couldn't restore {0}: a file of that name exists again.", names)
      : vscode.l10n.t("Couldn't restore {0}: nothing can be written there.", names),
  );
}

/** `brag.addMetric`: asks for a figure and adds it to a win; a result that was due is due no longer. */
export async function addMetric(brag: Brag, win: Win): Promise<vscode.Uri | undefined> {
  const answer = await askText({
    title: vscode.l10n.t('Add Metric'),
    place: { step: 1, totalSteps: 1 },
    prompt:
      win.measure === undefined
        ? vscode.l10n.t('What was measured, before and after?')
        : vscode.l10n.t('What was measured, before and after? To measure: {0}', win.measure),
    placeholder: vscode.l10n.t('answer time 3 days -> 4 hours'),
    value: '',
    problemOf: (typed) => (typed.trim() === '' ? vscode.l10n.t('Enter a figure.') : undefined),
  });
  if (answer.outcome !== 'next') return undefined;
  const isDue = win.measureOn !== undefined && win.measureOn <= brag.today();
  const done: FrontMatterChange[] = isDue ? [{ set: 'measure-on', value: '' }] : [];
  return change(brag, win, [{ addTo: 'metrics', items: [answer.value.trim()] }, ...done]);
}

const feedbackSchema = v.strictObject({
  win: entryName,
  quote: v.pipe(prose, v.nonEmpty('missing-title')),
  from: v.pipe(line, v.nonEmpty('missing-title')),
  date: v.optional(date),
});

/** `brag.addFeedback`: adds someone's words to a win; asks whose and which unless the arguments say so. */
export async function addFeedback(brag: Brag, given: unknown, win?: Win): Promise<vscode.Uri | undefined> {
  const options = readArguments('brag.addFeedback', feedbackSchema, given);
  if (options !== undefined) {
    await brag.ready;
    const named = namedEntry(brag.library.entries.wins, options.win, 'brag.addFeedback', 'win');
    return change(brag, named, [feedbackItem(options.quote, options.from, options.date ?? brag.today())]);
  }
  if (win === undefined) return undefined;
  const title = vscode.l10n.t('Add Feedback');
  let quote = '';
  let from = '';
  const text =
    (prompt: string, read: () => string, write: (typed: string) => void, missing: string): Step =>
    async (place) => {
      const problemOf = (typed: string) => (typed.trim() === '' ? missing : undefined);
      const answer = await askText({ title, place, prompt, value: read(), problemOf });
      write(answer.value);
      return answer.outcome;
    };
  const left = await runSteps([
    text(
      vscode.l10n.t('What did they say, in their words?'),
      () => quote,
      (typed) => (quote = typed),
      vscode.l10n.t('Enter what they said.'),
    ),
    text(
      vscode.l10n.t('Who said it?'),
      () => from,
      (typed) => (from = typed),
      vscode.l10n.t('Enter a name.'),
    ),
  ]);
  if (left !== undefined) return undefined;
  return change(brag, win, [feedbackItem(quote.trim(), from.trim(), brag.today())]);
}

function feedbackItem(quote: string, from: string, day: string): FrontMatterChange {
  return { addTo: 'feedback', items: [{ quote, from, date: day }] };
}

/** Changes a win in place, and shows the file, where undo takes it back. */
async function change(
  brag: Brag,
  { uri: address, title }: Win,
  changes: readonly FrontMatterChange[],
): Promise<vscode.Uri | undefined> {
  const uri = vscode.Uri.parse(address);
  const before = (await currentDocument(uri)).getText();
  const edits = editFrontMatter(before, changes);
  if ('code' in edits) {
    void showWarning(vscode.l10n.t("Couldn't change {0}. {1}", title, say(edits.message, vscode.l10n.t)));
    return undefined;
  }
  const applied = await brag.files.apply({ texts: [{ uri, before, edits }] });
  if (applied.kind === 'told') return undefined;
  if (applied.kind !== 'applied' || applied.unsaved.length > 0) {
    void showError(vscode.l10n.t("Couldn't change {0}: its file can't be saved. It is as it was.", title));
    return undefined;
  }
  await vscode.window.showTextDocument(uri, { preserveFocus: true });
  return uri;
}
