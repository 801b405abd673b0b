import * as vscode from 'vscode';
import { winInTerminal, type TerminalWin } from '../../../core/capture/winInTerminal';
import type { Brag } from '../../../editor/index/brag';
import { registerCommand } from '../../../editor/ask/registerCommand';

/**
 * Registers `brag.logWinFromCommit`, also behind the links that a terminal shows on what git prints after a commit and on
 * comments such as `# brag: Cut the wait`. All is shown before it is written.
 */
export function register(brag: Brag): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('brag.logWinFromCommit', async (given?: unknown) => {
      const { logWinFromCommit } = await import('./chooseCommit');
      return logWinFromCommit(brag, given);
    }),
    vscode.window.registerTerminalLinkProvider({
      provideTerminalLinks: ({ line }): WinLink[] => {
        const win = winInTerminal(line);
        if (!win) return [];
        const tooltip = vscode.l10n.t('Log a win from this');
        return [{ startIndex: win.start, length: win.length, tooltip, win }];
      },
      handleTerminalLink: async ({ win }: WinLink) => {
        if (win.kind === 'line') await vscode.commands.executeCommand('brag.logWin', { line: win.line, confirm: true });
        else await vscode.commands.executeCommand('brag.logWinFromCommit', { hash: win.hash, subject: win.subject });
      },
    }),
  );
}

interface WinLink extends vscode.TerminalLink {
  readonly win: TerminalWin;
}
