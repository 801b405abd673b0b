import * as vscode from 'vscode';
import { showWarning } from '../../../editor/show/messages';
import { decodeAddress } from '../../../core/text/decodeAddress';

/**
 * Opens where a script's link leads: a file at its line, beside the rehearsal, or a page in the browser. Links of any
 * other kind are left alone.
 */
export async function openLink(script: vscode.Uri, url: string): Promise<void> {
  if (/^(?:https?|mailto):/i.test(url)) return void (await vscode.env.openExternal(vscode.Uri.parse(url)));
  const [path = '', fragment = ''] = url.split('#', 2);
  const uri = fileAt(script, path);
  if (uri === undefined) return;
  const line = Math.max(0, Number(/^L(\d+)/.exec(fragment)?.[1] ?? 1) - 1);
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    const selection = new vscode.Range(line, 0, line, 0);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, selection });
  } catch {
    void showWarning(
      vscode.l10n.t(
        "Couldn't open {0}. It may have been renamed since the script was compiled; compile the script again.",
        vscode.workspace.asRelativePath(uri),
      ),
    );
  }
}

function fileAt(script: vscode.Uri, path: string): vscode.Uri | undefined {
  if (path === '') return script;
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) {
    const uri = vscode.Uri.parse(path);
    return uri.scheme === script.scheme ? uri : undefined;
  }
  return vscode.Uri.joinPath(script, '..', decodeAddress(path));
}
