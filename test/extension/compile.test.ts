import { assert } from 'chai';
import * as vscode from 'vscode';
import { itInNode } from './itInNode';
import { bragApi, closeEditors, exists, readFile, refusal, until, workspaceFolder, writeFile } from './testFolder';

type Compile = 'brag.compileCase' | 'brag.compileScript';
const compile = (command: Compile, given: unknown) =>
  vscode.commands.executeCommand<vscode.Uri | undefined>(command, given);
const documents = () => vscode.Uri.joinPath(workspaceFolder(), 'brag', 'documents');
const diffTab = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .map(({ input }) => input)
    .find((input) => input instanceof vscode.TabInputTextDiff);

const commands: { command: Compile; given: Record<string, unknown>; type: string }[] = [
  { command: 'brag.compileCase', given: { role: 'principal-engineer', date: '2026-06-15' }, type: 'case' },
  { command: 'brag.compileScript', given: { role: 'principal-engineer', minutes: 30, date: '2026-06-15' }, type: 'script' },
]; // prettier-ignore

for (const { command, given, type } of commands) {
  describe(command, function () {
    before(bragApi);
    afterEach(async () => {
      await closeEditors();
      if (await exists(documents())) await vscode.workspace.fs.delete(documents(), { recursive: true });
    });

    // In the browser the same code writes both documents.
    const once = command === 'brag.compileCase' ? it : itInNode;
    once('writes the document, opens it beside the editor, and returns it', async () => {
      const [profile] = await vscode.workspace.findFiles('**/profile.md');
      await vscode.window.showTextDocument(profile!, { viewColumn: vscode.ViewColumn.One });
      const uri = await compile(command, given);
      assert.isDefined(uri);
      assert.isTrue(uri!.toString().startsWith(`${documents().toString()}/`));
      const text = await readFile(uri!);
      assert.match(text, new RegExp(`^---\\ntype: ${type}\\n`));
      assert.include(text, 'date: 2026-06-15\n');
      assert.strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), uri!.toString());
      assert.strictEqual(vscode.window.activeTextEditor?.viewColumn, vscode.ViewColumn.Two);
      const { library } = await bragApi();
      assert.isFalse(library.files.has(uri!.toString()), 'never read back');
    });

    itInNode('gives the same bytes again, and replaces what it wrote itself', async () => {
      const first = (await compile(command, given))!;
      const before = await readFile(first);
      assert.strictEqual((await compile(command, given))?.toString(), first.toString());
      assert.strictEqual(await readFile(first), before);
      await compile(command, { ...given, date: '2026-06-16' });
      const after = await readFile(first);
      assert.include(after, 'date: 2026-06-16\n');
      assert.isUndefined(diffTab());
      await vscode.window.showTextDocument(first);
      await vscode.commands.executeCommand('undo');
      await until(
        async () => (await vscode.workspace.openTextDocument(first)).getText() === before,
        'undo takes the second compile back',
      );
    });

    // From here on the same code serves both.
    if (command !== 'brag.compileCase') return;

    itInNode('never writes over a file that stood there before, whatever the case of its name', async () => {
      const uri = (await compile(command, given))!;
      await closeEditors();
      await vscode.workspace.fs.delete(uri);
      const name = uri.path.split('/').at(-1)!;
      const before = vscode.Uri.joinPath(documents(), name.toUpperCase());
      await writeFile(before, 'mine');
      assert.strictEqual((await compile(command, given))?.toString(), before.toString());
      assert.strictEqual(await readFile(before), 'mine');
      const names = (await vscode.workspace.fs.readDirectory(documents())).map(([other]) => other);
      assert.deepStrictEqual(names, [name.toUpperCase()]);
    });

    itInNode('finds the role by its title and by the address of its file', async () => {
      const byId = (await compile(command, given))!;
      const role = vscode.Uri.joinPath(workspaceFolder(), 'brag', 'roles', 'principal-engineer.md');
      assert.strictEqual((await compile(command, { ...given, role: role.toString() }))?.toString(), byId.toString());
      assert.strictEqual((await compile(command, { ...given, role }))?.toString(), byId.toString());
      const title = /^title: (.*)$/m.exec(await readFile(role))![1]!;
      assert.strictEqual((await compile(command, { ...given, role: title }))?.toString(), byId.toString());
    });

    itInNode('takes a title where no file holds such a role', async () => {
      const uri = await compile(command, { ...given, role: 'Chief | *Everything* <script> 🎉' });
      assert.isDefined(uri);
      const [, , body] = (await readFile(uri!)).split(/^---$/m);
      assert.notMatch(body!, /(?<!\\)<script>/);
      assert.include(body!, 'Everything');
    });

    itInNode('refuses wrong arguments in one sentence, and writes nothing', async () => {
      const did = `${command} failed: `;
      assert.strictEqual(
        await refusal(command, { ...given, date: '2026-02-30' }),
        `${did}"date" should be a date, written as YYYY-MM-DD, not 2026-02-30.`,
      );
      assert.strictEqual(
        await refusal(command, { ...given, rolle: 'x' }),
        `${did}it doesn't take an argument "rolle".`,
      );
      assert.match(await refusal(command, { ...given, role: 7 }), /"role" should be text, not 7/);
      assert.match(await refusal(command, { ...given, role: 'file:///nowhere.md' }), /isn't a role that can be read/);
      assert.isFalse(await exists(documents()));
    });
  });
}

