import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** Registers `brag.logWinFromSelection`: the selected text of any editor as a win, shown before it is written. */
export function register(brag: Brag): vscode.Disposable {
  return registerCommand('brag.logWinFromSelection', async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return vscode.commands.executeCommand('brag.logWin');
    const { givenBySelection } = await import('./givenBySelection');
    const given = await givenBySelection(brag, editor);
    return given && vscode.commands.executeCommand('brag.logWin', ...given);
  });
}
