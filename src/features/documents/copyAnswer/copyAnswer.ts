import * as vscode from 'vscode';
import { documentOf } from '../../../editor/ask/withoutRow';
import { registerCommand } from '../../../editor/ask/registerCommand';
import type { Brag } from '../../../editor/index/brag';

const documents: vscode.DocumentSelector = { language: 'markdown', pattern: '**/documents/*.md' };

/** The answers of a self-review: how long each is, above it, and `brag.copyAnswer`. */
export function register(brag: Brag): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    { dispose: brag.library.onDidChange(() => changed.fire()) },
    registerCommand('brag.copyAnswer', async (given?: unknown) => {
      const { copyAnswer } = await import('./answers');
      return copyAnswer(brag, documentOf(given));
    }),
    vscode.languages.registerCodeLensProvider(documents, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: async (document) => (await import('./answers')).answerLenses(brag, document),
    }),
  );
}
