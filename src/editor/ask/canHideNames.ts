import * as vscode from 'vscode';
import { unreadablePeople } from '../../core/documents/edition/unreadablePeople';
import type { Audience } from '../../core/entries/visibility';
import type { Brag } from '../index/brag';
import { showError } from '../show/messages';

/**
 * Whether the names of hidden people can be kept from an audience. Where a person's file can't be read they can't: says
 * which file it is, and offers to open it.
 */
export function canHideNames(brag: Brag, audience: Audience): boolean {
  const [uri] = audience === 'self' ? [] : unreadablePeople(brag.library.entries);
  if (uri === undefined) return true;
  const file = vscode.Uri.parse(uri);
  const open = vscode.l10n.t('Open');
  void showError(
    vscode.l10n.t(
      "Nothing was compiled: {0} can't be read, so the name in it can't be hidden from others. Fix that file, or move it out of people/ if it isn't about a person, then compile again.",
      vscode.workspace.asRelativePath(file),
    ),
    open,
  ).then((chosen) => {
    if (chosen === open) void vscode.window.showTextDocument(file);
  });
  return false;
}
