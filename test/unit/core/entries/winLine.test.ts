import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calendarDate } from '../../../../src/core/calendarDate';
import { newWinText } from '../../../../src/core/entries/newWin';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { readWinLine } from '../../../../src/core/entries/winLine';

const today = calendarDate('2026-06-15')!;
const read = (line: string) => readWinLine(line, today);

describe('a win on one line', () => {
  it('takes a metric, a skill, a person, a day and who may see it', () => {
    assert.deepEqual(read('Cut checkout latency 900 ms -> 540 ms #performance @maria yesterday !private'), {
      title: 'Cut checkout latency',
      date: '2026-06-14',
      metrics: ['900 ms -> 540 ms'],
      skills: ['performance'],
      collaborators: ['maria'],
      visibility: 'private',
    });
  });

  it('is a title alone, of today, where nothing is marked', () => {
    assert.deepEqual(read('  Helped  Ana '), { title: 'Helped Ana', date: today });
    assert.deepEqual(read('today'), { title: 'today', date: today });
  });

  it('takes several skills and people, and a day by its date', () => {
    assert.deepEqual(read('Wrote it #C++ #system-design @ana @ben 2026-03-14'), {
      title: 'Wrote it',
      date: '2026-03-14',
      skills: ['C++', 'system-design'],
      collaborators: ['ana', 'ben'],
    });
  });

  it('leaves in the title what only looks marked', () => {
    assert.equal(read('Closed #12 a day early !important').title, 'Closed #12 a day early !important');
    assert.equal(read('Moved tests A -> B').title, 'Moved tests A -> B');
    assert.equal(
      read('Went from 3 days -> 4 hours for every team').title,
      'Went from 3 days -> 4 hours for every team',
    );
    assert.equal(read('Shipped 2026-02-30').title, 'Shipped 2026-02-30');
  });

  it('writes a file that reads back as it was understood, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (line) => {
        const win = read(`x${line}`);
        const parsed = parseEntry('file:///wins/a.md', newWinText({ ...win, title: win.title!, date: win.date! }).text);
        assert.equal(parsed.kind, 'entry');
        if (parsed.kind !== 'entry' || parsed.entry.type !== 'win') return;
        assert.equal(parsed.entry.title, win.title!.replace(/\s+/g, ' ').trim());
        assert.equal(parsed.entry.date, win.date);
        assert.equal(parsed.entry.visibility, win.visibility ?? 'committee');
        assert.deepEqual(parsed.problems, []);
      }),
    );
  });
});
