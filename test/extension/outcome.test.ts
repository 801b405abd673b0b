import { assert } from 'chai';
import * as vscode from 'vscode';
import type { CalendarDate } from '../../src/core/calendarDate';
import type { Entries } from '../../src/core/library/entries';
import { askReadiness } from '../../src/core/outcome/askReadiness';
import { bragApi, closeEditors, exists, readFile, refusal, until, workspaceFolder, writeFile } from './testFolder';

const record = (given: unknown) => vscode.commands.executeCommand<vscode.Uri | undefined>('brag.recordOutcome', given);
const inBrag = (path: string) => vscode.Uri.joinPath(workspaceFolder(), 'brag', path);
const ask = () => inBrag('asks/test-ask.md');
const askText =
  '---\ntype: ask\ntitle: The test ask # mine\nkind: scope\nto: ingrid-halvorsen\nstatus: planned\ncriteria:\n  - text: A design\n    met: no # so far\n---\n\nNotes.\n';
const outcome = {
  status: 'deferred',
  outcome: 'Not before the budget.',
  feedback: 'Show me figures: then yes.',
  criteria: [{ text: 'A design', met: true }, { text: 'Figures', by: '2026-09-14' }],
  nextSteps: [{ text: 'Send the figures', owner: 'Samira Okafor', due: '2026-07-01' }],
  followUp: '2026-09-15',
}; // prettier-ignore

