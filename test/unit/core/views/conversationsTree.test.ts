import { assert } from 'chai';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { conversationsTree, dueNow, type BesideEntries } from '../../../../src/core/views/conversationsTree';
import { editFrontMatter } from '../../../../src/core/frontMatter/editFrontMatter';
import { applyEdits } from '../../../../src/core/text/textEdits';
import { sentence } from '../../../../src/core/text/sentence';
import { change, ids, labels, libraryOf, nodeOf, shown, today, tooltip, uriOf } from './shownRows';

const files = {
  'people/ana': 'type: person\nname: Ana Silva',
  'asks/raise':
    'type: ask\ntitle: A raise\nkind: pay\nto: ana\nstatus: deferred\nfollow-up: 2026-06-12\noutcome: Not now.',
  'asks/lead': 'type: ask\ntitle: Lead the guild\nto: ana\ndue: 2026-06-16',
  'asks/far': 'type: ask\ntitle: Far away\ndue: 2026-12-01',
  'asks/back': 'type: ask\ntitle: Taken back\nstatus: withdrawn\nfollow-up: 2026-06-01',
  'meetings/may': `type: meeting\ntitle: May talk\ndate: 2026-05-04\nwith: [ana]\nasks: [raise]\nfollow-up: 2026-06-12\nnext-steps:\n  - {text: Send the figures, owner: ana, due: 2026-06-15}\n  - {text: Done thing, done: yes}\n  - No date`,
  'meetings/june': 'type: meeting\ntitle: June talk\ndate: 2026-06-23\nstatus: planned',
};

const treeAt = (
  date: CalendarDate,
  given: Readonly<Record<string, string>> = files,
  beside: Partial<BesideEntries> = {},
) =>
  conversationsTree(libraryOf(given).entries, date, () => undefined, {
    criteriaChanges: new Map(),
    lastReview: undefined,
    snoozed: {},
    ...beside,
  });

