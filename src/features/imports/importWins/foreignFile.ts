import { lastSegment } from '../../../core/text/lastSegment';
import * as vscode from 'vscode';
import { showError } from '../../../editor/show/messages';
import type { FindContext } from './winSource';
import { decodeForeignText } from '../../../files/decodeForeignText';

/** Says why nothing was read: to the user, or to the caller where nobody is to be asked. */
export function refuse({ ask }: FindContext, problem: string): undefined {
  if (!ask) throw new Error(problem);
  void showError(problem);
  return undefined;
}

export type ForeignText = { readonly text: string } | { readonly problem: string };

/** The text of a file, or why it can't be had. */
export async function textOf(uri: vscode.Uri): Promise<ForeignText> {
  const name = lastSegment(uri.path);
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > maxBytes)
      return {
        problem: vscode.l10n.t("Couldn't import {0}: it is larger than 200 MB. Export a part of it.", name),
      };
    const text = decodeForeignText(await vscode.workspace.fs.readFile(uri));
    if (text === undefined) return { problem: vscode.l10n.t("Couldn't import {0}: it isn't a text file.", name) };
    if (text.trim() === '') return { problem: vscode.l10n.t("Couldn't import {0}: it is empty.", name) };
    return { text };
  } catch {
    return {
      problem: vscode.l10n.t(
        "Couldn't open {0}, so nothing was imported. Check that it exists and that you can read it.",
        name,
      ),
    };
  }
}

/** No file is read that is larger, in bytes. */
export const maxBytes = 200 * 1024 * 1024;
