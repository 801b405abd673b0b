import * as vscode from 'vscode';
import type { Brag } from '../../editor/brag';

const markdown: vscode.DocumentSelector = { language: 'markdown' };

/** What a language has, for entries: each provider looks whether a file is one, and says nothing of other Markdown. */
export function register(brag: Brag): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      markdown,
      {
        provideCompletionItems: async (document, position, token) =>
          (await import('./completion')).provideCompletions(brag, document, position, token),
      },
      ':',
      ' ',
      '[',
      ',',
      '-',
      '#',
      '"',
      "'",
    ),
    vscode.languages.registerHoverProvider(markdown, {
      provideHover: async (document, position) => (await import('./hover')).provideHover(brag, document, position),
    }),
    vscode.languages.registerDefinitionProvider(markdown, {
      provideDefinition: async (document, position) =>
        (await import('./definition')).provideDefinition(brag, document, position),
    }),
    vscode.languages.registerReferenceProvider(markdown, {
      provideReferences: async (document, position, context, token) =>
        (await import('./references')).provideReferences(brag, document, position, context, token),
    }),
    vscode.languages.registerRenameProvider(markdown, {
      prepareRename: async (document, position) => (await import('./rename')).prepareRename(brag, document, position),
      provideRenameEdits: async (document, position, newName, token) =>
        (await import('./rename')).provideRename(brag, document, position, newName, token),
    }),
  );
}
