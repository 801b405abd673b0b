import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { registerCommand } from '../../../editor/ask/registerCommand';
import { withoutRow } from '../../../editor/ask/withoutRow';
import { BeforeAndAfter } from './beforeAndAfter';

/** `brag.strengthen`: asks for what the next document lacks most, and writes the answers in place. */
export function register(brag: Brag): vscode.Disposable {
  const pages = new BeforeAndAfter();
  return vscode.Disposable.from(
    pages,
    registerCommand('brag.strengthen', async (given?: unknown) => {
      const { askToStrengthen } = await import('./askToStrengthen');
      return askToStrengthen(brag, pages, withoutRow(given));
    }),
  );
}
