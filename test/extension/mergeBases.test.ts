import { assert } from 'chai';
import * as vscode from 'vscode';
import { formatMergeBase } from '../../src/core/documents/merge/mergeBase';
import { editorDisk } from '../../src/editor/files/editorDisk';
import { RecordFiles } from '../../src/editor/files/recordFiles';
import type { Brag } from '../../src/editor/index/brag';
import { compiledDocumentsOf } from '../../src/features/documents/shared/compiledDocuments';
import { MergeBases } from '../../src/features/documents/shared/mergeBases';
import { hashedLines, newSalt } from '../../src/files/keptBases';
import { closeEditors, exists, readFile, until, workspaceFolder, writeFile, openFromDisk } from './testFolder';

describe('what is kept of compiled documents', () => {
  const log = vscode.window.createOutputChannel('Merge bases', { log: true });
  const record = () => vscode.Uri.joinPath(workspaceFolder(), 'record');
  const document = () => vscode.Uri.joinPath(record(), 'documents', 'case.md');
  const kept = () => vscode.Uri.joinPath(record(), '.compiled');
  const files = () => new RecordFiles(() => [record()], () => editorDisk, log); // prettier-ignore
  afterEach(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(record(), { recursive: true });
  });

  const orders = ['saveA saveB keepA keepB', 'saveA saveB keepB keepA', 'saveA keepA saveB keepB', 'saveB saveA keepB keepA', 'saveB keepB saveA keepA']; // prettier-ignore
  for (const order of orders)
    it(`fits the document of the last of two windows: ${order}`, async () => {
      const texts = { A: '# Case\n\nOne.\nTwo.\n', B: '# Case\n\nOne.\nTwo.\nThree, of B.\n' };
      const bases = new MergeBases(files());
      const baseOf = async (text: string) => {
        const salt = newSalt();
        return { salt, keys: (await hashedLines(text, salt)).keys };
      };
      await writeFile(document(), '# Case\n\nOne.\n');
      await bases.write(document(), await baseOf('# Case\n\nOne.\n'), '# Case\n\nOne.\n', []);
      const before = await bases.read(document(), '# Case\n\nOne.\n');
      const own = { A: await baseOf(texts.A), B: await baseOf(texts.B) };
      let last: 'A' | 'B' = 'A';
      for (const step of order.split(' ')) {
        const window = step.at(-1) as 'A' | 'B';
        if (step.startsWith('save')) await writeFile(document(), texts[(last = window)]);
        else await new MergeBases(files()).write(document(), own[window], texts[window], before.names);
      }
      const read = await bases.read(document(), texts[last]);
      assert.deepStrictEqual(read.last, own[last]);
    });

  it('reads no more than some of the bases that a repository holds, and none that is huge', async () => {
    const text = '# Case\n\nOne.\n';
    const fits = { salt: newSalt(), keys: [] as readonly string[] };
    const base = formatMergeBase({ ...fits, keys: (await hashedLines(text, fits.salt)).keys });
    const name = (number: number) => `case.md.${number.toString(16).padStart(16, '0')}.base`;
    await writeFile(vscode.Uri.joinPath(kept(), name(0)), `${base}${'0'.repeat(5_000_000)}\n`);
    await writeFile(vscode.Uri.joinPath(kept(), name(1)), base);
    await Promise.all(
      Array.from({ length: 300 }, (_, at) => writeFile(vscode.Uri.joinPath(kept(), name(at + 2)), 'forged')),
    );
    const counted: string[] = [];
    const counting = files();
    const read = counting.read.bind(counting);
    counting.read = async (uri, ...limit) => {
      const bytes = await read(uri, ...limit);
      if (bytes) counted.push(uri.path);
      return bytes;
    };
    const { last } = await new MergeBases(counting).read(document(), text);
    assert.strictEqual(last?.salt, fits.salt);
    assert.isAtMost(counted.length, 64);
    assert.notInclude(counted.join(), name(0));
  });

  /** A window of its own, whose state another one goes on with. */
  function openWindow(state: Map<string, unknown>) {
    const workspaceState = {
      get: (key: string, fallback?: unknown) => state.get(key) ?? fallback,
      update: (key: string, value: unknown) => {
        // As JSON, as the editor keeps it.
        if (value === undefined) state.delete(key);
        else state.set(key, JSON.parse(JSON.stringify(value)));
        return Promise.resolve();
      },
    };
    const brag = { files: files(), log, state: workspaceState, context: { workspaceState, subscriptions: [] } };
    return compiledDocumentsOf(brag as unknown as Brag);
  }

  const first = '# Case\n\nOne.\n\nTwo.\n';
  const second = '# Case\n\nOne.\n\nTwo.\n\nA passage that I do not want.\n\nThe end.\n';
  const third = `${second}\nNew today.\n`;
  const settings = () => vscode.workspace.getConfiguration('files');
  before(() => settings().update('autoSave', 'off', vscode.ConfigurationTarget.Global));
  after(() => settings().update('autoSave', undefined, vscode.ConfigurationTarget.Global));

  async function deletePassage(open: vscode.TextDocument): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    const start = open.getText().indexOf('A passage');
    edit.delete(open.uri, new vscode.Range(open.positionAt(start), open.positionAt(open.getText().indexOf('The end'))));
    await vscode.workspace.applyEdit(edit);
    assert.isTrue(await open.save());
  }

  for (const isHeard of [true, false])
    it(`outlives a reload between a recompile and its save, ${isHeard ? 'heard' : 'not heard'}`, async () => {
      const state = new Map<string, unknown>();
      let window = openWindow(state);
      await window.write(document(), first);
      const open = await openFromDisk(document());
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document(), new vscode.Position(open.lineCount, 0), '\nTyped.\n');
      await vscode.workspace.applyEdit(edit);
      await window.write(document(), second);
      assert.isTrue(open.isDirty);
      window.dispose();

      if (isHeard) window = openWindow(state);
      await deletePassage(open);
      if (!isHeard) window = openWindow(state);
      await window.write(document(), third);
      await until(() => !open.isDirty, 'the recompile is saved');
      const text = await readFile(document());
      assert.notInclude(text, 'A passage');
      assert.include(text, 'Typed.');
      assert.include(text, 'New today.');
      await window.write(document(), third);
      assert.notInclude(await readFile(document()), 'A passage');
      assert.isFalse(await exists(vscode.Uri.joinPath(kept(), 'case.md.before')));
      assert.isUndefined(state.get('brag.unsavedCompiles'));
      window.dispose();
    });

  it('does not take a recompile that was reverted after a reload for one that was saved', async () => {
    const state = new Map<string, unknown>();
    let window = openWindow(state);
    await window.write(document(), first);
    const open = await openFromDisk(document());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document(), new vscode.Position(open.lineCount, 0), '\nTyped.\n');
    await vscode.workspace.applyEdit(edit);
    await window.write(document(), second);
    window.dispose();
    await closeEditors();
    window = openWindow(state);
    await window.write(document(), third);
    assert.strictEqual(await readFile(document()), third);
    window.dispose();
  });
});
