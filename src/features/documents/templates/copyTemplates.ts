import * as v from 'valibot';
import * as vscode from 'vscode';
import { defaultTemplates } from '../../../core/templates/defaultTemplates';
import type { Brag } from '../../../editor/index/brag';
import { chooseBragFolder } from '../../../editor/ask/chooseBragFolder';
import { readArguments } from '../../../editor/ask/commandArguments';
import { placeIn } from '../../../editor/files/placeIn';
import { templatesIn } from '../../../editor/files/templateFiles';
import { showError, showInformation } from '../../../editor/show/messages';

const command = 'brag.copyTemplates';

const argumentsSchema = v.strictObject({});

/**
 * `brag.copyTemplates`: writes the templates that a brag folder does not hold yet, and opens the first. Returns its
 * address, or undefined where nothing can be written or the user left.
 */
export async function copyTemplates(brag: Brag, given: unknown): Promise<vscode.Uri | undefined> {
  const options = readArguments(command, argumentsSchema, given);
  const folder = await chooseBragFolder(brag, { ask: options === undefined, near: undefined });
  if (folder === undefined) return undefined;
  const templates = (await placeIn(folder, 'templates')).uri;
  const places = await Promise.all(
    [...defaultTemplates()].map(async ([name, text]) => ({ ...(await placeIn(templates, name)), contents: text })),
  );
  const missing = places.filter(({ exists }) => !exists);
  const [first] = places;
  const outcome = missing.length === 0 ? 'exists' : await brag.files.create(missing);
  if (outcome === 'told') return undefined;
  if (outcome === 'refused') {
    brag.log.error(`The templates could not be written to ${templates.toString()}.`);
    void showError(
      vscode.l10n.t(
        "Couldn't write the templates to {0}, and no file was changed. Allow writing there, or set another folder in brag.folder, then copy them again.",
        vscode.workspace.asRelativePath(templatesIn(folder)),
      ),
    );
    return undefined;
  }
  await vscode.window.showTextDocument(first!.uri, { preview: false });
  const place = vscode.workspace.asRelativePath(templates);
  void showInformation(
    outcome === 'exists'
      ? vscode.l10n.t('The templates are already in {0}, and nothing was changed.', place)
      : missing.length < places.length
        ? vscode.l10n.t('The missing templates are in {0} now; the others are as they were.', place)
        : vscode.l10n.t(
            'The templates are in {0}. They produce the same documents as before: change a heading, the order or a limit, and compile again.',
            place,
          ),
  );
  return first!.uri;
}
