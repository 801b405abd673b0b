import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { plainWords } from '../../../editor/show/plainWords';
import { entryDocument } from './entryDocument';

/** The rung and the age of a win, where `brag.inlayHints.enabled` asks for them. */
export async function provideInlayHints(
  brag: Brag,
  document: vscode.TextDocument,
  shown: vscode.Range,
): Promise<vscode.InlayHint[]> {
  if (!vscode.workspace.getConfiguration('brag', document).get<boolean>('inlayHints.enabled', false)) return [];
  const open = await entryDocument(brag, document);
  if (open?.entry === undefined) return [];
  const [{ inlaysOf }, { voicesIn }] = await Promise.all([
    import('../../../core/language/inlays'),
    import('../../../core/evidence/voices'),
  ]);
  return inlaysOf(open.entry, open.text, brag.today(), voicesIn(brag.library.entries))
    .map(({ offset, says }) => {
      const hint = new vscode.InlayHint(document.positionAt(offset), plainWords(says));
      hint.paddingLeft = true;
      return hint;
    })
    .filter(({ position }) => shown.contains(position));
}
