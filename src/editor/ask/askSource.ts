import * as vscode from 'vscode';
import { decodeForeignText } from '../../files/decodeForeignText';
import { showError, showQuickPick } from '../show/messages';

/** A text that the user has, or another way to go on that they chose. */
export type Source<Other> =
  { readonly text: string; readonly other?: never } | { readonly text?: never; readonly other: Other };

/** Asks for a text: the selection, the clipboard, or a file; undefined where the user left, or a file can't be read. */
export async function askSource<Other = never>(
  { title, placeHolder }: { readonly title: string; readonly placeHolder: string },
  others: readonly (vscode.QuickPickItem & { readonly other: Other })[] = [],
): Promise<Source<Other> | undefined> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection) ?? '';
  const sources: (vscode.QuickPickItem & { from?: 'selection' | 'clipboard' | 'file'; other?: Other })[] = [
    ...(selected.trim() === '' ? [] : [{ label: vscode.l10n.t('Selection'), from: 'selection' as const }]),
    { label: vscode.l10n.t('Clipboard'), from: 'clipboard' },
    { label: vscode.l10n.t('File…'), from: 'file' },
    ...others,
  ];
  const source = await showQuickPick(sources, { title, placeHolder, matchOnDetail: true });
  if (source === undefined) return undefined;
  if (source.from === undefined) return { other: source.other! };
  if (source.from === 'selection') return { text: selected };
  if (source.from === 'clipboard') return { text: await vscode.env.clipboard.readText() };
  const [file] = (await vscode.window.showOpenDialog({ title })) ?? [];
  const text = file && (await readSource(file));
  return text === undefined ? undefined : { text };
}

/** The text of a file in any usual encoding; undefined where it can't be read, which it says. */
export async function readSource(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const text = decodeForeignText(await vscode.workspace.fs.readFile(uri));
    if (text !== undefined) return text;
  } catch {
    // Said below.
  }
  void showError(vscode.l10n.t("Couldn't read {0}, so nothing was imported.", vscode.workspace.asRelativePath(uri)));
  return undefined;
}
