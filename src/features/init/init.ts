import * as vscode from 'vscode';
import { registerCommand } from '../../editor/ask/registerCommand';
import { withoutRow } from '../../editor/ask/withoutRow';
import type { Brag } from '../../editor/index/brag';

/** Setting up, the record of the window, help and settings; code of size is loaded when it is first called. */
export function register(brag: Brag): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('brag.init', async (given?: unknown) => {
      const { scaffoldFolder } = await import('./scaffoldFolder');
      return scaffoldFolder(brag, given);
    }),
    registerCommand('brag.openSample', async (given?: unknown) => {
      const { openSample } = await import('./openSample');
      return openSample(brag, given);
    }),
    registerCommand('brag.switchRecord', async (given?: unknown) => {
      const { switchRecord } = await import('./switchRecord');
      return switchRecord(brag, withoutRow(given));
    }),
    registerCommand('brag.openHelp', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${brag.context.extension.id}#firstCase`),
    ),
    registerCommand('brag.openSettings', () =>
      vscode.commands.executeCommand('workbench.action.openSettings', `@ext:${brag.context.extension.id}`),
    ),
  );
}
