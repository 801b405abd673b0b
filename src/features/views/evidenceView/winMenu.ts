import * as vscode from 'vscode';
import type { Win } from '../../../core/entries/win';
import type { FrontMatterChange } from '../../../core/frontMatter/editFrontMatter';
import { plural, say } from '../../../core/text/sentence';
import { askText } from '../../../editor/ask/quickSteps';
import { changeEntries } from '../../../editor/files/changeEntries';
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
  const changes: FrontMatterChange[] = [{ addTo: 'metrics', items: [answer.value.trim()] }, ...done];
  if ((await changeEntries(brag, [{ uri: win.uri, changes }])) === undefined) return undefined;
  const uri = vscode.Uri.parse(win.uri);
  await vscode.window.showTextDocument(uri, { preserveFocus: true });
  return uri;
}
