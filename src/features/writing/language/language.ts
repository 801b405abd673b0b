import * as vscode from 'vscode';
import { skillOf } from '../../../core/views/viewNode';
import { registerCommand } from '../../../editor/ask/registerCommand';
import { isRow } from '../../../editor/ask/withoutRow';
import type { Brag } from '../../../editor/index/brag';
import { registerPasteAndDrop } from './pasteLinks';

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
    registerCommand('brag.renameSkill', async (given: unknown) =>
      (await import('./rename')).renameSkill(brag, isRow(given) ? { skill: skillOf(given) } : given),
    ),
    registerCodeLenses(brag),
    vscode.languages.registerDocumentSymbolProvider(
      markdown,
      {
        provideDocumentSymbols: async (document) => (await import('./symbols')).provideDocumentSymbols(brag, document),
      },
      { label: 'Brag' },
    ),
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async (query) => (await import('./symbols')).provideWorkspaceSymbols(brag, query),
      resolveWorkspaceSymbol: async (symbol) => (await import('./symbols')).resolveWorkspaceSymbol(brag, symbol),
    }),
    vscode.languages.registerDocumentLinkProvider(markdown, {
      provideDocumentLinks: async (document) => (await import('./documentLinks')).provideDocumentLinks(brag, document),
    }),
    vscode.languages.registerFoldingRangeProvider(markdown, {
      provideFoldingRanges: async (document) => (await import('./folding')).provideFoldingRanges(brag, document),
    }),
    registerInlayHints(brag),
    vscode.languages.registerCodeActionsProvider(
      markdown,
      {
        provideCodeActions: async (document, range, { only }) =>
          only !== undefined && !vscode.CodeActionKind.Refactor.intersects(only)
            ? []
            : (await import('./codeActions')).provideCodeActions(brag, document, range),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.RefactorExtract, vscode.CodeActionKind.RefactorRewrite] },
    ),
    registerPasteAndDrop(brag, markdown),
  );
}

function registerCodeLenses(brag: Brag): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const lenses = vscode.languages.registerCodeLensProvider(markdown, {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: async (document) => (await import('./codeLens')).provideCodeLenses(brag, document),
  });
  return vscode.Disposable.from(changed, lenses, { dispose: brag.library.onDidChange(() => changed.fire()) });
}

function registerInlayHints(brag: Brag): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const hints = vscode.languages.registerInlayHintsProvider(markdown, {
    onDidChangeInlayHints: changed.event,
    provideInlayHints: async (document, range) =>
      (await import('./inlayHints')).provideInlayHints(brag, document, range),
  });
  const settings = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('brag.inlayHints')) changed.fire();
  });
  return vscode.Disposable.from(changed, hints, settings, { dispose: brag.library.onDidChange(() => changed.fire()) });
}
