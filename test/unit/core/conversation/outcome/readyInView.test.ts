import { assert } from 'chai';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import type { Entry } from '../../../../../src/core/entries/entry';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import { say, type Sentence } from '../../../../../src/core/text/sentence';
import { conversationsTree, dueNow } from '../../../../../src/core/views/conversationsTree';
import { byType } from '../../arbitraries';

const date = '2026-06-15' as CalendarDate;

function entry(path: string, yaml: string): Entry {
  const parsed = parseEntry(`file:///brag/${path}.md`, `---\ntitle: ${path}\n${yaml}---\n`);
  if (parsed.kind !== 'entry') throw new Error(yaml);
  return parsed.entry;
}

const text = (part: string | Sentence): string => (typeof part === 'string' ? part : say(part));

describe('an ask that is ready', () => {
  const rowOf = (winStatus: string) => {
    const ask = entry('asks/a', 'type: ask\nneeds: [w]\n');
    const win = entry('wins/w', `type: win\ndate: 2026-06-01\nstatus: ${winStatus}\n`);
    const group = conversationsTree(byType([ask, win]), date, () => undefined).find(({ id }) => id === '!asks')!;
    return group.children()[0]!.row();
  };

  it('says so in the Conversations view once its evidence has arrived', () => {
    assert.deepEqual(rowOf('in-progress').details.map(text), ['planned']);
    const row = rowOf('done');
    assert.deepEqual(row.details.map(text), ['planned', 'ready to ask']);
    assert.includeMembers(row.tooltip().map(text), ['Ready to ask:', '“wins/w” is done.']);
  });
});

describe('what is due now', () => {
  it('holds what is due today or overdue, the oldest first', () => {
    const entries = byType([
      entry('asks/today', 'type: ask\nstatus: asked\nfollow-up: 2026-06-15\n'),
      entry('asks/tomorrow', 'type: ask\nstatus: asked\nfollow-up: 2026-06-16\n'),
      entry('asks/back', 'type: ask\nstatus: withdrawn\nfollow-up: 2026-06-01\n'),
      entry(
        'meetings/held',
        'type: meeting\ndate: 2026-05-01\nstatus: held\nnext-steps: [{text: Late, due: 2026-06-01}, {text: Done, due: 2026-06-01, done: yes}]\n',
      ),
    ]);
    assert.deepEqual(
      dueNow(entries, date, { lastReview: undefined, snoozed: {} }).map(({ label }) => label),
      ['Late', 'asks/today'],
    );
  });
});
