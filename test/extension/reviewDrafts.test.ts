import { assert } from 'chai';
import * as vscode from 'vscode';
import { hindrances, mountSmallDisk, restoreFile, theirs } from './hindrances';
import { bragApi, closeEditors, exists, readFile, refusal, until, workspaceFolder, writeFile } from './testFolder';

const review = (given: unknown) => vscode.commands.executeCommand<vscode.Uri[]>('brag.reviewDrafts', given);
const inWins = (name: string) => vscode.Uri.joinPath(workspaceFolder(), 'brag/wins', name);
const addresses = (uris: readonly vscode.Uri[]) => uris.map((uri) => uri.toString());
const draftText = (title: string, more = '', body = '') =>
  `---\ntype: win\ntitle: ${title} # as imported\nstatus: draft\ndate: 2026-05-20\n${more}---\n${body}`;

describe('brag.reviewDrafts', function () {
  this.timeout(0);
  let written: vscode.Uri[] = [];

  interface TestWin {
    readonly uri: string;
    readonly title: string;
    readonly status: string;
  }
  const winAt = async (uri: vscode.Uri) =>
    (await bragApi()).library.files.get(uri.toString())?.entry as TestWin | undefined;

  async function draft(name: string, text: string): Promise<vscode.Uri> {
    const uri = inWins(name);
    written.push(uri);
    await writeFile(uri, text);
    await until(async () => (await winAt(uri)) !== undefined, `${name} is read`);
    return uri;
  }

  afterEach(async () => {
    await closeEditors();
    // As a user deletes: a watcher on a busy machine may see nothing of a file that comes and goes at once.
    const away = new vscode.WorkspaceEdit();
    for (const uri of written) away.deleteFile(uri, { recursive: true, ignoreIfNotExists: true });
    await vscode.workspace.applyEdit(away);
    for (const uri of written) await until(async () => (await winAt(uri)) === undefined, 'the draft is gone');
    written = [];
  });

  it('accepts drafts, each by one line, and takes all of it back', async () => {
    const texts = [draftText('Test one'), draftText('Test two').replaceAll('\n', '\r\n')];
    const drafts = [await draft('test-one.md', texts[0]!), await draft('test-two.md', texts[1]!)];
    assert.deepEqual(addresses(await review({ action: 'accept', drafts: addresses(drafts) })), addresses(drafts));
    for (const [index, uri] of drafts.entries())
      assert.strictEqual(await readFile(uri), texts[index]!.replace(/status: draft\r?\n/, ''));
    await until(async () => (await winAt(drafts[0]!))?.status === 'done', 'the draft is a win');
    assert.lengthOf(await review({ action: 'undo' }), 2);
    for (const [index, uri] of drafts.entries()) assert.strictEqual(await readFile(uri), texts[index]);
  });

  it("is taken back by the editor's own undo, too", async () => {
    const uri = await draft('test-one.md', draftText('Test one'));
    await review({ action: 'accept', drafts: ['test-one'] });
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('undo');
    const current = () => vscode.workspace.openTextDocument(uri);
    await until(async () => (await current()).getText() === draftText('Test one'), 'the draft is as it was');
    await (await current()).save();
    assert.strictEqual(await readFile(uri), draftText('Test one'));
  });

  it('leaves what the user has not saved to them, and says so where it is in the way', async () => {
    const uri = await draft('test-one.md', draftText('Test one'));
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount, 0), 'Unsaved.'));
    assert.deepEqual(await review({ action: 'drop', drafts: [uri.toString()] }), []);
    assert.isTrue(await exists(uri));
    assert.lengthOf(await review({ action: 'accept', drafts: [uri.toString()] }), 1);
    assert.notInclude(editor.document.getText(), 'status: draft');
    assert.isTrue(editor.document.isDirty);
    assert.include(await readFile(uri), 'status: draft');
  });

  it('drops drafts, and brings them back byte for byte', async () => {
    const uri = inWins('test-bytes.md');
    const bytes = new Uint8Array([
      0xef,
      0xbb,
      0xbf,
      ...new TextEncoder().encode(draftText('Test ü').replace(/\n/g, '\r\n')),
    ]);
    written.push(uri);
    await vscode.workspace.fs.writeFile(uri, bytes);
    await until(async () => (await winAt(uri)) !== undefined, 'the draft is read');
    const other = await draft('test-two.md', draftText('Test two'));
    assert.lengthOf(await review({ action: 'drop', drafts: addresses([uri, other]) }), 2);
    assert.isFalse((await exists(uri)) || (await exists(other)));
    await until(async () => (await winAt(uri)) === undefined, 'the draft is gone');
    assert.lengthOf(await review({ action: 'undo' }), 2);
    assert.deepEqual([...(await vscode.workspace.fs.readFile(uri))], [...bytes]);
    await until(async () => (await winAt(uri))?.status === 'draft', 'the draft is back');
  });

  it('leaves alone what has changed on disk since, and brings nothing back over it', async () => {
    const uri = await draft('test-one.md', draftText('Test one'));
    await writeFile(uri, draftText('Test one').replace('status: draft\n', ''));
    assert.include(await refusalOrNothing({ action: 'drop', drafts: [uri.toString()] }), 'nothing');
    assert.isTrue(await exists(uri));
    const other = await draft('test-two.md', draftText('Test two'));
    await review({ action: 'drop', drafts: [other.toString()] });
    await writeFile(other, 'Mine now.\n');
    assert.deepEqual(await review({ action: 'undo' }), []);
    assert.strictEqual(await readFile(other), 'Mine now.\n');
  });

  it('merges drafts into a win in one edit, and takes it back', async () => {
    const text = '---\ntype: win\ntitle: Test target\ndate: 2026-05-19 # Tuesday\nskills: [go]\n---\n\nMine.\n';
    const target = await draft('test-target.md', text);
    const given = draftText(
      'Test target',
      'skills: [Go, sql]\nlinks: ["https://a.example/1"]\n',
      '\nFrom the import.\n',
    );
    const uri = await draft('test-one.md', given);
    assert.deepEqual(
      addresses(await review({ action: 'merge', drafts: [uri.toString()], into: 'test-target' })),
      addresses([target]),
    );
    assert.isFalse(await exists(uri));
    assert.strictEqual(
      await readFile(target),
      '---\ntype: win\ntitle: Test target\ndate: 2026-05-19 # Tuesday\nskills: [go, sql]\nlinks: [https://a.example/1]\n---\n\nMine.\n\n## From a draft of 20 May 2026\n\nFrom the import.\n',
    );
    await review({ action: 'undo' });
    assert.strictEqual(await readFile(target), text);
    assert.strictEqual(await readFile(uri), given);
  });

  describe('on a win that can not be saved', () => {
    const files = () => vscode.workspace.getConfiguration('files');
    const lock = (name: string | undefined) =>
      files().update('readonlyInclude', name && { [`**/${name}`]: true }, vscode.ConfigurationTarget.Global);
    const target = '---\ntype: win\ntitle: Test target\ndate: 2026-05-19\n---\n';
    const shown = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();
    afterEach(() => lock(undefined));

    for (const [hindrance, hinder] of hindrances)
      it(`merges and accepts nothing, deletes nothing, and has nothing to take back: ${hindrance}`, async function () {
        if (WEB_HOST) return this.skip();
        const run = hindrance.replaceAll(' ', '-');
        const folder = inWins(`held-${run}`);
        const inHeld = (name: string) => vscode.Uri.joinPath(folder, `${run}-${name}.md`);
        const [into, drafted] = ['target', 'draft'].map(inHeld) as [vscode.Uri, vscode.Uri];
        const texts = [target, draftText('Test target', '', `\n${'Mine. '.repeat(1000)}\n`)] as const;
        await vscode.workspace.fs.createDirectory(folder);
        const unmount = await mountSmallDisk(folder);
        let letGo: (() => unknown) | undefined;
        try {
          // No watcher sees what is below a disk that is mounted later.
          const made = new vscode.WorkspaceEdit();
          for (const [index, uri] of [into, drafted].entries())
            made.createFile(uri, { contents: new TextEncoder().encode(texts[index]!) });
          await vscode.workspace.applyEdit(made);
          for (const uri of [into, drafted]) await until(async () => (await winAt(uri)) !== undefined, 'it is read');
          const merge = { action: 'merge', drafts: [drafted.toString()], into: into.toString() };
          for (const [held, asked] of [
            [into, merge],
            [drafted, { action: 'accept', drafts: [drafted.toString()] }],
          ] as const) {
            const before = await readFile(held);
            letGo = await hinder(held);
            if (letGo === undefined) return this.skip();
            assert.deepEqual(await review(asked), [], asked.action);
            assert.include([before, theirs], await readFile(held), asked.action);
            assert.strictEqual(await readFile(held === into ? drafted : into), texts[held === into ? 1 : 0]);
            assert.include([before, theirs], await shown(held), asked.action);
            await letGo();
            letGo = undefined;
            await restoreFile(held, before);
          }
          await until(async () => (await winAt(drafted))?.status === 'draft', 'the draft is read again');
          assert.lengthOf(await review(merge), 1);
          assert.include(await readFile(into), 'Mine. Mine.');
        } finally {
          await letGo?.();
          await closeEditors();
          const away = new vscode.WorkspaceEdit();
          for (const uri of [into, drafted]) away.deleteFile(uri, { ignoreIfNotExists: true });
          await vscode.workspace.applyEdit(away);
          unmount?.();
          await vscode.workspace.fs.delete(folder, { recursive: true });
        }
      });

    it('takes a merge back whole or not at all, and can once the win can be saved', async () => {
      const into = await draft('test-target.md', target);
      const given = draftText('Test target', 'skills: [sql]\n', '\nMine.\n');
      const uri = await draft('test-one.md', given);
      assert.lengthOf(await review({ action: 'merge', drafts: [uri.toString()], into: 'test-target' }), 1);
      const merged = await readFile(into);
      await lock('test-target.md');
      assert.deepEqual(await review({ action: 'undo' }), []);
      assert.isFalse(await exists(uri));
      assert.strictEqual(await readFile(into), merged);
      await lock(undefined);
      assert.lengthOf(await review({ action: 'undo' }), 2);
      assert.strictEqual(await readFile(into), target);
      assert.strictEqual(await readFile(uri), given);
    });

    it('accepts the others, and leaves that one a draft', async () => {
      const locked = await draft('test-one.md', draftText('Test one'));
      const other = await draft('test-two.md', draftText('Test two'));
      await lock('test-one.md');
      assert.deepEqual(
        addresses(await review({ action: 'accept', drafts: addresses([locked, other]) })),
        addresses([other]),
      );
      assert.strictEqual(await readFile(locked), draftText('Test one'));
      assert.strictEqual(await shown(locked), draftText('Test one'));
      assert.notInclude(await readFile(other), 'status: draft');
      assert.lengthOf(await review({ action: 'undo' }), 1);
      assert.strictEqual(await readFile(other), draftText('Test two'));
    });
  });

  it('puts drafts off until a day', async () => {
    const uri = await draft('test-one.md', draftText('Test one'));
    assert.lengthOf(await review({ action: 'snooze', drafts: [uri.toString()], until: '2099-01-01' }), 1);
    assert.strictEqual(await readFile(uri), draftText('Test one'));
    assert.lengthOf(await review({ action: 'accept', drafts: [uri.toString()] }), 1);
  });

  // Each file is a call of its own through the editor; the interface test has 500.
  const many = 60;

  it(`accepts ${many} drafts at once, and takes them back at once`, async () => {
    const folder = inWins('test-many');
    const uris = Array.from({ length: many }, (_, index) => vscode.Uri.joinPath(folder, `${index}.md`));
    await Promise.all(uris.map((uri, index) => writeFile(uri, draftText(`Test ${index}`))));
    written.push(folder);
    const { library } = await bragApi();
    await until(() => uris.every((uri) => library.files.has(uri.toString())), 'the drafts are read');
    const areDrafts = () => Promise.all(uris.map(async (uri) => (await readFile(uri)).includes('\nstatus: draft\n')));
    assert.lengthOf(await review({ action: 'accept', drafts: addresses(uris) }), many);
    assert.notInclude(await areDrafts(), true);
    assert.lengthOf(await review({ action: 'undo' }), many);
    assert.notInclude(await areDrafts(), false);
    await until(
      () => uris.every((uri) => (library.files.get(uri.toString())?.entry as TestWin | undefined)?.status === 'draft'),
      'the drafts are back',
    );
    assert.lengthOf(await review({ action: 'drop', drafts: addresses(uris) }), many);
    await until(() => !uris.some((uri) => library.files.has(uri.toString())), 'the drafts are gone');
  });

  it('says what is wrong with its arguments', async () => {
    assert.include(await refusal('brag.reviewDrafts', { action: 'eat' }), '"action" can be');
    assert.include(await refusal('brag.reviewDrafts', { action: 'accept' }), 'it needs "drafts"');
    assert.include(await refusal('brag.reviewDrafts', { action: 'drop', drafts: ['nothing'] }), 'named "nothing"');
    const uri = await draft('test-one.md', draftText('Test one'));
    assert.include(
      await refusal('brag.reviewDrafts', { action: 'merge', drafts: [uri.toString()] }),
      'it needs "into"',
    );
  });

  it('opens as one tab', async () => {
    await vscode.commands.executeCommand('brag.reviewDrafts');
    await vscode.commands.executeCommand('brag.reviewDrafts');
    const inboxes = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('brag.inbox'));
    await until(() => inboxes().length > 0, 'the inbox is open');
    assert.lengthOf(inboxes(), 1);
  });

  /** A draft that the library still takes for one, or not any more: either way nothing is done. */
  async function refusalOrNothing(given: unknown): Promise<string> {
    try {
      return (await review(given)).length === 0 ? 'nothing' : 'something';
    } catch (error) {
      return (error as Error).message.includes('failed') ? 'nothing' : String(error);
    }
  }
});
