import * as v from 'valibot';
import * as vscode from 'vscode';
import type { ReadDocument } from '../../../core/documents/kit/readDocument';
import type { Brag } from '../../../editor/index/brag';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { showInformation, withProgress } from '../../../editor/show/messages';
import { writeExport } from '../shared/exportedFiles';
import { chooseDocument } from '../shared/chooseDocument';

const exportSchema = v.strictObject({
  uri: v.optional(entryName),
  replace: v.optional(v.boolean('yes-or-no-expected')),
});

const readOptions = {
  html: (given: unknown) => readArguments('brag.exportHtml', exportSchema, given),
  docx: (given: unknown) => readArguments('brag.exportDocx', exportSchema, given),
  json: (given: unknown) => readArguments('brag.exportJson', exportSchema, given),
};

/** How each format is made. */
const formats = {
  html: async (document: ReadDocument): Promise<Uint8Array> => {
    const { documentHtml } = await import('../../../core/documents/export/documentHtml');
    return new TextEncoder().encode(documentHtml(document));
  },
  docx: async (document: ReadDocument): Promise<Uint8Array> => {
    const { documentDocx } = await import('../../../core/documents/export/documentDocx');
    return documentDocx(document);
  },
  json: async (document: ReadDocument): Promise<Uint8Array> => {
    const { documentJson } = await import('../../../core/documents/export/documentJson');
    return new TextEncoder().encode(documentJson(document));
  },
};

/** Writes the document that is named, open or chosen beside itself in another format. Returns where; undefined if not. */
export async function exportTo(
  brag: Brag,
  extension: keyof typeof formats,
  given: unknown,
): Promise<vscode.Uri | undefined> {
  const options = readOptions[extension](given);
  await brag.ready;
  const chosen = await chooseDocument(brag, options?.uri);
  if (chosen === undefined) return undefined;
  const uri = chosen.uri.with({ path: `${chosen.uri.path.replace(/\.md$/i, '')}.${extension}` });
  const title = vscode.l10n.t('Exporting the document');
  const isWritten = await withProgress({ location: vscode.ProgressLocation.Window, title }, async () =>
    writeExport(brag, uri, await formats[extension](chosen.document), options?.replace === true ? 'replace' : 'ask'),
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
