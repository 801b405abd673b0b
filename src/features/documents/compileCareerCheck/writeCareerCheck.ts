import * as v from 'valibot';
import * as vscode from 'vscode';
import { compileCareerCheck, textsForCareerCheck } from '../../../core/documents/careerCheck/compileCareerCheck';
import { careerCheckFileName } from '../../../core/documents/careerCheck/careerCheckRequest';
import { date } from '../../../core/entries/fields';
import type { Role } from '../../../core/entries/role';
import { findEntry } from '../../../core/library/references';
import type { Brag } from '../../../editor/index/brag';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { entryName, readArguments } from '../../../editor/ask/commandArguments';
import { compiledDocumentsOf } from '../shared/compiledDocuments';
import { readTexts } from '../../../editor/index/readTexts';
import { currentRole } from '../../../editor/state/targetRole';
import { openTemplates } from '../shared/withTemplates';
import { withProgress } from '../../../editor/show/messages';

const command = 'brag.compileCareerCheck';
const argumentsSchema = v.strictObject({ role: v.optional(entryName), date: v.optional(date) });

/** Writes the document and shows it. Returns its address; undefined where it was not written. */
export async function writeCareerCheck(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments(command, argumentsSchema, given);
  const documents = compiledDocumentsOf(brag);
  await brag.ready;
  const role = options?.role === undefined ? currentRole(brag) : roleNamed(brag, options.role);
  const folder = await chooseBragFolder(brag, { ask: options === undefined, near: role?.uri });
  if (folder === undefined) return undefined;
  const title = vscode.l10n.t('Compiling the career check');
  return withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
    const uri = await documents.placeOf(folder, careerCheckFileName({ role }));
    const { entries } = brag.library;
    const texts = await readTexts(brag, textsForCareerCheck(entries));
    const request = { role, date: options?.date ?? brag.today(), documentUri: uri.toString() };
    const templates = await openTemplates(folder);
    const layout = templates.layout('career-check');
    const compiled = templates.write(() => compileCareerCheck(entries, texts, request, layout));
    return compiled && documents.write(uri, compiled.markdown);
  });
}

function roleNamed(brag: Brag, name: string): Role {
  const role = findEntry(brag.library.entries.roles, name);
  if (role !== undefined) return role;
  throw new Error(
    vscode.l10n.t('{0} did nothing: "{1}" names {2}, which no entry of that type is called.', command, 'role', name),
  );
}
