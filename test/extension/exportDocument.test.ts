import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  answer,
  bragApi,
  closeEditors,
  exists,
  readFile,
  refusal,
  until,
  workspaceFolder,
  writeFile,
} from './testFolder';

const brag = (...path: string[]) => vscode.Uri.joinPath(workspaceFolder(), 'brag', ...path);
const run = (command: string, given?: unknown) =>
  vscode.commands.executeCommand<vscode.Uri | undefined>(command, given);

describe('exporting a document', () => {
  let document: vscode.Uri;

  before(async () => {
    await bragApi();
    document = (await run('brag.compileCase', {
      role: 'principal-engineer',
      audience: 'committee',
      date: '2026-06-15',
    }))!;
  });
  after(async () => {
    await closeEditors();
    for (const folder of ['documents', '.compiled'])
      await vscode.workspace.fs.delete(brag(folder), { recursive: true });
  });

  it('writes HTML, DOCX and JSON beside it under its name, and returns where', async () => {
    for (const [format, beginning] of [
      ['html', '<!doctype html>'],
      ['docx', 'PK'],
      ['json', '{\n  "type": "case"'],
    ] as const) {
      const uri = await run('brag.export', { uri: document, format });
      assert.strictEqual(uri?.path, document.path.replace(/md$/, format));
      assert.isTrue((await readFile(uri!)).startsWith(beginning), format);
    }
  });

  it('asks for the format of the document in the active editor, and takes what is typed and not saved', async () => {
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount, 0), '\nJust typed.\n'));
    const uri = await answer(run('brag.export'), 'workbench.action.acceptSelectedQuickOpenItem');
    assert.strictEqual(uri?.path, document.path.replace(/md$/, 'html'));
    assert.include(await readFile(uri!), '<p>Just typed.</p>');
  });

  it('asks before it writes over a file that it did not write so', async () => {
    const uri = (await run('brag.export', { uri: document, format: 'json' }))!;
    await writeFile(uri, 'mine');
    await refusal('brag.export', { uri: document, format: 'json' }).catch(() => undefined);
    assert.strictEqual(await readFile(uri), 'mine');
    await run('brag.export', { uri: document, format: 'json', replace: true });
    assert.notStrictEqual(await readFile(uri), 'mine');
  });

  it('exports no file that is not a compiled document', async () => {
    const profile = brag('profile.md');
    assert.isUndefined(await run('brag.export', { uri: profile, format: 'html' }));
    assert.isFalse(await exists(brag('profile.html')));
  });

  it('shows the document with a button to copy it', async () => {
    await run('brag.copyRichText', { uri: document });
    const tab = () => vscode.window.tabGroups.activeTabGroup.activeTab;
    await until(() => tab()?.input instanceof vscode.TabInputWebview, 'the page');
    assert.match(tab()!.label, /^Copy: /);
  });

  it('refuses wrong arguments in one sentence', async () => {
    assert.match(await refusal('brag.export', { replace: 'yes' }), /"replace" should be true or false, not yes/);
    assert.match(await refusal('brag.export', { format: 'odt' }), /"format" can be html, docx, json/);
    assert.match(await refusal('brag.copyRichText', { file: 'x' }), /an argument "file"/);
  });
});
