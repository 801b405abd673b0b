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

const logWin = (given?: unknown) => vscode.commands.executeCommand<vscode.Uri | undefined>('brag.logWin', given);
const nameOf = (uri: vscode.Uri | undefined) => uri?.path.split('/').at(-1);
const wins = () => vscode.Uri.joinPath(workspaceFolder(), 'brag', 'wins');

describe('brag.logWin', () => {
  let created: vscode.Uri[] = [];
  const log = async (given: unknown): Promise<vscode.Uri> => {
    const uri = await logWin(given);
    assert.isDefined(uri);
    created.push(uri!);
    return uri!;
  };

  before(bragApi);
  afterEach(async () => {
    await closeEditors();
    for (const uri of created) if (await exists(uri)) await vscode.workspace.fs.delete(uri);
    created = [];
  });

  it('takes one line of shorthand', async () => {
    const uri = await log({ line: 'Cut the wait 9 days -> 2 days #care @ana 2026-05-04 !private' });
    assert.strictEqual(
      await readFile(uri),
      '---\ntype: win\ntitle: Cut the wait\ndate: 2026-05-04\nskills: [care]\nimpact: \nmetrics: [9 days -> 2 days]\ncollaborators: [ana]\nvisibility: private\n---\n\n',
    );
    assert.match(await refusal('brag.logWin', { line: ' ' }), /^brag\.logWin failed: /);
    assert.match(await refusal('brag.logWin', { line: 'x', title: 'y' }), /^brag\.logWin failed: /);
  });

  it('finds the skills and people of the record, and keeps the text for below', async () => {
    const uri = await log({
      line: 'Cut the wait #leading-through-others @ingrid 2026-05-04 https://example.org/1',
      body: 'Why.\n',
    });
    const text = await readFile(uri);
    assert.include(text, 'collaborators: [Ingrid Halvorsen]\n');
    assert.include(text, 'links: [https://example.org/1]\n');
    assert.isTrue(text.endsWith('---\n\nWhy.\n'), text);
  });

  it('shows what is to be confirmed, and writes it once it is', async () => {
    const names = async () => (await vscode.workspace.fs.readDirectory(wins())).map(([name]) => name);
    const before = await names();
    const left = logWin({ title: 'Not #this @one', confirm: true });
    assert.isUndefined(await answer(left, 'workbench.action.closeQuickOpen'));
    assert.deepStrictEqual(await names(), before);

    const unclear = logWin({ line: 'Cut the wait last week' });
    assert.isUndefined(await answer(unclear, 'workbench.action.closeQuickOpen'), 'the time is no certain day');
    assert.deepStrictEqual(await names(), before);

    const accepted = logWin({ title: 'Not #this @one yesterday', impact: 'x', date: '2026-05-04', confirm: true });
    const uri = await answer(accepted, 'workbench.action.acceptSelectedQuickOpenItem');
    created.push(uri!);
    assert.strictEqual(
      await readFile(uri!),
      '---\ntype: win\ntitle: "Not #this @one yesterday"\ndate: 2026-05-04\nimpact: x\n---\n\n',
    );
  });

  it('writes a win from its keys, opens it where the next thing goes, and the library takes it in', async () => {
    const uri = await log({
      title: 'Fix: the #1 thing',
      date: '2026-05-04',
      skills: ['System Design', 'constructor', '__proto__'],
      pin: true,
      metrics: [{ name: 'errors', before: 12, after: 3, unit: '%' }],
    });
    assert.strictEqual(uri.toString(), vscode.Uri.joinPath(wins(), '2026-05-04-fix-the-1-thing.md').toString());
    assert.strictEqual(
      await readFile(uri),
      '---\ntype: win\ntitle: "Fix: the #1 thing"\ndate: 2026-05-04\nskills: [System Design, constructor, __proto__]\nimpact: \nmetrics:\n  - name: errors\n    before: 12\n    after: 3\n    unit: "%"\npin: true\n---\n\n',
    );
    const editor = vscode.window.activeTextEditor;
    assert.strictEqual(editor?.document.uri.toString(), uri.toString());
    assert.strictEqual(editor?.document.lineAt(editor.selection.active.line).text, 'impact: ');
    assert.strictEqual(editor?.selection.active.character, 'impact: '.length);
    const { library } = await bragApi();
    await until(() => library.files.has(uri.toString()), 'the new win in the library');
    assert.deepStrictEqual(library.files.get(uri.toString())?.problems, []);
  });

  it('takes today where no day is given, and yesterday by its name', async () => {
    const now = new Date();
    const day = (shift: number) => {
      const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + shift, 12);
      return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
    };
    assert.strictEqual(nameOf(await log({ title: 'No day' })), `${day(0)}-no-day.md`);
    assert.strictEqual(nameOf(await log({ title: 'A day ago', date: 'yesterday' })), `${day(-1)}-a-day-ago.md`);
  });

  it('never replaces a file, whatever the case of its name', async () => {
    const before = vscode.Uri.joinPath(wins(), '2026-05-05-TWICE.md');
    await writeFile(before, 'mine');
    created.push(before);
    assert.strictEqual(nameOf(await log({ title: 'Twice', date: '2026-05-05' })), '2026-05-05-twice-2.md');
    assert.strictEqual(nameOf(await log({ title: 'twice!', date: '2026-05-05' })), '2026-05-05-twice-3.md');
    assert.strictEqual(await readFile(before), 'mine');
  });

  it('writes two wins of one name that are logged at the same time', async () => {
    const both = await Promise.all([
      log({ title: 'At once', date: '2026-05-05', impact: 'one' }),
      log({ title: 'At once', date: '2026-05-05', impact: 'two' }),
    ]);
    assert.notStrictEqual(both[0].toString(), both[1].toString());
    const texts = await Promise.all(both.map(readFile));
    assert.include(texts[0], 'impact: one');
    assert.include(texts[1], 'impact: two');
  });

  it('takes titles of emoji, right-to-left letters, punctuation, dashes and line breaks', async () => {
    const titles = [
      '🎉🚀',
      'שיפור הביצועים',
      '?!…',
      '---',
      'one\n---\ntwo',
      '<script>alert(1)</script> | [x](y)',
      '__proto__',
      '../../escape',
    ];
    const { library } = await bragApi();
    for (const title of titles) {
      const uri = await log({ title, date: '2026-05-06' });
      assert.isTrue(uri.toString().startsWith(`${wins().toString()}/`), title);
      await until(() => library.files.has(uri.toString()), `${title} in the library`);
      const file = library.files.get(uri.toString());
      assert.strictEqual((file?.entry as { title?: string }).title, title.replace(/\s+/g, ' '));
      assert.deepStrictEqual(file?.problems, []);
    }
  });

  it('is taken back by undo', async () => {
    const uri = await log({ title: 'To be undone', date: '2026-05-07' });
    await vscode.commands.executeCommand('undo');
    await until(async () => !(await exists(uri)), 'the undone win is gone');
  });

  it('refuses what is no win in one sentence, and writes nothing', async () => {
    const names = async () => (await vscode.workspace.fs.readDirectory(wins())).map(([name]) => name);
    const before = await names();
    const said = (given: unknown) => refusal('brag.logWin', given);
    assert.strictEqual(
      await said({ title: 'x', date: '2026-02-30' }),
      'brag.logWin failed: "date" should be a date, written as YYYY-MM-DD, not 2026-02-30.',
    );
    assert.match(await said({ title: 'x', date: '03/04/2026' }), /"date" should be a date/);
    assert.match(await said({ title: ' \n' }), /"title" shouldn't be empty/);
    assert.match(await said({ title: ['x'] }), /"title" should be text/);
    assert.match(await said({ title: 'x', skills: 'one' }), /"skills" should be a list, not one/);
    assert.match(await said({ title: 'x', kind: 'party' }), /"kind" can be delivery, leadership, .*, not party/);
    assert.match(await said({ title: 'x', skils: [] }), /it doesn't take an argument "skils"/);
    assert.match(await said({ title: 'x', links: [{ label: 'no address' }] }), /"links.0.url"|an item of "links/);
    assert.match(await said({ title: 'x', date: '2026-05-02', end: '2026-05-01' }), /"end" is a day before "date"/);
    assert.match(await said('x'), /one object of arguments/);
    assert.deepStrictEqual(await names(), before);
  });

  it('writes no front matter that is too long to be read back', async () => {
    assert.isUndefined(await logWin({ title: 'long', date: '2026-05-08', impact: 'x'.repeat(40_000) }));
    assert.isFalse(await exists(vscode.Uri.joinPath(wins(), '2026-05-08-long.md')));
  });

  it('writes nothing where the folder cannot be written to', async () => {
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'brag-refused');
    await writeFile(vscode.Uri.joinPath(folder, 'wins'), 'a file where the folder should be');
    const settings = vscode.workspace.getConfiguration('brag');
    await settings.update('folder', 'brag-refused', vscode.ConfigurationTarget.Workspace);
    try {
      await until(async () => (await logWin({ title: 'Refused', date: '2026-05-09' })) === undefined, 'the refusal');
      assert.strictEqual(await readFile(vscode.Uri.joinPath(folder, 'wins')), 'a file where the folder should be');
    } finally {
      await settings.update('folder', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(folder, { recursive: true });
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(wins(), '2026-05-09-refused.md')).then(undefined, () => 0);
      const { library } = await bragApi();
      await until(() => library.files.size > 20, 'the example is read again');
    }
  });
});
