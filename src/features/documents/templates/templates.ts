import * as vscode from 'vscode';
import type { Brag } from '../../../editor/index/brag';
import { templateFileName } from '../../../editor/files/templateFiles';
import { registerCommand } from '../../../editor/ask/registerCommand';

/** How long to wait, in milliseconds, after a keystroke. */
const delay = 80;

const files: vscode.DocumentSelector = [{ pattern: '**/templates/*.md' }, { pattern: '**/templates/phrases.yml' }];

/** The templates of documents: a command that copies them, and Problems and completion for whoever edits them. */
export function register(brag: Brag): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('brag-templates');
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const look = (document: vscode.TextDocument): void => {
    const name = templateFileName(brag, document.uri);
    if (name === undefined) return;
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    const show = async (): Promise<void> => {
      timers.delete(key);
      const { templateDiagnostics } = await import('./templateDiagnostics');
      if (!document.isClosed) collection.set(document.uri, templateDiagnostics(brag, document, name));
    };
    timers.set(
      key,
      setTimeout(() => {
        show().catch((error: unknown) => brag.log.error(`No problems shown for ${key}: ${String(error)}`));
      }, delay),
    );
  };
  const lookAtAll = (): void => vscode.workspace.textDocuments.forEach(look);
  lookAtAll();
  void brag.ready.then(lookAtAll);
  return vscode.Disposable.from(
    collection,
    { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
    brag.onDidChangeFolders(lookAtAll),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    vscode.languages.registerCompletionItemProvider(
      files,
      {
        provideCompletionItems: async (document, position) => {
          const name = templateFileName(brag, document.uri);
          if (name === undefined) return undefined;
          return (await import('./templateCompletion')).templateCompletions(document, position, name);
        },
      },
      ...['{', '%', '.', '|', ' ', '"'],
    ),
    vscode.languages.registerCodeActionsProvider(
      files,
      {
        provideCodeActions: async (document, range) => {
          const name = templateFileName(brag, document.uri);
          if (name === undefined) return undefined;
          return (await import('./phraseFixes')).phraseFixes(document, range, name);
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    registerCommand('brag.copyTemplates', async (given?: unknown) =>
      (await import('./copyTemplates')).copyTemplates(brag, given),
    ),
  );
}
