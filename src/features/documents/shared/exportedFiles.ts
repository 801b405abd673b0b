import { sha256 } from '../../../files/sha256';
import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { showError, showInformation, showWarning } from '../../../editor/show/messages';

const hashesKey = 'brag.exported';

/** What becomes of a file that was changed since it was exported. */
export type WhenChanged = 'ask' | 'replace' | 'keep';

/**
 * Writes an exported file. One that exists is replaced where it is as it was exported last, else as `whenChanged` says.
 * Returns whether it was written; where it was not, says so.
 */
export async function writeExport(
  brag: Brag,
  uri: vscode.Uri,
  content: Uint8Array,
  whenChanged: WhenChanged,
): Promise<boolean> {
  const hashes = brag.state.get<Readonly<Record<string, string>>>(hashesKey, {});
  if (await brag.files.tellLinkOut(uri)) return false;
  const existing = await contentOf(uri);
  const asBefore = existing === undefined || hashes[uri.toString()] === (await sha256(existing));
  if (!asBefore && whenChanged === 'keep') {
    void showInformation(
      vscode.l10n.t("{0} was changed since it was exported, or isn't an export, so it was left as is.", nameOf(uri)),
    );
    return false;
  }
  if (!asBefore && whenChanged === 'ask') {
    const yes = vscode.l10n.t('Replace');
    const chosen = await showWarning(
      vscode.l10n.t("{0} exists and was changed since it was exported, or isn't an export. Replace it?", nameOf(uri)),
      { modal: true },
      yes,
    );
    if (chosen !== yes) return false;
  }
  try {
    await brag.files.replace(uri, content);
  } catch (error) {
    brag.log.error(`${uri.toString()} could not be written: ${String(error)}`);
    void showError(
      vscode.l10n.t(
        "Couldn't write {0}. Close it where it is open in another program, and check that writing there is allowed.",
        nameOf(uri),
      ),
    );
    return false;
  }
  await brag.state.update(hashesKey, { ...hashes, [uri.toString()]: await sha256(content) });
  return true;
}

function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}

async function contentOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}
