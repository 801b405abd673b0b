import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { registerCommand } from '../../../editor/ask/registerCommand';

/**
 * What is wrong in the entries, or could be stronger, as Problems with quick fixes. Open files are looked at as they
 * are typed, all others for what keeps them from being read as they are meant.
 */
export function register(brag: Brag): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('brag');
  const parts: vscode.Disposable[] = [collection];
  let isDisposed = false;
  // The rules are the larger half of the program; no entry is looked at before the views stand, and none where there is no record.
  const live = hasRecord(brag, parts)
    .then(() => import('./liveProblems'))
    .then(({ LiveProblems }) => {
      const problems = new LiveProblems(brag, collection);
      if (isDisposed) problems.dispose();
      else parts.push(problems);
      return problems;
    });
  live.catch((error: unknown) => brag.log.error(`No problems are shown: ${String(error)}`));
  parts.push(
    vscode.languages.registerCodeActionsProvider(
      { language: 'markdown' },
      {
        provideCodeActions: async (document, _range, context, token) => {
          if (!context.diagnostics.some(({ source }) => source === 'Brag')) return [];
          const { quickFixes } = await import('./quickFixes');
          const problems = (await live).problemsIn(document);
          return token.isCancellationRequested ? [] : quickFixes(document, problems, context.diagnostics);
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    registerCommand('brag.fixProblem', async (intent: unknown) =>
      (await import('./fixProblem')).fixProblem(brag, intent),
    ),
  );
  return {
    dispose: () => {
      isDisposed = true;
      vscode.Disposable.from(...parts).dispose();
    },
  };
}

/** Settles once a record is read. */
function hasRecord(brag: Brag, parts: vscode.Disposable[]): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (brag.record?.exists && !brag.indexing) resolve();
    };
    parts.push(brag.onDidChangeIndexing(look));
    look();
  });
}
