import { assert } from 'chai';
import * as vscode from 'vscode';
import { newEntry } from '../../src/core/entries/newEntry';
import type { FrontMatterChange } from '../../src/core/frontMatter/editFrontMatter';
import { RecordFiles } from '../../src/editor/files/recordFiles';
import { writeAnswer } from '../../src/features/documents/strengthen/writeAnswer';
import { hindrances, mountSmallDisk, restoreFile, theirs } from './hindrances';
import { closeEditors, exists, readFile, until, workspaceFolder, writeFile } from './testFolder';

describe('an answer that strengthens the next document', () => {
  const log = vscode.window.createOutputChannel('Answers', { log: true });
  const record = () => vscode.Uri.joinPath(workspaceFolder(), 'answers');
  const win = '---\ntitle: Late vans\ndate: 2026-02-27 # a Friday\n---\nMine.\n';
  const change: FrontMatterChange = { set: 'impact', value: 'I moved the loading' };
  let files: RecordFiles;

  before(async () => {
    const { nodeDisk } = await import('../../src/files/nodeDisk');
    files = new RecordFiles(
      () => [record()],
      () => nodeDisk,
      log,
    );
  });
  beforeEach(() => vscode.workspace.fs.createDirectory(record()));
  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(record(), { recursive: true });
  });
  const write = (place: Parameters<typeof writeAnswer>[1]) =>
    writeAnswer({ files, log }, place, change, 'I moved the loading');

  for (const [hindrance, hinder] of hindrances)
    it(`is not recorded where its file can't be saved, and can once it may: ${hindrance}`, async function () {
      const folder = vscode.Uri.joinPath(record(), 'wins');
      const uri = vscode.Uri.joinPath(folder, `${hindrance.replaceAll(' ', '-')}.md`);
      await vscode.workspace.fs.createDirectory(folder);
      const unmount = await mountSmallDisk(folder);
      let letGo: (() => unknown) | undefined;
      try {
        await writeFile(uri, win);
        letGo = await hinder(uri);
        if (letGo === undefined) return this.skip();
        assert.isUndefined(await write(uri));
        assert.include([win, theirs], await readFile(uri));
        assert.include([win, theirs], (await vscode.workspace.openTextDocument(uri)).getText());
        await letGo();
        letGo = undefined;
        await restoreFile(uri, win);
        const after = win.replace('---\nMine', 'impact: I moved the loading\n---\nMine');
        assert.deepEqual(await write(uri), { uri, text: after });
        assert.strictEqual(await readFile(uri), after);
      } finally {
        await letGo?.();
        await closeEditors();
        unmount?.();
      }
    });

  it('makes the file of a role with what it says, and one undo takes both back', async () => {
    const entry = newEntry('role', { title: 'Yard Lead' });
    const written = (await write({ folder: record(), entry }))!;
    assert.strictEqual(await readFile(written.uri), written.text);
    assert.include(written.text, 'title: Yard Lead\nimpact: I moved the loading\n');
    await vscode.window.showTextDocument(written.uri);
    await vscode.commands.executeCommand('undo');
    await until(async () => !(await exists(written.uri)), 'the file is gone');
  });

  it('makes no file where what it says could not be written', async () => {
    const entry = newEntry('ask', { title: 'Yard Lead' });
    const elsewhere = vscode.Uri.joinPath(workspaceFolder(), '..');
    assert.isUndefined(await write({ folder: elsewhere, entry }));
    assert.isFalse(await exists(vscode.Uri.joinPath(elsewhere, 'asks')));
    assert.isUndefined(await write({ folder: record(), entry: { ...entry, text: '---\n- a list\n---\n' } }));
    assert.isFalse(await exists(vscode.Uri.joinPath(record(), 'asks')));
  });
});
