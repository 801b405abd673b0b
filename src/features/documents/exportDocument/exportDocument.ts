import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { documentOf } from '../../../editor/ask/withoutRow';
import { registerCommand } from '../../../editor/ask/registerCommand';

/**
 * `brag.exportHtml`, `brag.exportDocx` and `brag.exportJson`: a compiled document, as it stands, in a file beside it;
 * `brag.copyRichText`: the same for the clipboard.
 */
export function register(brag: Brag): vscode.Disposable {
  const exportAs = (extension: 'html' | 'docx' | 'json') => async (given?: unknown) => {
    const { exportTo } = await import('./exportTo');
    return exportTo(brag, extension, documentOf(given));
  };
  return vscode.Disposable.from(
    registerCommand('brag.exportHtml', exportAs('html')),
    registerCommand('brag.exportDocx', exportAs('docx')),
    registerCommand('brag.exportJson', exportAs('json')),
    registerCommand('brag.copyRichText', async (given?: unknown) => {
      const { showRichText } = await import('./showRichText');
      return showRichText(brag, documentOf(given));
    }),
  );
}
