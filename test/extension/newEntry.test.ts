import { assert } from 'chai';
import * as vscode from 'vscode';
import { answer, bragApi, closeEditors, exists, readFile, refusal, until, workspaceFolder } from './testFolder';

const commands = {
  'brag.newRole': 'roles',
  'brag.newPerson': 'people',
  'brag.newAsk': 'asks',
  'brag.newMeeting': 'meetings',
  'brag.newResponsibility': 'responsibilities',
  'brag.newGoal': 'goals',
};
const hostile = 'A [link](command:brag.init) $(bug): #1';

describe('the commands that make a new entry', () => {
  let created: vscode.Uri[] = [];
  const make = async (command: string, given?: unknown): Promise<vscode.Uri> => {
    const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>(command, given);
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

  for (const [command, folder] of Object.entries(commands))
    it(`${command} takes a title alone, writes it as it is into ${folder}/, and never over a file that exists`, async () => {
      const uri = await make(command, { title: hostile });
      assert.include(uri.path, `/brag/${folder}/`);
      const text = await readFile(uri);
      assert.match(text, /^---\ntype: \w+\n(?:title|name): "A \[link\]\(command:brag\.init\) \$\(bug\): #1"\n/);
      const editor = vscode.window.activeTextEditor!;
      assert.strictEqual(editor.document.uri.toString(), uri.toString());
      const line = editor.document.lineAt(editor.selection.active.line).text;
      assert.match(line, /^[a-z-]+: $/, 'the cursor is where the next thing goes');
      const second = await make(command, { title: hostile });
      assert.notStrictEqual(second.toString(), uri.toString());
      assert.strictEqual(await readFile(uri), text);
      assert.match(await refusal(command, { title: ' ' }), new RegExp(`^${command.replace('.', '\\.')} `));
      assert.match(await refusal(command, { title: 'x', nonsense: 'y' }), /"nonsense"/);
    });

  it('make a goal of each item of a list, those that exist already excepted', async () => {
    const text = '- Test of calm nights by 2026-12-31\n  - Pages 23 -> 9 a week\n- Test of a second goal\n';
    const uris = await vscode.commands.executeCommand<vscode.Uri[]>('brag.importGoals', { text });
    created.push(...uris);
    assert.strictEqual(
      await readFile(uris[0]!),
      '---\ntype: goal\ntitle: Test of calm nights\ndue: 2026-12-31\nkey-results: [Pages 23 -> 9 a week]\n---\n\n',
    );
    const { library } = await bragApi();
    await until(() => uris.every((uri) => library.files.has(uri.toString())), 'they are read');
    assert.deepEqual(await vscode.commands.executeCommand('brag.importGoals', { text }), []);
  });

  it('make a form of the questions in a text, with their limits, and keep the text', async () => {
    const text = 'Review 2026\n\n1. What did you achieve? (max. 100 words)\n   Be brief.\n2. Anything else?\n';
    assert.strictEqual(
      await readFile(await make('brag.importForm', { text })),
      `---\ntype: form\ntitle: Review 2026\nperiod: 2026\nquestions:\n  - ask: What did you achieve?\n    limit:\n      words: 100\n    about: wins\n  - ask: Anything else?\n---\n\n${text}`,
    );
    const starter = await readFile(await make('brag.importForm', { starter: 'values', title: 'My review' }));
    assert.include(starter, '\ntitle: My review\nquestions:\n  - ask: How did you live our values? Give examples.\n');
    assert.isUndefined(await vscode.commands.executeCommand('brag.importForm', { text: '---' }));
    assert.match(await refusal('brag.importForm', { starter: 'none' }), /"starter"/);
  });

  it('write the keys they are given', async () => {
    const meeting = await make('brag.newMeeting', { title: 'Pay', date: '2026-01-05', minutes: 15, with: ['Ingrid'] });
    assert.strictEqual(
      await readFile(meeting),
      '---\ntype: meeting\ntitle: Pay\ndate: 2026-01-05\nminutes: 15\nwith: [Ingrid]\nstatus: held\noutcome: \n---\n\n',
    );
    const person = await make('brag.newPerson', { name: 'Jo Marsh', title: 'Head of ward', relation: 'sponsor' });
    assert.include(await readFile(person), 'name: Jo Marsh\ntitle: Head of ward\nrelation: sponsor\n');
  });

  it('begin a meeting with what is open with its people', async () => {
    const held = {
      title: 'Before',
      date: '2031-01-05',
      with: ['Kim Moss'],
      status: 'held',
      'next-steps': ['Call back'],
    };
    const before = await make('brag.newMeeting', held);
    const { library } = await bragApi();
    await until(() => library.files.has(before.toString()), 'it is read');
    const next = await make('brag.newMeeting', { title: 'Next', date: '2031-02-05', with: ['Kim Moss'] });
    const text = await readFile(next);
    assert.match(
      text,
      /\nstatus: planned\n[^]*---\n\n- \[ \] Call back \(\[2031-01-05\]\(2031-01-05-kim-moss\.md\)\)\n$/,
    );
  });

  it('begin a role with a starter, marked as one', async () => {
    const text = await readFile(await make('brag.newRole', { title: 'Lead', starter: 'more-scope' }));
    assert.include(text, 'track: scope\nsource: starter\nagreed-with: \nexpectations:\n  - skill: ');
    assert.match(await refusal('brag.newRole', { title: 'Lead', starter: 'none' }), /"starter"/);
    assert.match(await refusal('brag.newAsk', { title: 'Lead', starter: 'more-scope' }), /"starter"/);
  });

  it('write nothing where the question is left', async () => {
    const asks = vscode.Uri.joinPath(workspaceFolder(), 'brag', 'asks');
    const names = async () => (await vscode.workspace.fs.readDirectory(asks)).map(([name]) => name);
    const before = await names();
    const left = vscode.commands.executeCommand<vscode.Uri | undefined>('brag.newAsk');
    assert.isUndefined(await answer(left, 'workbench.action.closeQuickOpen'));
    assert.deepStrictEqual(await names(), before);
  });
});
