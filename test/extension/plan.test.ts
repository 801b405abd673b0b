import { assert } from 'chai';
import * as vscode from 'vscode';
import { bragApi, closeEditors, exists, readFile, refusal, workspaceFolder } from './testFolder';

const documents = () => vscode.Uri.joinPath(workspaceFolder(), 'brag', 'documents');
const compile = (given: unknown) => vscode.commands.executeCommand<vscode.Uri | undefined>('brag.compilePlan', given);

describe('brag.compilePlan', function () {
  before(bragApi);
  afterEach(async () => {
    await closeEditors();
    if (await exists(documents())) await vscode.workspace.fs.delete(documents(), { recursive: true });
  });

  it('writes the plan for a declined ask, opens it, and returns it', async () => {
    const uri = await compile({ ask: 'principal-2025h2', date: '2026-06-15' });
    assert.strictEqual(uri?.toString(), vscode.Uri.joinPath(documents(), 'principal-2025h2-plan.md').toString());
    const text = await readFile(uri!);
    assert.match(text, /^---\ntype: plan\nrole: principal-engineer\nask: principal-2025h2\ndate: 2026-06-15\n---\n/);
    assert.include(text, 'I come back on **30 June 2026**');
    assert.strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), uri!.toString());
    assert.isFalse((await bragApi()).library.files.has(uri!.toString()), 'never read back');
  });

  it('takes the role that is aimed at where nothing is named', async () => {
    const uri = await compile({ date: '2026-06-15' });
    assert.match(uri!.path, /\/principal-engineer-plan\.md$/);
    assert.strictEqual((await compile({ date: '2026-06-15' }))?.toString(), uri!.toString());
  });

  it('says what is wrong with its arguments', async () => {
    assert.include(
      await refusal('brag.compilePlan', { ask: 'nothing' }),
      'brag.compilePlan failed: no ask named "nothing"',
    );
    assert.include(await refusal('brag.compilePlan', { date: '2026-02-30' }), 'brag.compilePlan failed: "date"');
    assert.include(await refusal('brag.compilePlan', { asks: [] }), 'it doesn\'t take an argument "asks"');
  });
});

describe('what is compiled for the year', function () {
  before(bragApi);
  afterEach(async () => {
    await closeEditors();
    if (await exists(documents())) await vscode.workspace.fs.delete(documents(), { recursive: true });
  });
  const run = (command: string, given: unknown) =>
    vscode.commands.executeCommand<vscode.Uri | undefined>(command, given);

  it('is a career check of my own', async () => {
    const uri = await run('brag.compileCareerCheck', { role: 'principal-engineer', date: '2026-06-15' });
    assert.match(uri!.path, /\/documents\/principal-engineer-career-check\.md$/);
    const text = await readFile(uri!);
    assert.match(text, /^---\ntype: career-check\nrole: principal-engineer\ndate: 2026-06-15\n---\n/);
    assert.include(text, '\n## My career plan\n');
    assert.isFalse((await bragApi()).library.files.has(uri!.toString()), 'never read back');
    assert.include(await refusal('brag.compileCareerCheck', { role: '' }), '"role"');
  });

  it('is a handover that a new manager may read', async () => {
    const uri = await run('brag.compileHandover', { to: 'Marta Lind', date: '2026-06-15' });
    const text = await readFile(uri!);
    assert.match(text, /^---\ntype: handover\naudience: manager\n/);
    assert.include(text, 'For Marta Lind, as of 15 June 2026.');
    assert.notInclude(text, 'acting Engineering Manager', 'a private ask');
  });

  it('is an update for my manager, and none where there is nothing to tell', async () => {
    const uri = await run('brag.compileUpdate', { date: '2026-06-15' });
    assert.match(uri!.path, /\/documents\/2026-06-15-update-ingrid-halvorsen\.md$/);
    const text = await readFile(uri!);
    assert.match(text, /^---\ntype: update\nperson: ingrid-halvorsen\naudience: manager\ndate: 2026-06-15\n---\n/);
    assert.include(text, '_15 June 2026, since we met on 16 April 2026_');
    assert.strictEqual((await run('brag.recompile', { uri }))?.toString(), uri!.toString(), 'an update is of its day');
    assert.strictEqual(await readFile(uri!), text);
    assert.isUndefined(await run('brag.compileUpdate', { person: 'leila-haddad', since: 'week', date: '2019-01-01' }));
    assert.include(await refusal('brag.compileUpdate', { since: 'soon' }), 'date');
  });

  it('is a self-review that answers a form', async () => {
    const uri = await run('brag.compileSelfReview', { form: 'year-end', date: '2026-06-15' });
    assert.match(uri!.path, /\/documents\/year-end-self-review\.md$/);
    const text = await readFile(uri!);
    assert.match(text, /^---\ntype: self-review\nform: year-end\naudience: manager\ndate: 2026-06-15\n---\n/);
    assert.include(text, '\n## Which of your goals did you meet, and which not?\n\n- **A checkout that');
    assert.include(await refusal('brag.compileSelfReview', { form: 'none' }), 'no form named "none"');

    const question = 'What did others say about working with you?';
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    const above = lenses.filter(({ range }) => text.split('\n')[range.start.line] === `## ${question}`);
    assert.deepEqual(
      above.map(({ command }) => command?.title.replace(/\d+(?= of)/, '…')),
      ['… of 120 words', 'Copy Answer'],
    );
    const copied = await vscode.commands.executeCommand<string>('brag.copyAnswer', { uri: uri!.toString(), question });
    assert.match(copied, /^- “Fast Checkout is the first engineering project [^\n[\]*]+\n- “/);
    assert.strictEqual(await vscode.env.clipboard.readText(), copied);
    const none = { uri: uri!.toString(), question: 'What else?' };
    assert.isUndefined(await vscode.commands.executeCommand('brag.copyAnswer', none));
  });

  it('puts a request for feedback on a skill into the clipboard', async () => {
    const given = { person: 'leila-haddad', skill: 'Curiosity & Learning' };
    const message = await vscode.commands.executeCommand<string>('brag.askForFeedback', given);
    assert.include(message, 'Hello Leila,');
    assert.strictEqual(await vscode.env.clipboard.readText(), message);
    assert.include(await refusal('brag.askForFeedback', { person: 'leila-haddad' }), 'it needs "win" or "skill"');
  });
});
