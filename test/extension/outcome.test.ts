import { assert } from 'chai';
import * as vscode from 'vscode';
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
