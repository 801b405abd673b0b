import { assert } from 'chai';
import type { CalendarDate } from '../../../../src/core/calendarDate';
import { conversationsTree } from '../../../../src/core/views/conversationsTree';
import { ids, labels, libraryOf, nodeOf, shown, today, tooltip, uriOf } from './shownRows';

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

const treeAt = (date: CalendarDate, given: Readonly<Record<string, string>> = files) =>
  conversationsTree(libraryOf(given).entries, date, () => undefined);

describe('the Conversations view', () => {
  it('lists what is overdue and due soon, by date, with how many days', () => {
    const due = nodeOf(treeAt(today), 'Due');
    assert.deepEqual(shown([due]), ['Due · 1 overdue, 3 coming up']);
    assert.deepEqual(shown(due.children()), [
      'A raise · overdue by 3 days · follow-up · Ana Silva',
      'Send the figures · due today · next step · Ana Silva',
      'Lead the guild · due tomorrow · to be asked · Ana Silva',
      'June talk · due in 8 days · meeting',
    ]);
    assert.strictEqual(due.children()[0]!.row().icon.id, 'warning');
    assert.deepEqual(due.children()[0]!.row().opens, { uri: uriOf('asks/raise'), at: 'title' });
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

  it('sorts asks by status and says what comes next', () => {
    const asks = nodeOf(treeAt(today), 'Asks');
    assert.deepEqual(shown([asks]), ['Asks · 2 planned, 1 deferred, 1 withdrawn']);
    assert.deepEqual(shown(asks.children()), [
      'Lead the guild · planned · to be asked by 2026-06-16 · Ana Silva',
      'Far away · planned · to be asked by 2026-12-01',
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

  it('leaves empty groups out, and is empty without asks and meetings', () => {
    assert.deepEqual(labels(treeAt(today, { 'asks/far': files['asks/far'] })), ['Asks']);
    assert.isEmpty(treeAt(today, { 'people/ana': files['people/ana'] }));
  });

  it('names the next good times to ask, with the reasons', () => {
    const profile = 'type: profile\ncalendar:\n  - {name: Budget round, kind: budget, date: 2026-09-15}';
    const windows = nodeOf(treeAt(today, { ...files, profile }), 'Good times to ask');
    assert.deepEqual(labels(windows.children()), ['2026-08-18 to 2026-09-08']);
    assert.include(tooltip(windows.children()[0]!), 'Budget round');
  });

  it('has no two rows of one id', () => {
    const all = ids(treeAt(today));
    assert.strictEqual(new Set(all).size, all.length);
  });
});
