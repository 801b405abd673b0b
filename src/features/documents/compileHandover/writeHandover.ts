import * as v from 'valibot';
import * as vscode from 'vscode';
import { compileHandover } from '../../../core/documents/handover/compileHandover';
import { handoverFileName } from '../../../core/documents/handover/handoverRequest';
import { date } from '../../../core/entries/fields';
import { findEntry } from '../../../core/library/references';
import type { Brag } from '../../../editor/index/brag';
import { canHideNames } from '../../../editor/ask/canHideNames';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { compiledDocumentsOf } from '../shared/compiledDocuments';
import { openTemplates } from '../shared/withTemplates';
import { withProgress } from '../../../editor/show/messages';

const command = 'brag.compileHandover';
const argumentsSchema = v.strictObject({ to: v.optional(entryName), date: v.optional(date) });

/** Writes the document and shows it. Returns its address; undefined where it was not written. */
export async function writeHandover(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments(command, argumentsSchema, given);
  const documents = compiledDocumentsOf(brag);
  await brag.ready;
  if (!canHideNames(brag, 'manager')) return undefined;
  const folder = await chooseBragFolder(brag, { ask: options === undefined });
  if (folder === undefined) return undefined;
  const title = vscode.l10n.t('Compiling the handover');
  return withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
    const { entries } = brag.library;
    const to = options?.to === undefined ? undefined : (findEntry(entries.people, options.to)?.name ?? options.to);
    const uri = await documents.placeOf(folder, handoverFileName);
    const request = { date: options?.date ?? brag.today(), to };
    const templates = await openTemplates(folder);
    const compiled = templates.write(() => compileHandover(entries, request, templates.layout('handover')));
    return compiled && documents.write(uri, compiled.markdown);
  });
}