describe('brag.recordOutcome', function () {
  this.timeout(60_000);
  let written: vscode.Uri[] = [];
  const library = async () => (await bragApi()).library;
  const isRead = async (uri: vscode.Uri) => (await library()).files.has(uri.toString());

  beforeEach(async () => {
    await bragApi();
    await writeFile(ask(), askText);
    written = [ask()];
    await until(() => isRead(ask()), 'the ask is read');
  });

  afterEach(async () => {
    await closeEditors();
    for (const uri of written) if (await exists(uri)) await vscode.workspace.fs.delete(uri);
    await until(async () => !(await isRead(ask())), 'the ask is gone');
  });

  it('writes into the ask, makes a meeting, and shows the email to send', async () => {
    const meeting = (await record({ ask: 'test-ask', ...outcome }))!;
    written.push(meeting);
    assert.match(meeting.path, /\/meetings\/\d{4}-\d{2}-\d{2}-ingrid-halvorsen\.md$/);
    const day = /\d{4}-\d{2}-\d{2}/.exec(meeting.path.split('/').at(-1)!)![0];
    assert.strictEqual(
      await readFile(ask()),
      '---\ntype: ask\ntitle: The test ask # mine\nkind: scope\nto: ingrid-halvorsen\nstatus: deferred\ncriteria:\n' +
        '  - text: A design\n    met: yes # so far\n  - text: Figures\n    by: 2026-09-14\n    met: no\n' +
        `asked: ${day}\noutcome: Not before the budget.\nfollow-up: 2026-09-15\n---\n\nNotes.\n`,
    );
    const talk = await readFile(meeting);
    for (const said of ['status: held', 'asks: [test-ask]', 'follow-up: 2026-09-15', 'Send the figures'])
      assert.include(talk, said);
    const email = vscode.workspace.textDocuments.find(
      (document) => document.isUntitled && document.getText().startsWith('Subject: Our talk on'),
    );
    assert.include(email?.getText(), 'Hello Ingrid,');
    assert.include(email?.getText(), 'We speak again on 15 September 2026.');
    await until(() => isRead(meeting), 'the meeting is read');
  });

  it('writes into the meeting it is about, in place, and undo takes it back', async () => {
    const talk = inBrag('meetings/test-talk.md');
    written.push(talk);
    const text =
      '---\ntype: meeting\ntitle: Test talk\ndate: 2026-01-05\nasks: [test-ask]\nstatus: planned # soon\n---\nRoom 2\n';
    await writeFile(talk, text);
    await until(() => isRead(talk), 'the meeting is read');
    assert.strictEqual((await record({ meeting: 'test-talk', ...outcome }))?.toString(), talk.toString());
    assert.match(await readFile(talk), /status: held # soon\noutcome: Not before the budget\.\nfeedback: "?Show me/);
    assert.include(await readFile(ask()), 'asked: 2026-01-05\n');
    await vscode.window.showTextDocument(talk);
    await vscode.commands.executeCommand('undo');
    const current = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();
    await until(async () => (await current(talk)) === text, 'the meeting is as it was');
  });

  it('changes nothing where one of the files can only be edited by hand', async () => {
    const talk = inBrag('meetings/test-talk.md');
    written.push(talk);
    const text =
      '---\ntype: meeting\ntitle: Test talk\ndate: 2026-01-05\nasks: [test-ask]\noutcome: &o Well\nfeedback: *o\n---\n';
    await writeFile(talk, text);
    await until(() => isRead(talk), 'the meeting is read');
    assert.isUndefined(await record({ meeting: 'test-talk', ...outcome }));
    assert.strictEqual(await readFile(talk), text);
    assert.strictEqual(await readFile(ask()), askText);
  });

  it('says what is wrong with its arguments', async () => {
    const without = { status: 'agreed', outcome: 'Yes' };
    assert.include(await refusal('brag.recordOutcome', without), 'it needs "ask" or "meeting"');
    assert.include(await refusal('brag.recordOutcome', { ...without, ask: 'nothing' }), '"ask" names nothing');
    assert.include(
      await refusal('brag.recordOutcome', { ask: 'test-ask', status: 'maybe', outcome: 'x' }),
      '"status" can be',
    );
    assert.include(
      await refusal('brag.recordOutcome', { ask: 'test-ask', status: 'agreed', outcome: ' ' }),
      '"outcome"',
    );
  });
});

describe('a year of asking', function () {
  this.timeout(90_000);
  const written: vscode.Uri[] = [];

  after(async () => {
    await closeEditors();
    for (const uri of written.toReversed()) if (await exists(uri)) await vscode.workspace.fs.delete(uri);
  });

  it('goes from a no over a plan and new wins to the next ask, and to a yes', async () => {
    const { library } = await bragApi();
    const entries = () => library.entries as unknown as Entries;
    const askNow = (id: string) => entries().asks.find((each) => each.id === id);
    const small = inBrag('asks/test-step.md');
    const big = inBrag('asks/test-jump.md');
    written.push(small, big);
    await writeFile(small, '---\ntype: ask\ntitle: Test step\nkind: stretch\nneeds: [Juggling]\n---\n');
    await writeFile(
      big,
      '---\ntype: ask\ntitle: Test jump\nkind: promotion\nafter: [test-step]\nneeds: [Juggling]\n---\n',
    );
    await until(() => askNow('test-jump') !== undefined && askNow('test-step') !== undefined, 'the asks are read');
    const today = new Date();
    const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0')).join('-') as CalendarDate; // prettier-ignore
    const isReady = (id: string) => askReadiness(askNow(id)!, entries(), day).ready;

    const no = await record({
      ask: 'test-jump',
      status: 'declined',
      outcome: 'Nobody has seen you juggle.',
      criteria: [{ text: 'Three balls for a minute' }],
    });
    written.push(no!);
    await until(() => askNow('test-jump')?.status === 'declined', 'the no is read');
    const plan = await vscode.commands.executeCommand<vscode.Uri>('brag.compilePlan', { ask: 'test-jump' });
    written.push(plan);
    const text = await readFile(plan);
    for (const said of ['Nobody has seen you juggle.', '### Three balls for a minute', 'Test step'])
      assert.include(text, said);
    assert.isFalse(isReady('test-step'));

    for (const title of ['Juggled three balls', 'Juggled for the whole team']) {
      const win = { title, date: day, skills: ['Juggling'], impact: 'From 2 to 3 balls', role: 'led' };
      written.push((await vscode.commands.executeCommand<vscode.Uri>('brag.logWin', win))!);
    }
    await until(() => isReady('test-step'), 'the next ask is ready');
    assert.isFalse(isReady('test-jump'), 'the step is not agreed yet');

    written.push((await record({ ask: 'test-step', status: 'agreed', outcome: 'Go ahead.' }))!);
    written.push(
      (await record({
        ask: 'test-jump',
        status: 'asked',
        outcome: 'We look at it together.',
        criteria: [{ text: 'Three balls for a minute', met: true }],
      }))!,
    );
    await until(() => askNow('test-jump')?.status === 'asked', 'it is asked again');
    written.push((await record({ ask: 'test-jump', status: 'agreed', outcome: 'Yes, from October.' }))!);
    await until(() => askNow('test-jump')?.status === 'agreed', 'it is agreed');
    assert.include(await readFile(big), 'outcome: Yes, from October.\n');
    assert.match(await readFile(big), /- text: Three balls for a minute\n {4}met: yes\n/);
  });
});
