import * as v from 'valibot';
import * as vscode from 'vscode';
import { oneOf } from '../../core/entries/fields';
import { askRecord, chooseRecord } from '../../editor/ask/askRecord';
import { readArguments } from '../../editor/ask/commandArguments';
import type { Brag } from '../../editor/index/brag';

const argumentsSchema = v.strictObject({ record: oneOf(['workspace', 'personal']) });

/** `brag.switchRecord`: which record this window works on. Returns its folder; undefined where the user leaves. */
export async function switchRecord(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments('brag.switchRecord', argumentsSchema, given);
  if (options === undefined) return (await askRecord(brag, vscode.l10n.t('Switch Record')))?.folders[0];
  // The settings may have changed this very moment.
  await brag.findRecord();
  if (options.record === 'personal' && brag.record?.personal === undefined)
    throw new Error(
      vscode.l10n.t(
        '{0} failed: {1}',
        'brag.switchRecord',
        vscode.l10n.t("the user setting brag.folder isn't a folder outside the workspace."),
      ),
    );
  if (options.record === 'workspace' && brag.record?.workspaceFolders.length === 0)
    throw new Error(vscode.l10n.t('{0} failed: {1}', 'brag.switchRecord', vscode.l10n.t('no folder is open.')));
  return (await chooseRecord(brag, options.record))?.folders[0];
}
