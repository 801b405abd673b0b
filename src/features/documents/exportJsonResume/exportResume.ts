import * as v from 'valibot';
import * as vscode from 'vscode';
import { caseFileName, findAim } from '../../../core/documents/case/caseAim';
import { date } from '../../../core/entries/fields';
import type { Brag } from '../../../editor/index/brag';
import { canHideNames } from '../../../editor/ask/canHideNames';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { readArguments } from '../../../editor/ask/commandArguments';
import { placeIn } from '../../../editor/files/placeIn';
import { resumeBeside, writeResume } from '../shared/resumeFile';
import { currentRole } from '../../../editor/state/targetRole';
import { showInformation } from '../../../editor/show/messages';

const command = 'brag.exportJsonResume';
const argumentsSchema = v.strictObject({
  date: v.optional(date),
  replace: v.optional(v.boolean('yes-or-no-expected')),
});

/** `brag.exportJsonResume`: what is marked public as JSON Resume, in `documents/`. Undefined where nothing was written. */
export async function exportResume(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments(command, argumentsSchema, given);
  await brag.ready;
  if (!canHideNames(brag, 'public')) return undefined;
  const folder = await chooseBragFolder(brag, { ask: options === undefined });
  if (folder === undefined) return undefined;
  const request = { role: currentRole(brag) ?? { title: '' }, audience: 'public', form: 'full' } as const;
  const name = caseFileName(findAim(brag.library.entries, request), request);
  const { uri: documents } = await placeIn(folder, 'documents');
  const uri = resumeBeside((await placeIn(documents, name)).uri);
  const whenChanged = options?.replace === true ? 'replace' : 'ask';
  if (!(await writeResume(brag, uri, options?.date ?? brag.today(), whenChanged))) return undefined;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), {
    viewColumn: vscode.ViewColumn.Beside,
    preview: false,
  });
  if (!brag.library.entries.wins.some(({ visibility }) => visibility === 'public'))
    void showInformation(
      vscode.l10n.t('No win is marked public, so the resume has no highlights. Add visibility: public to a win.'),
    );
  return uri;
}
