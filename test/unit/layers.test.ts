import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
// No rule about layers asks for types, and finding them takes most of the time.
const lint = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked as Linter.Config });

/** What the lint says of a line, were it in that file. */
async function complaints(file: string, line: string): Promise<string[]> {
  const [result] = await lint.lintText(`${line}\n`, { filePath: path.join(root, file) });
  return result!.messages.filter(({ ruleId }) => ruleId?.startsWith('no-restricted')).map(({ message }) => message);
}

describe('the layers', () => {
  const forbidden: readonly [file: string, line: string][] = [
    ['src/core/text/slug.ts', "import * as vscode from 'vscode';"],
    ['src/core/text/slug.ts', "import type { Uri } from 'vscode';"],
    ['src/core/text/slug.ts', "export { readFileSync } from 'node:fs';"],
    ['src/core/text/slug.ts', "export const load = () => import('node:fs');"],
    ['src/core/text/slug.ts', "import { today } from '../../editor/index/today';"],
    ['src/core/entries/win.ts', "export const load = () => import('../../features/init/init');"],
    ['src/core/text/slug.ts', 'export const now = Date.now();'],
    ['src/core/text/slug.ts', 'export const now = new Date();'],
    ['src/core/text/slug.ts', 'export const home = process.env;'],
    ['src/editor/index/today.ts', "import { register } from '../../features/init/init';"],
    ['src/editor/index/today.ts', "import { activate } from '../../activate';"],
    ['src/core/text/slug.ts', "import { sha256 } from '../../files/sha256';"],
    ['src/files/sha256.ts', "import * as vscode from 'vscode';"],
    ['src/files/sha256.ts', "import { today } from '../editor/index/today';"],
    ['src/cli/brag.ts', "import * as vscode from 'vscode';"],
    ['src/cli/brag.ts', "import { today } from '../editor/index/today';"],
    ['src/cli/brag.ts', "export const load = () => import('../features/init/init');"],
    ['src/cli/brag.ts', "import { get } from 'node:https';"],
    ['src/editor/index/today.ts', "import { readRecord } from '../../cli/readRecord';"],
    ['src/features/capture/logWin/logWin.ts', "import { nodeDisk } from '../../../files/nodeDisk';"],
    ['src/features/capture/logWin/logWin.ts', "import { register } from '../winQuality/winQuality';"],
    ['src/features/capture/logWin/logWin.ts', "export const load = () => import('../../career/nudges/nudges');"],
    ['src/features/capture/logWin/logWin.ts', "import { readFileSync } from 'node:fs';"],
    ['src/features/capture/logWin/logWin.ts', "import { activate } from '../../../activate';"],
    ['src/features/capture/logWin/logWin.ts', 'const { showErrorMessage: tell } = vscode.window;'],
    ['src/features/capture/logWin/logWin.ts', "void vscode.window['showWarningMessage'](title);"],
    ['src/features/capture/logWin/logWin.ts', "vscode.commands.registerCommand('brag.x', () => refuse(title));"],
    ['src/editor/ask/fileArgument.ts', 'void vscode.window.showInputBox({ prompt: title });'],
    ['src/features/capture/logWin/logWin.ts', 'void vscode.workspace.fs.writeFile(uri, bytes);'],
    ['src/features/capture/logWin/logWin.ts', 'const { fs } = vscode.workspace;'],
    ['src/features/capture/logWin/logWin.ts', 'void vscode.workspace.applyEdit(edit);'],
    ['src/features/capture/logWin/logWin.ts', 'void document.save();'],
    ['src/editor/index/indexCache.ts', 'void vscode.workspace.fs.rename(one, other);'],
    ['src/editor/index/indexCache.ts', "import { writeFileSync } from 'node:fs';"],
    ['src/core/text/slug.ts', 'void fetch(address);'],
    ['src/core/text/slug.ts', 'void globalThis.fetch(address);'],
    ['src/editor/index/today.ts', "import { get } from 'node:https';"],
    ['src/editor/index/today.ts', "export const load = () => import('net');"],
    ['src/editor/index/today.ts', 'new WebSocket(address);'],
    ['src/features/capture/logWin/logWin.ts', "import { request } from 'http';"],
    ['src/features/imports/reviewDrafts/webview/inbox.ts', 'void fetch(address);'],
    ['src/features/imports/reviewDrafts/webview/inbox.ts', 'navigator.sendBeacon(address);'],
    ['src/editor/files/recordFiles.ts', "import { writeFile } from 'node:fs/promises';"],
  ];
  for (const [file, line] of forbidden)
    it(`do not let ${file} say ${line}`, async () => assert.notDeepEqual(await complaints(file, line), []));

  it('let each layer use those below it', async () => {
    assert.deepEqual(
      await complaints(
        'src/features/capture/logWin/logWin.ts',
        "import type { Brag } from '../../../editor/index/brag';",
      ),
      [],
    );
    assert.deepEqual(await complaints('src/editor/index/today.ts', "import { slug } from '../../core/text/slug';"), []);
    assert.deepEqual(await complaints('src/cli/brag.ts', "import { sha256 } from '../files/sha256';"), []);
    assert.deepEqual(await complaints('src/core/text/slug.ts', "import type { Win } from '../entries/win';"), []);
    assert.deepEqual(await complaints('src/core/text/slug.ts', 'export const day = new Date(0);'), []);
  });
});

