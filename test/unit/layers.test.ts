import assert from 'node:assert/strict';
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
    ['src/features/capture/logWin/logWin.ts', "import { register } from '../winQuality/winQuality';"],
    ['src/features/capture/logWin/logWin.ts', "export const load = () => import('../../career/nudges/nudges');"],
    ['src/features/capture/logWin/logWin.ts', "import { readFileSync } from 'node:fs';"],
    ['src/features/capture/logWin/logWin.ts', "import { activate } from '../../../activate';"],
    ['src/features/capture/logWin/logWin.ts', 'void vscode.window.showInformationMessage(title);'],
    ['src/features/capture/logWin/logWin.ts', 'const { showErrorMessage: tell } = vscode.window;'],
    ['src/features/capture/logWin/logWin.ts', "void vscode.window['showWarningMessage'](title);"],
    ['src/features/capture/logWin/logWin.ts', 'void vscode.window.showQuickPick([title]);'],
    ['src/features/capture/logWin/logWin.ts', 'vscode.window.setStatusBarMessage(title, 5000);'],
    ['src/features/capture/logWin/logWin.ts', 'void vscode.window.withProgress({ location: 15, title }, work);'],
    ['src/features/capture/logWin/logWin.ts', 'pick.items = [{ label: title }];'],
    ['src/features/capture/logWin/logWin.ts', 'item.tooltip = title;'],
    ['src/features/capture/logWin/logWin.ts', 'const hover = new vscode.MarkdownString(title);'],
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
    assert.deepEqual(await complaints('src/core/text/slug.ts', "import type { Win } from '../entries/win';"), []);
    assert.deepEqual(await complaints('src/core/text/slug.ts', 'export const day = new Date(0);'), []);
  });
});
