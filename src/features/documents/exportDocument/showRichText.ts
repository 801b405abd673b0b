import * as v from 'valibot';
import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { chooseDocument } from '../shared/chooseDocument';
import { richTextPage } from './richTextPage';

const copySchema = v.strictObject({ uri: v.optional(entryName) });

/** Extensions can put plain text alone on the clipboard; a page can put more there, once its button is pressed. */
export async function showRichText(brag: Brag, given: unknown): Promise<void> {
  const options = readArguments('brag.copyRichText', copySchema, given);
  await brag.ready;
  const chosen = await chooseDocument(brag, options?.uri);
  if (chosen === undefined) return;
  const { documentFragment } = await import('../../../core/documents/export/documentHtml');
  const title = vscode.l10n.t('Copy: {0}', chosen.document.title);
  const panel = vscode.window.createWebviewPanel('brag.copyRichText', title, vscode.ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [],
  });
  panel.webview.html = richTextPage(documentFragment(chosen.document), {
    title,
    copy: vscode.l10n.t('Copy as Rich Text'),
    copied: vscode.l10n.t('Copied. Paste it into your document.'),
    refused: vscode.l10n.t("Couldn't access the clipboard. The text below is selected: copy it with the keyboard."),
  });
}
