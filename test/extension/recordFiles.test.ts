import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Disk } from '../../src/editor/files/disk';
import { editorDisk } from '../../src/editor/files/editorDisk';
import { RecordFiles } from '../../src/editor/files/recordFiles';
import { hindrances, mountSmallDisk, theirs } from './hindrances';
import { closeEditors, exists, readFile, workspaceFolder, writeFile } from './testFolder';

const free = ['free', () => Promise.resolve(() => undefined)] as const;

// The web worker host has neither links to make nor Node to import.
if (!WEB_HOST)
  for (const name of ['Node', "the editor's file system"])
    describe(`writing below a record through ${name}`, () => {
      let files: RecordFiles;
      let disk: Disk;
      let folders: vscode.Uri[];
      let outside: vscode.Uri;
      const log = vscode.window.createOutputChannel('Record files', { log: true });
      const record = () => vscode.Uri.joinPath(workspaceFolder(), 'record');
      const inRecord = (path: string) => vscode.Uri.joinPath(record(), path);
      const bytes = (text: string) => new TextEncoder().encode(text);
      const link = async (target: vscode.Uri, place: vscode.Uri) => {
        const { symlinkSync } = await import('node:fs');
        symlinkSync(target.fsPath, place.fsPath);
      };

      before(async () => {
        disk = name === 'Node' ? (await import('../../src/files/nodeDisk')).nodeDisk : editorDisk;
        files = new RecordFiles(
          () => folders,
          () => disk,
          log,
        );
      });
      beforeEach(async () => {
        const { mkdtempSync } = await import('node:fs');
        const { tmpdir } = await import('node:os');
        folders = [record()];
        outside = vscode.Uri.file(mkdtempSync(`${tmpdir()}/outside-`));
        await vscode.workspace.fs.createDirectory(record());
        await writeFile(vscode.Uri.joinPath(outside, 'victim.md'), 'untouched');
      });
      afterEach(async () => {
        await closeEditors();
        await vscode.workspace.fs.delete(record(), { recursive: true }).then(undefined, () => undefined);
        await vscode.workspace.fs.delete(outside, { recursive: true });
      });

      /** Every way of writing at one place. */
      async function writeEveryWay(uri: vscode.Uri): Promise<void> {
        await files.create([{ uri, contents: 'created' }]);
        await files.replace(uri, bytes('replaced')).catch(() => undefined);
        await files.createFolder(uri).catch(() => undefined);
        await files.discard(uri);
        const before = await readFile(uri).catch(() => undefined);
        if (before === undefined) return;
        await files.remove([{ uri, bytes: bytes(before) }]);
        await files.apply({ texts: [{ uri, before, edits: [{ range: { start: 0, end: 0 }, text: 'edited ' }] }] });
        const document = await vscode.workspace.openTextDocument(uri);
        await files.edit(document, new vscode.Range(0, 0, 0, 0), 'edited ');
        await files.save(document);
      }

      const places: readonly [string, (outside: vscode.Uri) => Promise<vscode.Uri>][] = [
        ['a file that is a link', async (away) => {
          await link(vscode.Uri.joinPath(away, 'victim.md'), inRecord('case.md'));
          return inRecord('case.md');
        }],
        ['a link to a file that is not there', async (away) => {
          await link(vscode.Uri.joinPath(away, 'new.md'), inRecord('case.md'));
          return inRecord('case.md');
        }],
        ['a folder that is a link', async (away) => {
          await link(away, inRecord('documents'));
          return inRecord('documents/victim.md');
        }],
        ['a new file deep below a folder that is a link', async (away) => {
          await link(away, inRecord('.compiled'));
          return inRecord('.compiled/deep/er/x.base');
        }],
        ['a link behind a link', async (away) => {
          await link(away, inRecord('first'));
          await link(inRecord('first'), inRecord('second'));
          return inRecord('second/victim.md');
        }],
        ['a record that is itself a link', async (away) => {
          await vscode.workspace.fs.delete(record());
          await link(away, record());
          return inRecord('victim.md');
        }],
        ['a path with a way up', () =>
          Promise.resolve(record().with({ path: `${record().path}/../../escaped.md` }))],
      ]; // prettier-ignore
      for (const [what, prepare] of places)
        it(`writes, edits, makes and deletes nothing through ${what}`, async () => {
          const uri = await prepare(outside);
          assert.isFalse(await files.mayWrite(uri));
          await writeEveryWay(uri);
          assert.strictEqual(await readFile(vscode.Uri.joinPath(outside, 'victim.md')), 'untouched');
          const left = (await vscode.workspace.fs.readDirectory(outside)).map(([each]) => each);
          assert.deepStrictEqual(left, ['victim.md']);
          assert.isFalse(await exists(vscode.Uri.joinPath(workspaceFolder(), '..', 'escaped.md')));
        });

      it('lets a root that the user named be a link', async () => {
        const { mkdtempSync } = await import('node:fs');
        const { tmpdir } = await import('node:os');
        const place = vscode.Uri.file(`${mkdtempSync(`${tmpdir()}/own-`)}/brag`);
        await link(outside, place);
        folders = [place];
        await files.replace(vscode.Uri.joinPath(place, 'documents/x.html'), bytes('mine'));
        assert.strictEqual(await readFile(vscode.Uri.joinPath(outside, 'documents/x.html')), 'mine');
      });

      it('waits for the save that the editor makes by itself', async () => {
        const uri = inRecord(`saved through ${name}.md`);
        await writeFile(uri, 'text');
        const settings = vscode.workspace.getConfiguration('files');
        await settings.update('autoSave', 'afterDelay', vscode.ConfigurationTarget.Global);
        await settings.update('autoSaveDelay', 1, vscode.ConfigurationTarget.Global);
        const saves: vscode.TextDocumentSaveReason[] = [];
        let hear = (): void => undefined;
        const begun = new Promise<void>((resolve) => (hear = resolve));
        const saving = vscode.workspace.onWillSaveTextDocument((event) => {
          saves.push(event.reason);
          // The editor waits some time for this, and then saves.
          event.waitUntil(new Promise(() => undefined));
          hear();
        });
        const isEdited = () => vscode.workspace.textDocuments.some((document) => document.isDirty);
        const late: Disk = {
          ...disk,
          async leadsInside(root, target) {
            if (isEdited()) await begun;
            return disk.leadsInside(root, target);
          },
        };
        try {
          const applied = await new RecordFiles(
            () => folders,
            () => late,
            log,
          ).apply({
            texts: [{ uri, before: 'text', edits: [{ range: { start: 0, end: 0 }, text: 'new ' }] }],
          });
          assert.deepEqual(applied, { kind: 'applied', unsaved: [] });
          assert.strictEqual(await readFile(uri), 'new text');
          assert.deepEqual(saves, [vscode.TextDocumentSaveReason.AfterDelay]);
        } finally {
          saving.dispose();
          await settings.update('autoSave', undefined, vscode.ConfigurationTarget.Global);
          await settings.update('autoSaveDelay', undefined, vscode.ConfigurationTarget.Global);
        }
      });

      it('makes a file, replaces it whole, and leaves nothing beside it', async () => {
        assert.strictEqual(await files.create([{ uri: inRecord('wins/a.md'), contents: 'one' }]), 'created');
        assert.strictEqual(await files.create([{ uri: inRecord('wins/a.md'), contents: 'two' }]), 'exists');
        assert.strictEqual(await readFile(inRecord('wins/a.md')), 'one');
        await files.replace(inRecord('wins/a.md'), bytes('three'));
        assert.strictEqual(await readFile(inRecord('wins/a.md')), 'three');
        assert.lengthOf(await vscode.workspace.fs.readDirectory(inRecord('wins')), 1);
      });

      it('makes all of several files or none', async () => {
        await writeFile(inRecord('b.md'), 'mine');
        const made = ['a.md', 'b.md', 'c.md'].map((each) => ({ uri: inRecord(each), contents: each }));
        assert.strictEqual(await files.create(made), 'exists');
        assert.isFalse((await exists(inRecord('a.md'))) || (await exists(inRecord('c.md'))));
        assert.strictEqual(await readFile(inRecord('b.md')), 'mine');
      });

      it('makes nothing twice where two windows make it at once', async function () {
        if (disk.createNew === undefined) return this.skip();
        const windows = [files, new RecordFiles(() => folders, () => disk, log)]; // prettier-ignore
        const log40 = async (window: RecordFiles, writer: number): Promise<void> => {
          for (let win = 0; win < 20; win++)
            for (let number = 1; ; number++) {
              const uri = inRecord(`wins/same-${number}.md`);
              if ((await window.create([{ uri, contents: `${writer} ${win}` }])) === 'created') break;
            }
        };
        await Promise.all(windows.map(log40));
        const names = (await vscode.workspace.fs.readDirectory(inRecord('wins'))).map(([each]) => each);
        const texts = new Set(await Promise.all(names.map((each) => readFile(inRecord(`wins/${each}`)))));
        assert.strictEqual(texts.size, 40);
      });

      it('does not say that it saved what it could not, and gives the text back', async () => {
        const settings = vscode.workspace.getConfiguration('files');
        const uri = inRecord('wins/locked.md');
        await writeFile(uri, 'as it was');
        await settings.update('readonlyInclude', { '**/locked.md': true }, vscode.ConfigurationTarget.Global);
        try {
          const edits = [{ range: { start: 0, end: 2 }, text: 'not as' }];
          const applied = await files.apply({ texts: [{ uri, before: 'as it was', edits }] });
          assert.deepStrictEqual(applied.kind === 'applied' && applied.unsaved.map(String), [uri.toString()]);
          assert.strictEqual((await vscode.workspace.openTextDocument(uri)).getText(), 'as it was');
          assert.strictEqual(await readFile(uri), 'as it was');
        } finally {
          await settings.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
        }
      });

      for (const autoSave of ['off', 'afterDelay'])
        for (const [hindrance, hinder] of [...hindrances, free])
          it(`writes whole or leaves all as it was, and says which: ${hindrance}, auto save ${autoSave}`, async function () {
            // How the editor's own file system writes where there is no room is its own.
            if (hindrance === 'on a full disk' && disk.keepAside === undefined) return this.skip();
            const settings = vscode.workspace.getConfiguration('files');
            await vscode.workspace.fs.createDirectory(inRecord('held'));
            const unmount = await mountSmallDisk(inRecord('held'));
            // An editor may hold what a file of that name was before.
            const run = hindrance.replaceAll(' ', '-') + autoSave + name.length;
            const before = 'as it was';
            const edits = [{ range: { start: 0, end: 0 }, text: `new ${'x'.repeat(9000)} ` }];
            const after = `${edits[0]!.text}${before}`;
            let letGo: (() => unknown) | undefined;
            await settings.update('autoSave', autoSave, vscode.ConfigurationTarget.Global);
            try {
              for (const how of ['alone', 'beside others', 'together'] as const) {
                const [held, free, fresh] = ['held/a', 'b', 'c'].map((each) => inRecord(`${each}-${run}-${how}.md`)) as [vscode.Uri, vscode.Uri, vscode.Uri]; // prettier-ignore
                for (const uri of [held, free]) await writeFile(uri, before);
                letGo = await hinder(held);
                if (letGo === undefined) return this.skip();
                const texts = [held, ...(how === 'alone' ? [] : [free])].map((uri) => ({ uri, before, edits }));
                const created = how === 'together' ? [{ uri: fresh, contents: 'made' }] : [];
                const applied = await files.apply({ texts, created }, { together: how === 'together' });
                const failed =
                  applied.kind === 'applied' || applied.kind === 'unsaved' ? applied.unsaved.map(String) : [];
                const wasWritten = (uri: vscode.Uri) => applied.kind === 'applied' && !failed.includes(uri.toString());
                const untouched = [before, theirs];
                for (const { uri } of texts) {
                  const [onDisk, shown] = [
                    await readFile(uri),
                    (await vscode.workspace.openTextDocument(uri)).getText(),
                  ];
                  const what = `${how}: ${JSON.stringify(applied)}, ${onDisk.slice(0, 20)}… of ${onDisk.length}, shown ${shown.slice(0, 20)}…`;
                  if (wasWritten(uri)) assert.isTrue(onDisk === after, what);
                  else assert.isTrue(untouched.includes(onDisk) && untouched.includes(shown), what);
                }
                assert.strictEqual(await exists(fresh), how === 'together' && wasWritten(fresh), how);
                // What is free is written beside what isn't, but not where they belong together.
                assert.strictEqual(wasWritten(free) && how !== 'alone', how !== 'alone' && (how === 'beside others' || wasWritten(held)), how); // prettier-ignore
                if (hindrance === 'free') assert.isTrue(wasWritten(held));
                const removed = await files.remove([{ uri: held, bytes: bytes(before) }]);
                assert.strictEqual(await exists(held), removed.length === 0);
                await letGo();
                letGo = undefined;
                await closeEditors();
                for (const uri of [held, free, fresh]) await vscode.workspace.fs.delete(uri).then(undefined, () => 0);
              }
            } finally {
              await letGo?.();
              await closeEditors();
              unmount?.();
              await settings.update('autoSave', undefined, vscode.ConfigurationTarget.Global);
            }
          });

      it('sees unsaved edits under another spelling of a name, where the disk takes both for one file', async () => {
        const [asked, open, free] = ['ina', 'INA', 'new'].map((each) => inRecord(`${each}-${name.length}.md`)) as [vscode.Uri, vscode.Uri, vscode.Uri]; // prettier-ignore
        for (const uri of [asked, open]) await writeFile(uri, 'same');
        const typed = new vscode.WorkspaceEdit();
        typed.insert(open, new vscode.Position(0, 0), 'mine ');
        await vscode.workspace.applyEdit(typed);
        const texts = [{ uri: asked, before: 'same', edits: [{ range: { start: 0, end: 0 }, text: 'x' }] }];
        const onDisk = (isOne: boolean) =>
          new RecordFiles(
            () => folders,
            () => ({ ...disk, isOneFile: () => Promise.resolve(isOne) }),
            log,
          );
        assert.strictEqual((await onDisk(true).apply({ texts })).kind, 'refused');
        assert.deepStrictEqual(await onDisk(true).remove([{ uri: asked, bytes: bytes('same') }]), []);
        assert.isFalse(await onDisk(true).rename([{ from: asked, to: free }]));
        assert.strictEqual(await readFile(asked), 'same');
        assert.strictEqual((await onDisk(false).apply({ texts })).kind, 'applied');
        assert.strictEqual(await readFile(asked), 'xsame');
      });

      it('neither edits nor deletes what has changed since it was read', async () => {
        const uri = inRecord('wins/a.md');
        await writeFile(uri, 'theirs');
        const edits = [{ range: { start: 0, end: 0 }, text: 'x' }];
        assert.strictEqual((await files.apply({ texts: [{ uri, before: 'mine', edits }] })).kind, 'refused');
        assert.deepStrictEqual(await files.remove([{ uri, bytes: bytes('mine') }]), []);
        assert.strictEqual(await readFile(uri), 'theirs');
      });
    });
