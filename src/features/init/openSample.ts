import * as v from 'valibot';
import * as vscode from 'vscode';
import { daysBetween, type CalendarDate } from '../../core/time/calendarDate';
import { moveDates } from '../../core/time/moveDates';
import { chooseOnFirstUse } from '../../editor/ask/chooseBragFolder';
import { entryName, readArguments } from '../../editor/ask/commandArguments';
import type { Brag } from '../../editor/index/brag';
import { showError } from '../../editor/show/messages';

const argumentsSchema = v.strictObject({ folder: v.optional(entryName) });

/** What the package holds of an example: its entries by their paths, and the day they are written for. */
interface Sample {
  readonly asOf: CalendarDate;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * `brag.openSample`: writes the entries of the sample, as far from today as they were from their day, and opens them in
 * a window of their own; in the browser, in the workspace. A folder that is given is written to and not opened.
 * Returns their folder; undefined where nothing was written.
 */
export async function openSample(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const named = folderAt(readArguments('brag.openSample', argumentsSchema, given)?.folder);
  const folder = named ?? (brag.home === undefined ? await emptyFolderOfWorkspace(brag) : folderOfToday(brag));
  if (folder === undefined) return undefined;
  const { asOf, files } = await readSample(brag);
  const days = daysBetween(asOf, brag.today());
  const entries = Object.entries(files).map(([name, text]) => ({
    uri: vscode.Uri.joinPath(folder, moveDates(name, days)),
    contents: moveDates(text, days),
  }));
  const outcome = await brag.files.create(entries, folder);
  if (outcome === 'told') return undefined;
  if (outcome === 'refused') {
    void showError(
      vscode.l10n.t("Couldn't write the sample to {0}. Allow writing there, then try again.", folder.fsPath),
    );
    return undefined;
  }
  // What exists is the sample of an earlier call, perhaps with changes of the user.
  if (named === undefined && brag.home !== undefined)
    await vscode.commands.executeCommand('vscode.openFolder', vscode.Uri.joinPath(folder, '..'), {
      forceNewWindow: vscode.workspace.workspaceFolders !== undefined,
    });
  return folder;
}

/** @throws with one sentence where the text is no URI */
function folderAt(text: string | undefined): vscode.Uri | undefined {
  if (text === undefined) return undefined;
  if (/^[a-z][\w+.-]+:/i.test(text)) return vscode.Uri.parse(text);
  throw new Error(
    vscode.l10n.t('{0} failed: {1}', 'brag.openSample', vscode.l10n.t('"folder" should be a URI, not {0}.', text)),
  );
}

/** A folder of the extension's own, another one each day. */
function folderOfToday({ context, today }: Brag): vscode.Uri {
  return vscode.Uri.joinPath(context.globalStorageUri, 'samples', today(), 'sample', 'brag');
}

/** The browser reaches nothing but the workspace, and there the sample is never mixed with a record. */
async function emptyFolderOfWorkspace(brag: Brag): Promise<vscode.Uri | undefined> {
  if (brag.record === undefined) await brag.ready;
  if (!brag.record?.exists) return (await chooseOnFirstUse(brag)) ? brag.folders[0] : undefined;
  void showError(
    vscode.l10n.t('This workspace already has a brag document. Open an empty folder, then open the sample there.'),
  );
  return undefined;
}

async function readSample({ context }: Brag): Promise<Sample> {
  const file = vscode.Uri.joinPath(context.extensionUri, 'dist/sample.json');
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as Sample;
}
