import { assert } from 'chai';
import * as vscode from 'vscode';
import { addMonths, type CalendarDate } from '../../src/core/time/calendarDate';
import type { Entries } from '../../src/core/library/entries';
import { conversationsTree } from '../../src/core/views/conversationsTree';
import { today } from '../../src/editor/index/today';
import {
  bragApi,
  closeEditors,
  exists,
  readFile,
  refusal,
  rewriteFile,
  until,
  workspaceFolder,
  writeFile,
} from './testFolder';

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
  let written: vscode.Uri[] = [];
  const library = async () => (await bragApi()).library;
  const isRead = async (uri: vscode.Uri) => (await library()).files.has(uri.toString());

  beforeEach(async () => {
    await bragApi();
    await rewriteFile(ask(), askText);
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
      (document) => document.isUntitled && document.getText().startsWith('Subject: Our meeting on'),
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
      '---\ntype: meeting\ntitle: Test talk\ndate: 2026-01-05\nasks: [test-ask]\noutcome: &o Well\nown: *o\n---\n';
    await writeFile(talk, text);
    await until(() => isRead(talk), 'the meeting is read');
    assert.isUndefined(await record({ meeting: 'test-talk', ...outcome }));
    assert.strictEqual(await readFile(talk), text);
    assert.strictEqual(await readFile(ask()), askText);
  });

  it('says what is wrong with its arguments', async () => {
    const without = { status: 'agreed', outcome: 'Yes' };
    assert.include(await refusal('brag.recordOutcome', without), 'it needs "ask" or "meeting"');
    assert.include(await refusal('brag.recordOutcome', { ...without, ask: 'nothing' }), 'no ask named "nothing"');
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
  this.timeout(0);
  const written: vscode.Uri[] = [];
  const profile = () => inBrag('profile.md');
  let profileText = '';

  before(async () => {
    await bragApi();
    profileText = await readFile(profile());
  });

  after(async () => {
    await closeEditors();
    await writeFile(profile(), profileText);
    for (const uri of written.toReversed()) if (await exists(uri)) await vscode.workspace.fs.delete(uri);
  });

  it('goes from a no over a plan, wins and a smaller yes to a yes, with reviews and a new manager on the way', async () => {
    const { library } = await bragApi();
    const entries = () => library.entries as unknown as Entries;
    const askNow = (id: string) => entries().asks.find((each) => each.id === id);
    const monthsAgo = (months: number) => addMonths(today(), -months);
    const run = async (command: string, given: unknown) => {
      const uri = await vscode.commands.executeCommand<vscode.Uri>(command, given);
      written.push(uri);
      return readFile(uri);
    };
    const meet = async (id: string, date: CalendarDate, about: string) => {
      const uri = inBrag(`meetings/${id}.md`);
      written.push(uri);
      await writeFile(uri, `---\ntype: meeting\ntitle: Talk ${id}\ndate: ${date}\nasks: [${about}]\nstatus: planned\n---\n`);
      await until(() => library.files.has(uri.toString()), 'the meeting is read');
    }; // prettier-ignore
    const review = async (date: CalendarDate, changed: string) => {
      await vscode.commands.executeCommand('brag.reviewCareerPlan', { date, changed });
      const text = await readFile(profile());
      assert.isTrue(text.startsWith(profileText), 'what stood in the profile stands there');
      return text.slice(text.lastIndexOf('## Review of my career plan'));
    };
    const isReady = (id: string, date: CalendarDate) => {
      const asks = conversationsTree(entries(), date, () => undefined).find((group) => group.id === '!asks')!;
      const row = asks
        .children()
        .find((node) => node.id.endsWith(`/${id}.md`))!
        .row();
      return row.details.some((detail) => typeof detail === 'object' && detail.pattern === 'ready to ask');
    };

    // A no, a year ago.
    const small = inBrag('asks/test-step.md');
    const big = inBrag('asks/test-jump.md');
    written.push(small, big);
    await writeFile(small, '---\ntype: ask\ntitle: Test step\nkind: stretch\nneeds: [Juggling]\n---\n');
    await writeFile(
      big,
      '---\ntype: ask\ntitle: Test jump\nkind: promotion\nto: tomas-reyes\nafter: [test-step]\nneeds: [Juggling]\n---\n',
    );
    await until(() => askNow('test-jump') !== undefined && askNow('test-step') !== undefined, 'the asks are read');
    await meet('test-no', monthsAgo(12), 'test-jump');
    await record({
      meeting: 'test-no',
      status: 'declined',
      outcome: 'Nobody has seen you juggle.',
      criteria: [{ text: 'Three balls for a minute' }],
      followUp: monthsAgo(6),
    });
    await until(() => askNow('test-jump')?.status === 'declined', 'the no is read');
    assert.strictEqual(askNow('test-jump')?.asked, monthsAgo(12));

    // A plan, and the first review.
    const plan = await run('brag.compilePlan', { ask: 'test-jump', date: monthsAgo(12) });
    for (const said of ['Nobody has seen you juggle.', '### Three balls for a minute', 'Test step'])
      assert.include(plan, said);
    assert.isFalse(isReady('test-step', monthsAgo(11)));
    assert.include(await review(monthsAgo(11), 'I juggle now.'), '- “Test jump” was declined.\n');

    // Wins, and the next ask is ready.
    const wins = [['Juggled three balls', 10], ['Juggled for the whole team', 9]] as const; // prettier-ignore
    for (const [title, months] of wins)
      await run('brag.logWin', { title, date: monthsAgo(months), skills: ['Juggling'], impact: 'From 2 to 3', role: 'led' }); // prettier-ignore
    await until(() => isReady('test-step', monthsAgo(8)), 'the next ask is ready');
    assert.isFalse(isReady('test-jump', monthsAgo(8)), 'the step is not agreed yet');
    assert.match(await review(monthsAgo(8), 'The team watches.'), /- \d+ wins? logged: .*“Juggled for the whole team”/);
    await meet('test-small-yes', monthsAgo(7), 'test-step');
    await record({ meeting: 'test-small-yes', status: 'agreed', outcome: 'Go ahead.' });
    await until(() => askNow('test-step')?.status === 'agreed', 'the small yes is read');

    // A new manager reads what was agreed; the words of it have changed meanwhile.
    const handover = await run('brag.compileHandover', { to: 'Marta Lind', date: monthsAgo(5) });
    for (const said of ['For Marta Lind', 'Three balls for a minute', 'Test step']) assert.include(handover, said);
    const bigText = await readFile(big);
    const jumpCriteria = () =>
      askNow('test-jump')
        ?.criteria.map(({ text }) => text)
        .join();
    await writeFile(big, bigText.replace('Three balls', 'Five balls'));
    await until(() => jumpCriteria() === 'Five balls for a minute', 'the change is read');
    const changed = await vscode.commands.executeCommand<string[]>('brag.showCriteriaChange', { ask: 'test-jump' });
    assert.include(changed, 'Agreed in different words: “Five balls for a minute”');
    await writeFile(big, bigText);
    await until(() => jumpCriteria() === 'Three balls for a minute', 'what was agreed is read');
    assert.isEmpty(await vscode.commands.executeCommand('brag.showCriteriaChange', { ask: 'test-jump' }));
    const third = await review(monthsAgo(5), 'Marta is my manager now.');
    assert.include(third, `since ${monthsAgo(8)}:`);
    assert.include(third, '- “Test step” is agreed.\n');

    // Asked again, and agreed.
    await meet('test-again', monthsAgo(3), 'test-jump');
    const met = [{ text: 'Three balls for a minute', met: true }];
    await record({ meeting: 'test-again', status: 'deferred', outcome: 'At the end of the quarter.', criteria: met });
    await until(() => isReady('test-jump', monthsAgo(2)), 'the big ask is ready');
    assert.include(await review(monthsAgo(2), 'It is ready.'), '“Test jump” was deferred.');
    const script = await run('brag.compileScript', { ask: 'test-jump', minutes: 30, date: today() });
    assert.include(script, 'Three balls for a minute');
    written.push((await record({ ask: 'test-jump', status: 'agreed', outcome: 'Yes, from October.' }))!);
    await until(() => askNow('test-jump')?.status === 'agreed', 'it is agreed');
    assert.include(await readFile(big), `asked: ${today()}\noutcome: Yes, from October.\n`);
    assert.match(await readFile(big), /- text: Three balls for a minute\n {4}met: yes\n/);
    assert.include(await review(today(), 'I have the title.'), '- “Test jump” is agreed.\n');
    assert.lengthOf((await readFile(profile())).match(/^## Review of my career plan/gm)!, 5);
  });
});
