import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  bragApi,
  closeEditors,
  exists,
  until,
  workspaceFolder,
  writeFile,
  type BragApi,
  openFromDisk,
} from './testFolder';

const brag = () => vscode.Uri.joinPath(workspaceFolder(), 'brag');
const inWins = (name: string) => vscode.Uri.joinPath(brag(), 'wins', name);
const win = (title: string, ...lines: string[]) =>
  `---\n${[`title: ${title}`, 'date: 2026-05-02', ...lines].join('\n')}\n---\n`;

describe('the library', () => {
  let api: BragApi;
  const titles = () => api.library.entries.wins.map(({ title }) => title);

  before(async () => {
    api = await bragApi();
    // In a browser window, unsaved text would be saved after a second.
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
  });
  afterEach(async () => {
    await closeEditors();
    for (const [name] of await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(brag(), 'wins')))
      if (name.startsWith('follow')) await vscode.workspace.fs.delete(inWins(name), { recursive: true });
    await until(() => !titles().some((title) => title.startsWith('Follow')), 'the wins of the test are gone');
  });

  it('follows a file that is made, changed, renamed and deleted on disk', async () => {
    await writeFile(inWins('follow.md'), win('Follow one'));
    await until(() => titles().includes('Follow one'), 'the new win is there');
    await writeFile(inWins('follow.md'), win('Follow two'));
    await until(() => titles().includes('Follow two') && !titles().includes('Follow one'), 'the change is there');
    await vscode.workspace.fs.rename(inWins('follow.md'), inWins('follow renamed (1).md'));
    const renamed = inWins('follow renamed (1).md').toString();
    await until(
      () => api.library.files.has(renamed) && !api.library.files.has(inWins('follow.md').toString()),
      'it moved',
    );
    await vscode.workspace.fs.delete(inWins('follow renamed (1).md'));
    await until(() => !titles().includes('Follow two'), 'it is gone');
  });

  it('takes a burst of changes, as a branch switch makes it, as few batches', async () => {
    let batches = 0;
    const stop = api.library.onDidChange(() => batches++);
    const names = Array.from({ length: 60 }, (_, index) => `follow-${index}.md`);
    await Promise.all(names.map((name) => writeFile(inWins(name), win(`Follow ${name}`))));
    await until(() => titles().filter((title) => title.startsWith('Follow')).length === names.length, 'all are there');
    stop();
    assert.isAtMost(batches, 12);
  });

  it('follows a folder of wins that is moved and deleted as a whole', async () => {
    await writeFile(inWins('follow-2026/a.md'), win('Follow a'));
    await writeFile(inWins('follow-2026/b.md'), win('Follow b'));
    await until(() => titles().includes('Follow a') && titles().includes('Follow b'), 'both are there');
    await vscode.workspace.fs.rename(inWins('follow-2026'), inWins('follow-moved'));
    await until(() => api.library.files.has(inWins('follow-moved/b.md').toString()), 'they moved');
    assert.isFalse(api.library.files.has(inWins('follow-2026/b.md').toString()));
    await vscode.workspace.fs.delete(inWins('follow-moved'), { recursive: true });
    await until(() => !titles().includes('Follow a') && !titles().includes('Follow b'), 'they are gone');
  });

  it("goes by an editor's unsaved text, and by the disk again when it is dropped", async () => {
    await writeFile(inWins('follow.md'), win('Follow saved'));
    await until(() => titles().includes('Follow saved'), 'the saved title is there');
    const document = await openFromDisk(inWins('follow.md'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, document.lineAt(1).range, 'title: Follow unsaved');
    await vscode.workspace.applyEdit(edit);
    await until(() => titles().includes('Follow unsaved'), 'the unsaved title is there');
    assert.isTrue(document.isDirty);
    await closeEditors();
    await until(
      () => titles().includes('Follow saved') && !titles().includes('Follow unsaved'),
      'the saved one is back',
    );
  });

  it('keeps the last good version of a broken file for its owner alone, until it is fixed', async () => {
    const entryOf = () =>
      api.library.files.get(inWins('follow.md').toString()) as
        { entry?: { title: string; visibility: string }; broken: boolean } | undefined;
    await writeFile(inWins('follow.md'), win('Follow good', 'visibility: public'));
    await until(() => entryOf()?.entry?.visibility === 'public', 'it is there');
    await writeFile(inWins('follow.md'), win('Follow: bad', 'visibility: public'));
    await until(() => entryOf()?.broken === true, 'it is broken');
    assert.include(entryOf()?.entry, { title: 'Follow good', visibility: 'private' });
    await writeFile(inWins('follow.md'), win('Follow fixed', 'visibility: public'));
    await until(() => entryOf()?.broken === false, 'it is fixed');
    assert.include(entryOf()?.entry, { title: 'Follow fixed', visibility: 'public' });
  });

  it('holds two files whose names differ only in case', async () => {
    await writeFile(inWins('follow-case.md'), win('Follow lower'));
    await writeFile(inWins('Follow-Case.md'), win('Follow upper'));
    const names = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(brag(), 'wins'));
    const isCaseSensitive = names.filter(([name]) => name.toLowerCase() === 'follow-case.md').length === 2;
    await until(
      () => titles().includes('Follow upper') && titles().includes('Follow lower') === isCaseSensitive,
      'each file has its win',
    );
    if (isCaseSensitive) await vscode.workspace.fs.delete(inWins('Follow-Case.md'));
  });

  it('does not read a link to a device, which would never end', async function () {
    if (WEB_HOST) return this.skip();
    const { existsSync, symlinkSync } = await import('node:fs');
    if (!existsSync('/dev/zero')) return this.skip();
    symlinkSync('/dev/zero', inWins('follow-endless.md').fsPath);
    await writeFile(inWins('follow.md'), win('Follow one'));
    await until(() => titles().includes('Follow one'), 'what came with it is there');
    assert.isFalse(api.library.files.has(inWins('follow-endless.md').toString()));
  });

  it('is not led astray by files that are gone between listing and reading', async () => {
    await Promise.all(
      Array.from({ length: 30 }, async (_, index) => {
        const uri = inWins(`follow-gone-${index}.md`);
        await writeFile(uri, win(`Follow gone ${index}`));
        await vscode.workspace.fs.delete(uri);
      }),
    );
    await writeFile(inWins('follow-last.md'), win('Follow last'));
    await until(
      () =>
        titles()
          .filter((title) => title.startsWith('Follow'))
          .join() === 'Follow last',
      'only the last is there',
    );
    assert.isFalse(await exists(inWins('follow-gone-1.md')));
  });
});
