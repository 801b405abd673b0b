import * as vscode from 'vscode';
import type { Problem } from '../../core/entries/problem';
import type { LibraryFile } from '../../core/library/library';
import { say } from '../../core/sentence';
import type { Brag } from '../../editor/brag';
import { rangeIn } from '../../editor/rangeIn';

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

/** What is wrong in each entry's file, as Problems; follows the library file by file. */
export function register(brag: Brag): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('brag');
  const update = async (file: LibraryFile): Promise<void> => {
    const uri = vscode.Uri.parse(file.uri);
    if (file.problems.length === 0) return collection.delete(uri);
    const text = (await brag.readText(file.uri)) ?? '';
    const { locateProblem } = await import('../../core/markdown/locateProblem');
    // A later change of the same file reports for itself.
    if (brag.library.files.get(file.uri) !== file) return;
    collection.set(
      uri,
      file.problems.map((problem) => diagnostic(brag, problem, rangeIn(text, locateProblem(text, problem)))),
    );
  };
  const updateAll = async (files: readonly LibraryFile[]): Promise<void> => {
    for (const file of files) {
      await update(file).catch((error: unknown) =>
        brag.log.error(`No problems shown for ${file.uri}: ${String(error)}`),
      );
    }
  };
  void updateAll([...brag.library.files.values()].filter(({ problems }) => problems.length > 0));
  const stop = brag.library.onDidChange(({ files }) => {
    const changed: LibraryFile[] = [];
    for (const { before, after } of files) {
      if (after && (after.problems.length > 0 || before?.problems.length)) changed.push(after);
      else if (before && !after) collection.delete(vscode.Uri.parse(before.uri));
    }
    if (changed.length > 0) void updateAll(changed);
  });
  return vscode.Disposable.from(collection, { dispose: stop });
}

function diagnostic(brag: Brag, problem: Problem, range: vscode.Range): vscode.Diagnostic {
  const shown = new vscode.Diagnostic(range, say(problem.message, vscode.l10n.t), severities[problem.severity]);
  shown.source = 'Brag';
  const { homepage } = brag.context.extension.packageJSON as { homepage?: string };
  shown.code = homepage
    ? { value: problem.code, target: vscode.Uri.parse(`${homepage}/blob/main/docs/problems.md#${problem.code}`) }
    : problem.code;
  return shown;
}
