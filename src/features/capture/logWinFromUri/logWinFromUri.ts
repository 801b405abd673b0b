import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { showWarning } from '../../../editor/show/messages';

/**
 * Takes addresses such as `vscode://brag-document.brag-document/log?title=…`. What they hold comes from outside: it is
 * shown as it would be written, and nothing is written until the user says so.
 */
export function register(brag: Brag): vscode.Disposable {
  return vscode.window.registerUriHandler({
    async handleUri({ path, query }) {
      const [{ winFromAddress }, { say }] = await Promise.all([
        import('../../../core/capture/winFromAddress'),
        import('../../../core/text/sentence'),
      ]);
      const asked = winFromAddress(path, query);
      if ('win' in asked) {
        await vscode.commands.executeCommand('brag.logWin', { ...asked.win, confirm: true });
        return;
      }
      const reason = say(asked.refused, vscode.l10n.t);
      brag.log.info(`An address was refused: ${reason}`);
      void showWarning(vscode.l10n.t("Couldn't log a win from this address, and nothing was written. {0}", reason));
    },
  });
}
