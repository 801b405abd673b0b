import * as vscode from 'vscode';
import { showWarning } from '../show/messages';
import { currentDocument } from './currentDocument';
import type { RecordFiles } from './recordFiles';

/** The line by which git ignores a file or folder, by its address and that of the working copy's root. */
export function ignoredPath(root: string, uri: string): string {
  const path = vscode.Uri.parse(uri).path.slice(vscode.Uri.parse(root).path.length);
  return path.replace(/[\\*?[\]!# ]/g, '\\$&').replace(/[\r\n]/g, '?');
}

/** Adds lines to a file of a folder, which may not exist yet; those it holds already are left as they are. False where it couldn't, which it says. */
export async function addLines(
  files: RecordFiles,
  root: vscode.Uri,
  name: string,
  lines: readonly string[],
): Promise<boolean> {
  const uri = vscode.Uri.joinPath(root, name);
  const created = await files.create([{ uri, contents: `${lines.join('\n')}\n` }], root);
  if (created === 'created') return true;
  if (created === 'told') return false;
  if (created === 'refused') return sayNotWritten(uri);
  const document = await currentDocument(uri);
  const text = document.getText();
  const held = new Set(text.split(/\r?\n/));
  const added = lines.filter((line) => !held.has(line)).map((line) => `${line}\n`);
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  const edits =
    added.length === 0 ? [] : [{ range: { start: text.length, end: text.length }, text: gap + added.join('') }];
  const applied = await files.apply({ texts: [{ uri, before: text, edits }] }, { within: root });
  if (applied.kind === 'told') return false;
  return applied.kind === 'applied' && applied.unsaved.length === 0 ? true : sayNotWritten(uri);
}

function sayNotWritten(uri: vscode.Uri): false {
  void showWarning(vscode.l10n.t("Couldn't write {0}.", uri.path));
  return false;
}
