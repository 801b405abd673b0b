import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { withoutRow } from '../../../editor/ask/withoutRow';
import type { LeftOutPages } from './leftOutPages';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** `brag.showLeftOut`: what the edition for an audience leaves out, and why. */
export function register(brag: Brag): vscode.Disposable {
  let pages: Promise<LeftOutPages> | undefined;
  const command = registerCommand('brag.showLeftOut', async (given?: unknown) => {
    pages ??= import('./leftOutPages').then(({ LeftOutPages }) => new LeftOutPages(brag));
    return (await pages).show(withoutRow(given));
  });
  return vscode.Disposable.from(command, { dispose: () => void pages?.then((open) => open.dispose()) });
}
