import * as v from 'valibot';
import * as vscode from 'vscode';
import { exportFormats, formatsOffered, type ExportFormat } from '../../../core/documents/export/exportFormats';
import { canHideNames } from '../../../editor/ask/canHideNames';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import type { Brag } from '../../../editor/index/brag';
import { showInformation, showQuickPick, withProgress } from '../../../editor/show/messages';
import { chooseDocument, type ChosenDocument } from '../shared/chooseDocument';
import { writeExport } from '../shared/exportedFiles';
import { resumeBeside, writeResume } from '../shared/resumeFile';

const exportSchema = v.strictObject({
  uri: v.optional(entryName),
  format: v.optional(v.picklist(exportFormats, 'unknown-value')),
  replace: v.optional(v.boolean('yes-or-no-expected')),
});

/** How the bytes of a document are made; a PDF is printed from its HTML. */
const contents = {
  html: async ({ document }: ChosenDocument): Promise<Uint8Array> => {
    const { documentHtml } = await import('../../../core/documents/export/documentHtml');
    return new TextEncoder().encode(documentHtml(document));
  },
  docx: async ({ document }: ChosenDocument): Promise<Uint8Array> => {
    const { documentDocx } = await import('../../../core/documents/export/documentDocx');
    return documentDocx(document);
  },
  json: async ({ document }: ChosenDocument): Promise<Uint8Array> => {
    const { documentJson } = await import('../../../core/documents/export/documentJson');
    return new TextEncoder().encode(documentJson(document));
  },
};

/**
 * `brag.export`: writes the document that is named, open or chosen beside itself in a format that is given or chosen.
 * Returns where; undefined if it wasn't written.
 */
export async function exportTo(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments('brag.export', exportSchema, given);
  await brag.ready;
  const chosen = await chooseDocument(brag, options?.uri);
  if (chosen === undefined) return undefined;
  const format = options?.format ?? (await askFormat(chosen));
  if (format === undefined) return undefined;
  const whenChanged = options?.replace === true ? 'replace' : 'ask';
  const extension = format === 'pdf' ? 'html' : format;
  const uri =
    extension === 'json-resume'
      ? resumeBeside(chosen.uri)
      : chosen.uri.with({ path: `${chosen.uri.path.replace(/\.md$/i, '')}.${extension}` });
  const title = vscode.l10n.t('Exporting the document');
  const isWritten = await withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
    if (extension !== 'json-resume') return writeExport(brag, uri, await contents[extension](chosen), whenChanged);
    const isPortable = chosen.document.about['audience'] === 'portable';
    return canHideNames(brag, 'public') && (await writeResume(brag, uri, brag.today(), whenChanged, isPortable));
  });
  if (!isWritten) return undefined;
  if (format === 'pdf') await vscode.env.openExternal(uri);
  tellWritten(uri, format);
  return uri;
}

/** Whether programs of this machine can open a file: they see none of another machine or of a browser. */
function isLocal({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' && vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
}

async function askFormat({ uri, document }: ChosenDocument): Promise<ExportFormat | undefined> {
  const words: Readonly<Record<ExportFormat, { label: string; detail: string }>> = {
    html: { label: 'HTML', detail: vscode.l10n.t('One file that prints well and opens in any browser') },
    docx: { label: 'DOCX', detail: vscode.l10n.t('For Word and other word processors') },
    json: { label: 'JSON', detail: vscode.l10n.t('For other tools') },
    'json-resume': { label: 'JSON Resume', detail: vscode.l10n.t('Everything marked public, for resume tools') },
    pdf: {
      label: vscode.l10n.t('PDF (Print in Browser)'),
      detail: vscode.l10n.t('Opens the HTML in your browser, where you print it to a PDF'),
    },
  };
  const items = formatsOffered(document, isLocal(uri)).map((format) => ({ format, ...words[format] }));
  return (await showQuickPick(items, { title: vscode.l10n.t('Export: {0}', document.title) }))?.format;
}

function tellWritten(uri: vscode.Uri, format: ExportFormat): void {
  const [open, reveal] = [vscode.l10n.t('Open'), vscode.l10n.t('Reveal')];
  const isText = format.startsWith('json');
  const written = vscode.l10n.t('Exported {0}.', vscode.workspace.asRelativePath(uri));
  void showInformation(written, ...(isText || isLocal(uri) ? [open] : []), reveal).then(async (pressed) => {
    if (pressed === reveal)
      await vscode.commands.executeCommand(isLocal(uri) ? 'revealFileInOS' : 'revealInExplorer', uri);
    else if (pressed === open) await (isText ? vscode.window.showTextDocument(uri) : vscode.env.openExternal(uri));
  });
}
