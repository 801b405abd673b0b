import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { documentOf } from '../../../editor/ask/withoutRow';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** `brag.export`: a compiled document, as it stands, in a file beside it; `brag.copyRichText`: for the clipboard. */
export function register(brag: Brag): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('brag.export', async (given?: unknown) => {
      const { exportTo } = await import('./exportTo');
      return exportTo(brag, documentOf(given));
    }),
    registerCommand('brag.copyRichText', async (given?: unknown) => {
      const { showRichText } = await import('./showRichText');
      return showRichText(brag, documentOf(given));
    }),
  );
}
