import { assert } from 'chai';
import * as vscode from 'vscode';
import { bragApi, exists, readFile, ReadonlyFiles, refusal, workspaceFolder, writeFile } from './testFolder';

const init = (given?: unknown) => vscode.commands.executeCommand<vscode.Uri | undefined>('brag.init', given);

describe('brag.init', () => {
  before(bragApi);

  it('lays out the folders and a profile in a new folder, and returns it', async () => {
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'set-up-new');
    const written = await init({ folder });
    assert.strictEqual(written?.toString(), folder.toString());
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
    assert.deepStrictEqual(names, [
      'asks', 'forms', 'goals', 'meetings', 'people', 'profile.md', 'responsibilities', 'roles', 'wins',
    ]); // prettier-ignore
    assert.match(await readFile(vscode.Uri.joinPath(folder, 'profile.md')), /^---\ntype: profile\n/);
  });

  it('takes the folder as a path in the workspace and as the text of an address', async () => {
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'set-up', 'path');
    assert.strictEqual((await init({ folder: 'set-up/path' }))?.toString(), folder.toString());
    assert.strictEqual((await init({ folder: folder.toString() }))?.toString(), folder.toString());
  });

  it('means the brag folder when it is given a workspace folder', async () => {
    const brag = vscode.Uri.joinPath(workspaceFolder(), 'brag');
    assert.strictEqual((await init({ folder: workspaceFolder() }))?.toString(), brag.toString());
    assert.strictEqual((await init({}))?.toString(), brag.toString());
  });

  it('leaves what exists, also under a name that differs in case', async () => {
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'set-up-before');
    const profile = vscode.Uri.joinPath(folder, 'Profile.MD');
    await writeFile(profile, 'mine');
    await writeFile(vscode.Uri.joinPath(folder, 'Wins', 'a.md'), 'mine too');
    await init({ folder });
    assert.strictEqual(await readFile(profile), 'mine');
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    assert.notInclude(names, 'profile.md');
    assert.notInclude(names, 'wins');
    await init({ folder });
    assert.sameMembers(
      (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name),
      names,
    );
  });

  it('writes the sample into a folder, with its dates moved to today, and never over it', async () => {
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'sample');
    const sample = () => vscode.commands.executeCommand<vscode.Uri | undefined>('brag.openSample', { folder });
    assert.strictEqual((await sample())?.toString(), folder.toString());
    const wins = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, 'wins'));
    const [last] = wins.map(([name]) => name).sort().slice(-1); // prettier-ignore
    const win = vscode.Uri.joinPath(folder, 'wins', last!);
    const day = /^date: (\S+)$/m.exec(await readFile(win))![1]!;
    assert.isTrue(last!.startsWith(day));
    const age = (Date.now() - Date.parse(day)) / 86_400_000;
    assert.isTrue(age > 2 && age < 6, `${last!} is of the week before today`);
    assert.notInclude(
      (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name),
      'documents',
    );
    await writeFile(win, 'mine');
    await vscode.commands.executeCommand('brag.openSample', { folder: folder.toString() });
    assert.match(await refusal('brag.openSample', { folder: 'sample' }), /"folder" should be a URI, not sample/);
    assert.strictEqual(await readFile(win), 'mine');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('writes nothing where nothing may be written', async () => {
    const provider = new ReadonlyFiles();
    const registration = vscode.workspace.registerFileSystemProvider('readonly', provider, { isReadonly: true });
    try {
      assert.isUndefined(await init({ folder: 'readonly:/brag' }));
      assert.isUndefined(await init({ folder: vscode.Uri.parse('readonly:/') }));
    } finally {
      registration.dispose();
    }
  });

  it('refuses arguments it does not know in one sentence', async () => {
    assert.strictEqual(await refusal('brag.init', { folder: 3 }), 'brag.init failed: "folder" should be text, not 3.');
    assert.strictEqual(
      await refusal('brag.init', { dir: 'x' }),
      'brag.init failed: it doesn\'t take an argument "dir".',
    );
    assert.match(await refusal('brag.init', { folder: '../away' }), /has to be inside the workspace/);
    assert.isFalse(await exists(vscode.Uri.joinPath(workspaceFolder(), '..', 'away')));
  });
});
