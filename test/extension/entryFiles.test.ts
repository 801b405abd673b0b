import { assert } from 'chai';
import * as vscode from 'vscode';
import type { EntryFiles, ReadResult } from '../../src/core/library/entryFiles';
import { readRegularFile } from '../../src/editor/files/readRegularFile';
import { workspaceEntryFiles } from '../../src/editor/index/workspaceEntryFiles';
import { workspaceFolder, writeFile } from './testFolder';

// The web worker host has no Node to import.
const readers: readonly [string, () => Promise<EntryFiles>][] = [
  ['workspace.fs', () => Promise.resolve(workspaceEntryFiles)],
  ...(WEB_HOST ? [] : [['Node', nodeReader] as [string, () => Promise<EntryFiles>]]),
];

async function nodeReader(): Promise<EntryFiles> {
  if (WEB_HOST) throw new Error('There is no Node in the web worker host.');
  return (await import('../../src/editor/index/nodeEntryFiles')).nodeEntryFiles;
}

for (const [name, reader] of readers) {
  describe(`reading entry files through ${name}`, () => {
    let files: EntryFiles;
    const root = () => vscode.Uri.joinPath(workspaceFolder(), 'entry-files');
    const inRoot = (path: string) => vscode.Uri.joinPath(root(), path);

    before(async () => {
      files = await reader();
      for (const path of ["it's (a) 100 % été & #1 [x]!.md", 'deep/er/b.md', 'CASE.MD'])
        await writeFile(inRoot(path), `text of ${path}`);
      for (const path of ['note.txt', '.hidden.md', '.git/c.md', 'node_modules/pkg/README.md'])
        await writeFile(inRoot(path), 'not an entry');
    });
    after(() => vscode.workspace.fs.delete(root(), { recursive: true }));

    it('lists the Markdown files by the addresses that the editor gives them', async () => {
      const listed = await files.list(root().toString());
      const expected = ["it's (a) 100 % été & #1 [x]!.md", 'deep/er/b.md', 'CASE.MD'].map((path) =>
        inRoot(path).toString(),
      );
      assert.sameMembers(listed, expected);
    });

    it('lists nothing where there is no folder', async () => {
      assert.deepStrictEqual(await files.list(inRoot('none').toString()), []);
    });

    it('reads text without its byte order mark, and says what is gone, binary or too long', async () => {
      await writeFile(inRoot('bom.md'), '\uFEFFafter the mark');
      await vscode.workspace.fs.writeFile(inRoot('binary.md'), new Uint8Array([1, 0, 2]));
      await vscode.workspace.fs.writeFile(inRoot('latin.md'), new Uint8Array([0x63, 0xe9]));
      await writeFile(inRoot('replacement.md'), 'a real \uFFFD');
      await writeFile(inRoot('long.md'), 'x'.repeat(10 * 1024 * 1024));
      const names = ['bom.md', 'binary.md', 'latin.md', 'replacement.md', 'long.md', 'none.md'];
      const results = new Map<string, ReadResult>();
      await files.read(
        names.map((path) => inRoot(path).toString()),
        (uri, result) => results.set(uri, result),
      );
      const shown = names.map((path) => {
        const result = results.get(inRoot(path).toString())!;
        return result.kind === 'text' ? result.text : result.kind === 'unreadable' ? result.reason : result.kind;
      });
      assert.deepStrictEqual(shown, ['after the mark', 'not-text', 'not-text', 'a real \uFFFD', 'too-large', 'gone']);
      for (const path of names.slice(0, -1)) await vscode.workspace.fs.delete(inRoot(path));
    });

    it('gives dates and sizes of the files that exist', async () => {
      const [info, ...others] = await files.stat([inRoot('deep/er/b.md').toString(), inRoot('none.md').toString()]);
      assert.strictEqual(info?.size, 'text of deep/er/b.md'.length);
      assert.isAbove(info?.modified ?? 0, 0);
      assert.isEmpty(others);
    });

    if (!WEB_HOST) {
      it('ends in a folder that links to itself, and survives a link to nowhere', async () => {
        const { mkdirSync, symlinkSync, rmSync } = await import('node:fs');
        const loop = inRoot('loop').fsPath;
        mkdirSync(loop);
        symlinkSync(loop, `${loop}/again`);
        symlinkSync(`${loop}/nowhere.md`, `${loop}/dangling.md`);
        await writeFile(inRoot('loop/real.md'), 'x');
        const listed = await files.list(inRoot('loop').toString());
        assert.include(listed, inRoot('loop/real.md').toString());
        assert.isAtMost(listed.length, 4);
        await files.read([inRoot('loop/dangling.md').toString()], (_, result) =>
          assert.strictEqual(result.kind, 'gone'),
        );
        rmSync(loop, { recursive: true });
      });

      it('says that a file may not be read, and lists what it may', async function () {
        const { chmodSync } = await import('node:fs');
        // To the superuser every file is open.
        if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
        await writeFile(inRoot('closed.md'), 'x');
        chmodSync(inRoot('closed.md').fsPath, 0);
        await files.read([inRoot('closed.md').toString()], (_, result) =>
          assert.deepInclude(result, { kind: 'unreadable', reason: 'refused' }),
        );
      });
    }
  });
}

// What is read through the editor's own file system lies elsewhere than on this machine, where there are no devices.
if (!WEB_HOST)
  describe('a link to a device', () => {
    it('is neither listed through Node, as it would never end, nor read with what comes with a folder', async function () {
      const { symlinkSync, existsSync } = await import('node:fs');
      if (!existsSync('/dev/zero')) return this.skip();
      const root = vscode.Uri.joinPath(workspaceFolder(), 'entry-files-endless');
      const endless = vscode.Uri.joinPath(root, 'endless.md');
      await vscode.workspace.fs.createDirectory(root);
      symlinkSync('/dev/zero', endless.fsPath);
      try {
        assert.deepStrictEqual(await (await nodeReader()).list(root.toString()), []);
        assert.isUndefined(await readRegularFile(endless));
      } finally {
        await vscode.workspace.fs.delete(root, { recursive: true });
      }
    });
  });