/**
 * Everything of the editor's that shows a text and that src uses, each with a way to show one that is not made plain.
 * What is shown in full by the tests of a page or by `test/extension/hostileNames.test.ts` says so.
 */
const shown: Readonly<Record<string, readonly string[] | 'hostileNames' | 'pages'>> = {
  'window.createInputBox': ['const input = vscode.window.createInputBox();'],
  'window.createQuickPick': [
    'pick.items = [{ label: title }];',
    'pick.placeholder = title;',
    "pick.placeholder = vscode.l10n.t('{0} of {1}', title, 2);",
    'pick.title = title;',
  ],
  'window.createStatusBarItem': ['item.text = title;', 'item.tooltip = title;', 'item.name = title;'],
  'window.createTreeView': ['view.message = title;', 'view.description = `${title}`;', 'view.title = title;'],
  'window.setStatusBarMessage': ['vscode.window.setStatusBarMessage(title, 5000);'],
  'window.showErrorMessage': ['void vscode.window.showErrorMessage(title);'],
  'window.showInformationMessage': ['void vscode.window.showInformationMessage(title);'],
  'window.showInputBox': ['void vscode.window.showInputBox({ prompt: title });'],
  'window.showQuickPick': ['void vscode.window.showQuickPick([title]);'],
  'window.showWarningMessage': ['void vscode.window.showWarningMessage(title);'],
  'window.withProgress': ['void vscode.window.withProgress({ location: 15, title }, work);'],
  'window.createWebviewPanel': 'pages',
  'languages.createDiagnosticCollection': ['export const shown = new vscode.Diagnostic(range, title);'],
  'languages.registerCodeActionsProvider': ['export const action = new vscode.CodeAction(title, kind);'],
  'languages.registerCodeLensProvider': 'hostileNames',
  'languages.registerCompletionItemProvider': [
    'export const item = new vscode.CompletionItem(title, kind);',
    'export const item = new vscode.CompletionItem({ label: title }, kind);',
    'item.detail = title;',
    'item.documentation = title;',
  ],
  'languages.registerDocumentSymbolProvider': [
    "export const symbol = new vscode.DocumentSymbol(title, '', kind, range, range);",
  ],
  'languages.registerHoverProvider': ['export const hover = new vscode.Hover(title);'],
  'languages.registerInlayHintsProvider': ['export const hint = new vscode.InlayHint(position, title);'],
  'languages.registerWorkspaceSymbolProvider': [
    "export const symbol = new vscode.SymbolInformation(title, kind, '', location);",
  ],
  'new CodeAction': 'hostileNames',
  'new CodeLens': 'hostileNames',
  'new CompletionItem': 'hostileNames',
  'new Diagnostic': 'hostileNames',
  'new DocumentSymbol': 'hostileNames',
  'new Hover': 'hostileNames',
  'new InlayHint': 'hostileNames',
  'new MarkdownString': ['export const text = new vscode.MarkdownString(title);'],
  'new SymbolInformation': 'hostileNames',
  'new TreeItem': ['export const item = new vscode.TreeItem(title);'],
};

/** What of the editor's that src uses shows no text but what is open, or words of our own. */
const silent = `
  languages.registerDefinitionProvider languages.registerDocumentDropEditProvider languages.registerDocumentLinkProvider
  languages.registerFoldingRangeProvider languages.registerReferenceProvider languages.registerRenameProvider
  debug.activeDebugSession debug.onDidTerminateDebugSession window.activeTextEditor window.createOutputChannel window.onDidChangeActiveTextEditor window.onDidChangeWindowState
  window.registerFileDecorationProvider window.registerTerminalLinkProvider window.registerUriHandler window.registerWebviewPanelSerializer
  window.showOpenDialog window.showSaveDialog window.showTextDocument window.showWorkspaceFolderPick window.state
  window.tabGroups window.visibleTextEditors new CancellationTokenSource new DataTransferItem new Disposable
  new DocumentDropEdit new DocumentLink new EventEmitter new FileDecoration new FoldingRange
  new LanguageModelTextPart new LanguageModelToolResult new Location new Position new Range
  new RelativePattern new Selection new SnippetString new TextEdit new ThemeColor new ThemeIcon new WorkspaceEdit
`
  .trim()
  .split(/\s+(?!(?<=new\s)[A-Z])/);

describe('a text that the editor shows', () => {
  it('is shown in no way that this test does not know', () => {
    const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const used = files.flatMap((file) =>
      [
        ...readFileSync(path.join(root, 'src', file), 'utf8').matchAll(
          /\bnew vscode\.(\w+)|\bvscode\.((?:window|languages|comments|notebooks|chat|tests|debug|scm)\.\w+)/g,
        ),
      ].map(([, made, called]) => (made === undefined ? called! : `new ${made}`)),
    );
    const known = new Set([...Object.keys(shown), ...silent]);
    assert.deepEqual([...new Set(used)].filter((name) => !known.has(name)).sort(), []);
  });

  for (const [name, lines] of Object.entries(shown))
    if (typeof lines === 'object')
      for (const line of lines)
        it(`is made plain: ${name} does not take ${line}`, async () =>
          assert.notDeepEqual(await complaints('src/features/capture/logWin/logWin.ts', line), []));

  it('may be words of our own', async () => {
    for (const line of ["pick.placeholder = vscode.l10n.t('Choose');", 'view.message = plainWords(title);'])
      assert.deepEqual(await complaints('src/features/capture/logWin/logWin.ts', line), []);
  });
});