describe('the Conversations view', () => {
  it('lists what is overdue and due soon, by date, with how many days', () => {
    const due = nodeOf(treeAt(today), 'Due');
    assert.deepEqual(shown([due]), ['Due · 1 overdue, 3 coming up']);
    assert.deepEqual(shown(due.children()), [
      'A raise · overdue by 3 days · follow-up · Ana Silva',
      'Send the figures · due today · next step · Ana Silva',
      'Lead the guild · due tomorrow · to ask · Ana Silva',
      'June talk · due in 8 days · meeting',
    ]);
    assert.strictEqual(due.children()[0]!.row().icon.id, 'warning');
    assert.deepEqual(due.children()[0]!.row().opens, { uri: uriOf('asks/raise'), at: 'title' });
  });

  it('lists goals by status, and counts an open one as due from a week before its day', () => {
    const given = {
      'goals/met': 'type: goal\ntitle: A met one\ndue: 2026-06-01\nstatus: met',
      'goals/late': 'type: goal\ntitle: A late one\ndue: 2026-06-14\nagreed-with: ana',
      'goals/soon': 'type: goal\ntitle: Soon\ndue: 2026-06-22\nkey-results: [p95 9 ms -> 6 ms]',
      'goals/later': 'type: goal\ntitle: Later\ndue: 2026-06-23',
      'goals/some-day': 'type: goal\ntitle: Some day',
      'people/ana': files['people/ana'],
    };
    const tree = treeAt(today, given);
    assert.deepEqual(shown(nodeOf(tree, 'Due').children()), [
      'A late one · overdue by 1 day · goal',
      'Soon · due in 7 days · goal',
      'Later · due in 8 days · goal',
    ]);
    assert.deepEqual(shown([nodeOf(tree, 'Goals')]), ['Goals · 4 open, 1 met']);
    assert.deepEqual(shown(nodeOf(tree, 'Goals').children()), [
      'A late one · open · overdue by 1 day · Ana Silva',
      'Soon · open · due in 7 days',
      'Later · open · due in 8 days',
      'Some day · open',
      'A met one · met',
    ]);
    const due = dueNow(libraryOf(given).entries, today, { lastReview: undefined, snoozed: {} });
    assert.deepEqual(
      due.map(({ label }) => label),
      ['A late one', 'Soon'],
    );
  });

  it('shows each thing once: an ask by its next day, a follow-up that is planned as that meeting', () => {
    const due = (given: Readonly<Record<string, string>>) => shown(nodeOf(treeAt(today, given), 'Due').children());
    const ask = 'type: ask\ntitle: A raise\nfollow-up: 2026-06-12';
    assert.deepEqual(due({ 'asks/raise': `${ask}\nstatus: planned\ndue: 2026-06-16` }), [
      'A raise · due tomorrow · to ask',
    ]);
    const meeting = 'type: meeting\ntitle: June talk\ndate: 2026-06-20\nstatus: planned';
    assert.deepEqual(due({ 'asks/raise': `${ask}\nstatus: asked`, 'meetings/june': `${meeting}\nasks: [A raise]` }), [
      'June talk · due in 5 days · meeting',
    ]);
    assert.lengthOf(due({ 'asks/raise': `${ask}\nstatus: asked`, 'meetings/june': meeting }), 2);
  });

  it('leaves out what is snoozed until its day, and says how much that is', () => {
    const key = nodeOf(nodeOf(treeAt(today), 'Due').children(), 'A raise').row().due!.key;
    const until = (day: string) => ({ snoozed: { [key]: day as CalendarDate } });
    const tree = treeAt(today, files, until('2026-06-16'));
    assert.deepEqual(shown([nodeOf(tree, 'Due')]), ['Due · 3 coming up, 1 snoozed']);
    assert.notInclude(labels(nodeOf(tree, 'Due').children()), 'A raise');
    assert.include(labels(nodeOf(treeAt(today, files, until('2026-06-15')), 'Due').children()), 'A raise');
    const other = { ...files, 'asks/raise': files['asks/raise'].replace('06-12', '06-13') };
    assert.include(labels(nodeOf(treeAt(today, other, until('2026-06-16')), 'Due').children()), 'A raise');
    const { entries } = libraryOf(files);
    const now = (snoozed: BesideEntries['snoozed']) => dueNow(entries, today, { lastReview: undefined, snoozed });
    assert.strictEqual(now(until('2026-06-16').snoozed).length, now({}).length - 1);
  });

  it('no longer shows what its own edit has marked as done, and no other of its files has changed', () => {
    const given = { ...files, 'asks/asked': 'type: ask\ntitle: Asked\nstatus: asked\ndue: 2026-06-16' };
    const rows = nodeOf(treeAt(today, given), 'Due').children();
    const done = rows.filter((node) => node.row().due?.done !== undefined);
    assert.deepEqual(
      rows.filter((node) => !done.includes(node)).map((node) => [labels([node])[0], node.row().kind]),
      [['Asked', 'due+outcome']],
      'only the answer of others is recorded, not marked',
    );
    for (const node of done) {
      const done: Record<string, string> = { ...given };
      for (const { uri, changes } of node.row().due!.done!) {
        const path = uri.slice('file:///brag/'.length, -'.md'.length);
        const { text } = change(path, given[path as keyof typeof given]);
        const edits = editFrontMatter(text, changes);
        if ('code' in edits) throw new Error(path);
        done[path] = applyEdits(text, edits);
      }
      const after = treeAt(today, done);
      const before = labels(rows);
      const [label] = labels([node]);
      assert.deepEqual(
        labels(nodeOf(after, 'Due').children()),
        before.filter((each) => each !== label),
      );
    }
  });

  it('counts from the day it is given', () => {
    const due = nodeOf(treeAt('2026-06-13' as CalendarDate), 'Due');
    assert.strictEqual(shown(due.children())[0], 'A raise · overdue by 1 day · follow-up · Ana Silva');
  });

  it('drops a follow-up once a later meeting on the same ask was held', () => {
    const { 'asks/raise': _, ...others } = files;
    const held = 'type: meeting\ntitle: Held since\ndate: 2026-06-11\nasks: [raise]\nstatus: held';
    assert.include(labels(nodeOf(treeAt(today, others), 'Due').children()), 'May talk');
    const since = treeAt(today, { ...others, 'meetings/since': held });
    assert.notInclude(labels(nodeOf(since, 'Due').children()), 'May talk');
  });

  it('offers to make an ask, or a meeting, where there is none of them', () => {
    const { 'asks/raise': raise, 'meetings/june': june } = files;
    const meetings = nodeOf(treeAt(today, { 'asks/raise': raise }), 'Meetings').children();
    assert.deepEqual([labels(meetings), meetings[0]!.row().runs], [['New Meeting…'], 'brag.newMeeting']);
    const asks = nodeOf(treeAt(today, { 'meetings/june': june }), 'Asks').children();
    assert.deepEqual([labels(asks), asks[0]!.row().runs], [['New Ask…'], 'brag.newAsk']);
    assert.deepEqual(treeAt(today, {}), [], 'the welcome view offers both');
  });

  it('sorts asks by status and says what comes next', () => {
    const asks = nodeOf(treeAt(today), 'Asks');
    assert.deepEqual(shown([asks]), ['Asks · 2 planned, 1 deferred, 1 withdrawn']);
    assert.deepEqual(shown(asks.children()), [
      'Lead the guild · planned · ask by 2026-06-16 · Ana Silva',
      'Far away · planned · ask by 2026-12-01',
      'A raise · deferred · follow-up on 2026-06-12 · Ana Silva',
      'Taken back · withdrawn',
    ]);
    assert.include(tooltip(asks.children()[2]!), 'What is asked for: pay.\nAsked of Ana Silva.');
  });

  it('lists open next steps, those without a date last, and meetings', () => {
    const tree = treeAt(today);
    assert.deepEqual(shown(nodeOf(tree, 'Next steps').children()), [
      'Send the figures · Ana Silva · due today',
      'No date',
    ]);
    assert.deepEqual(shown(nodeOf(tree, 'Meetings').children()), [
      'June talk · 2026-06-23 · planned',
      'May talk · 2026-05-04 · held · Ana Silva',
    ]);
  });

  it('leaves empty groups out where nothing can be made, and is empty without asks and meetings', () => {
    assert.deepEqual(labels(treeAt(today, { 'asks/far': files['asks/far'] })), ['Asks', 'Meetings']);
    assert.isEmpty(treeAt(today, { 'people/ana': files['people/ana'] }));
  });

  it('names the next good times to ask, with the reasons', () => {
    const profile = 'type: profile\ncalendar:\n  - {name: Budget round, kind: budget, date: 2026-09-15}';
    const windows = nodeOf(treeAt(today, { ...files, profile }), 'Good times to ask');
    assert.deepEqual(labels(windows.children()), ['2026-08-18 to 2026-09-08']);
    assert.include(tooltip(windows.children()[0]!), 'Budget round');
  });

  it('says on an ask that its criteria changed, and what, on a row of its own', () => {
    const criteriaChanges = new Map([
      [
        uriOf('asks/raise'),
        {
          since: '2026-05-04' as CalendarDate,
          ref: 'abc',
          summary: sentence('1 criterion changed since {0}', '2026-05-04'),
          details: [sentence('“A” now reads “B”.'), sentence('“C” was added.')],
        },
      ],
    ]);
    const tree = treeAt(today, files, { criteriaChanges });
    assert.deepEqual(shown(nodeOf(tree, 'Meetings').children()), [
      'June talk · 2026-06-23 · planned',
      'May talk · 2026-05-04 · held · criteria changed · Ana Silva',
    ]);
    const asks = nodeOf(tree, 'Asks').children();
    const raise = nodeOf(asks, 'A raise');
    assert.include(shown([raise])[0], 'deferred · criteria changed · follow-up on');
    assert.include(tooltip(raise), '“A” now reads “B”.\n“C” was added.');
    assert.strictEqual(raise.row().fold, 'open');
    assert.deepEqual(shown(raise.children()), ['1 criterion changed since 2026-05-04 · “A” now reads “B”.']);
    const [change] = raise.children();
    assert.strictEqual(change!.parent, raise);
    assert.strictEqual(change!.row().kind, 'criteriaChange');
    assert.strictEqual(change!.row().opens!.uri, uriOf('asks/raise'));
    for (const other of asks.filter((ask) => ask !== raise)) {
      assert.isEmpty(other.children());
      assert.strictEqual(other.row().fold, 'none');
    }
  });

  it('says when the career plan is to be reviewed, and lists it as due when that is near', () => {
    const withProfile = { ...files, profile: 'type: profile\nname: Ana' };
    const plan = (lastReview?: string) => {
      const tree = treeAt(today, withProfile, { lastReview: lastReview as CalendarDate | undefined });
      const due = nodeOf(tree, 'Due').children().map(words);
      return [...shown([nodeOf(tree, 'Career plan')]), ...due.filter((row) => row.startsWith('Career plan'))];
    };
    const words = (node: (typeof tree)[number]) => shown([node])[0]!;
    const tree = treeAt(today);
    assert.deepEqual(plan(), ['Career plan · no review yet']);
    assert.deepEqual(plan('2026-06-01'), ['Career plan · next review on 2026-09-01']);
    assert.deepEqual(plan('2026-03-16'), [
      'Career plan · next review on 2026-06-16',
      'Career plan · due tomorrow · quarterly review',
    ]);
    assert.deepEqual(plan('2025-12-31'), [
      'Career plan · next review on 2026-03-31',
      'Career plan · overdue by 76 days · quarterly review',
    ]);
    assert.notInclude(labels(tree), 'Career plan');
    const { entries } = libraryOf(withProfile);
    const dueToday = (lastReview?: string) =>
      dueNow(entries, today, { lastReview: lastReview as CalendarDate | undefined, snoozed: {} }).length;
    assert.strictEqual(dueToday('2026-03-15'), dueToday() + 1);
    assert.strictEqual(dueToday('2026-03-16'), dueToday());
  });

  it('has no two rows of one id', () => {
    const all = ids(
      treeAt(today, { ...files, profile: 'type: profile' }, { lastReview: '2026-03-15' as CalendarDate }),
    );
    assert.strictEqual(new Set(all).size, all.length);
  });

  it('lists results to measure and words that were asked for, also where there is nothing else', () => {
    const wins = {
      'people/ana': files['people/ana'],
      'wins/queue': 'title: Moved the queue\ndate: 2026-03-01\nmeasure-on: 2026-06-14 # mine\nmeasure: wait',
      'wins/guide': `title: Wrote the guide\ndate: 2026-03-02\nfeedback-asked:\n  - {from: ana, on: 2026-06-01}\n  - {from: Ben, on: 2026-04-01}\nfeedback:\n  - {quote: Good, from: Ben, date: 2026-04-02}`,
      'wins/idea': 'title: Idea\ndate: 2026-03-02\nstatus: draft\nmeasure-on: 2026-06-01',
      'wins/far': 'title: Far\ndate: 2026-03-02\nmeasure-on: 2027-01-01',
    };
    const rows = nodeOf(treeAt(today, wins), 'Due').children();
    assert.deepEqual(shown(rows), [
      'Result: Moved the queue · overdue by 1 day · wait',
      'Feedback from Ana Silva · due today · Wrote the guide · asked on 2026-06-01',
    ]);
    assert.deepEqual(
      rows.map((node) => [node.row().kind, node.row().opens?.at]),
      [
        ['due+done+result', 'metrics'],
        ['due+done+feedback', 'title'],
      ],
    );
    assert.lengthOf(dueNow(libraryOf(wins).entries, today, { lastReview: undefined, snoozed: {} }), 2);
    const done = (row: number, text: string) => {
      const edits = editFrontMatter(text, rows[row]!.row().due!.done![0]!.changes);
      return 'code' in edits ? assert.fail('not editable') : applyEdits(text, edits);
    };
    const [queue, guide] = (['wins/queue', 'wins/guide'] as const).map((path) => change(path, wins[path]).text);
    assert.strictEqual(done(0, queue!), queue!.replace(' 2026-06-14', ''));
    assert.strictEqual(done(1, guide!), guide!.replace('  - {from: ana, on: 2026-06-01}\n', ''));
    assert.isEmpty(treeAt(today, { 'wins/idea': wins['wins/idea'] }));
  });
});