describe('brag.compileCase, by form and audience', function () {
  before(bragApi);
  after(async () => {
    await closeEditors();
    if (await exists(documents())) await vscode.workspace.fs.delete(documents(), { recursive: true });
  });

  itInNode('writes one file for each, and takes full for myself where nothing is said', async () => {
    const uris = new Set<string>();
    for (const [form, audience] of [
      ['full', 'self'],
      ['full', 'committee'],
      ['one-page', 'committee'],
    ])
      uris.add((await compile('brag.compileCase', { role: 'principal-engineer', form, audience }))!.toString());
    assert.strictEqual(uris.size, 3);
    const usual = (await compile('brag.compileCase', { role: 'principal-engineer' }))!;
    assert.include(await readFile(usual), 'audience: self\n');
    assert.isTrue(uris.has(usual.toString()));
  });

  itInNode('says which forms and audiences there are', async () => {
    assert.match(
      await refusal('brag.compileCase', { role: 'x', form: 'novel' }),
      /"form" can be one-page, full, not novel/,
    );
    assert.match(await refusal('brag.compileCase', { role: 'x', audience: 'boss' }), /"audience" can be self, manager/);
  });
});

describe('brag.compileScript, by ask, person and minutes', function () {
  before(bragApi);
  afterEach(async () => {
    await closeEditors();
    if (await exists(documents())) await vscode.workspace.fs.delete(documents(), { recursive: true });
  });

  itInNode('needs no argument to be given', async () => {
    const uri = await compile('brag.compileScript', {});
    assert.match(await readFile(uri!), /^---\ntype: script\n/);
  });

  itInNode('names the ask and the person it was given', async () => {
    const [ask] = await vscode.workspace.findFiles('brag/asks/*.md');
    const [person] = await vscode.workspace.findFiles('brag/people/ingrid*.md');
    const text = await readFile((await compile('brag.compileScript', { ask, person, minutes: 45 }))!);
    assert.include(text, `ask: ${ask!.path.split('/').at(-1)!.replace('.md', '')}\n`);
    assert.include(text, 'person: ingrid-halvorsen\n');
    assert.include(text, 'minutes: 45\n');
  });

  itInNode('refuses an ask and a person that no entry holds, and a talk of no length', async () => {
    assert.match(await refusal('brag.compileScript', { ask: 'nothing' }), /no ask named "nothing"/);
    assert.match(await refusal('brag.compileScript', { person: 'nobody' }), /no person named "nobody"/);
    assert.match(await refusal('brag.compileScript', { minutes: 0 }), /"minutes" should be a whole number/);
    assert.match(await refusal('brag.compileScript', { minutes: '30' }), /"minutes" should be/);
  });
});
