import * as v from 'valibot';
import * as vscode from 'vscode';
import type { ReadDocument } from '../../../core/documents/kit/readDocument';
import type { Brag } from '../../../editor/index/brag';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { showInformation, withProgress } from '../../../editor/show/messages';
import { registerCommand } from '../../../editor/ask/registerCommand';

/**
 * `brag.exportHtml`, `brag.exportDocx` and `brag.exportJson`: a compiled document, as it stands, in a file beside it;
 * `brag.copyRichText`: the same for the clipboard.
 */
export function register(brag: Brag): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('brag.exportHtml', (given?: unknown) =>
      exportTo(brag, 'html', readArguments('brag.exportHtml', exportSchema, withoutRow(given)), async (document) => {
        const { documentHtml } = await import('../../../core/documents/export/documentHtml');
        return new TextEncoder().encode(documentHtml(document));
      }),
    ),
    registerCommand('brag.exportDocx', (given?: unknown) =>
      exportTo(brag, 'docx', readArguments('brag.exportDocx', exportSchema, withoutRow(given)), async (document) => {
        const { documentDocx } = await import('../../../core/documents/export/documentDocx');
        return documentDocx(document);
      }),
    ),
    registerCommand('brag.exportJson', (given?: unknown) =>
      exportTo(brag, 'json', readArguments('brag.exportJson', exportSchema, withoutRow(given)), async (document) => {
        const { documentJson } = await import('../../../core/documents/export/documentJson');
        return new TextEncoder().encode(documentJson(document));
      }),
    ),
    registerCommand('brag.copyRichText', (given?: unknown) =>
      showRichText(brag, readArguments('brag.copyRichText', copySchema, withoutRow(given))),
    ),
  );
}

const exportSchema = v.strictObject({
  uri: v.optional(entryName),
  replace: v.optional(v.boolean('yes-or-no-expected')),
});
const copySchema = v.strictObject({ uri: v.optional(entryName) });

async function exportTo(
  brag: Brag,
  extension: 'html' | 'docx' | 'json',
  options: v.InferOutput<typeof exportSchema> | undefined,
  make: (document: ReadDocument) => Promise<Uint8Array>,
): Promise<vscode.Uri | undefined> {
  await brag.ready;
  const { chooseDocument } = await import('./chooseDocument');
  const { writeExport } = await import('../shared/exportedFiles');
  const chosen = await chooseDocument(brag, options?.uri);
  if (chosen === undefined) return undefined;
  const uri = chosen.uri.with({ path: `${chosen.uri.path.replace(/\.md$/i, '')}.${extension}` });
  const title = vscode.l10n.t('Exporting the document');
  const isWritten = await withProgress({ location: vscode.ProgressLocation.Window, title }, async () =>
    writeExport(brag, uri, await make(chosen.document), options?.replace === true ? 'replace' : 'ask'),
  );
  if (!isWritten) return undefined;
  tellWritten(uri, extension);
  return uri;
}

function tellWritten(uri: vscode.Uri, extension: string): void {
  const open = vscode.l10n.t('Open');
  // Programs of this machine open files of this machine alone; JSON is for the editor.
  const isOpenable = extension === 'json' || (uri.scheme === 'file' && vscode.env.remoteName === undefined);
  const written = vscode.l10n.t('{0} is written.', vscode.workspace.asRelativePath(uri));
  void showInformation(written, ...(isOpenable ? [open] : [])).then(async (chosen) => {
    if (chosen !== open) return;
    if (extension === 'json') await vscode.window.showTextDocument(uri);
    else await vscode.env.openExternal(uri);
  });
}

/** Extensions can put plain text alone on the clipboard; a page can put more there, once its button is pressed. */
async function showRichText(brag: Brag, options: v.InferOutput<typeof copySchema> | undefined): Promise<void> {
  await brag.ready;
  const { chooseDocument } = await import('./chooseDocument');
  const chosen = await chooseDocument(brag, options?.uri);
  if (chosen === undefined) return;
  const { documentFragment } = await import('../../../core/documents/export/documentHtml');
  const { richTextPage } = await import('./richTextPage');
  const title = vscode.l10n.t('Copy: {0}', chosen.document.title);
  const panel = vscode.window.createWebviewPanel('brag.copyRichText', title, vscode.ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [],
  });
  panel.webview.html = richTextPage(documentFragment(chosen.document), {
    title,
    copy: vscode.l10n.t('Copy as rich text'),
    copied: vscode.l10n.t('Copied. Paste it into your document.'),
    refused: vscode.l10n.t('The clipboard was not open to us. The text below is selected: copy it with the keyboard.'),
  });
}
