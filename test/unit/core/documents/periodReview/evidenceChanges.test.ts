import { assert } from 'chai';
import fc from 'fast-check';
import { addDays, dateOf, type CalendarDate } from '../../../../../src/core/time/calendarDate';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import type { Role } from '../../../../../src/core/entries/role';
import { judgeExpectations } from '../../../../../src/core/evidence/expectationStatus';
import { SkillNames } from '../../../../../src/core/library/skillNames';
import { compilePeriodReview } from '../../../../../src/core/documents/periodReview/compilePeriodReview';
import { evidenceChanges, fadingNext } from '../../../../../src/core/documents/periodReview/evidenceChanges';
import {
  periodName,
  periodReviewFileName,
  quarterAround,
  weekAround,
} from '../../../../../src/core/documents/periodReview/reviewPeriod';
import { noOne } from '../../evidence/wins';
import { byType, nastyPhrases } from '../../arbitraries';
import { readWin, winFile } from '../../inbox/wins';

const day = (text: string) => text as CalendarDate;
const win = (date: string, more = 'impact: Cut it by 40%\n', name = date) =>
  readWin(winFile(`title: Win of ${date}\ndate: ${date}\nskills: [speed]\n${more}`, '', name));

function roleOf(expectation: string): Role {
  const text = `---\ntype: role\ntitle: Staff\nexpectations:\n  - ${expectation}\n---\n`;
  const parsed = parseEntry('file:///brag/roles/staff.md', text);
  if (parsed.kind !== 'entry' || parsed.entry.type !== 'role') throw new Error('No role');
  return parsed.entry;
}

const role = roleOf('{skill: Speed, evidence: 1, within: 12 months}');
const names = new SkillNames([role]);

describe('the periods to look back on', () => {
  it('are weeks from Monday to Sunday, over the end of a year too', () => {
    const week = weekAround(day('2027-01-01'));
    assert.deepEqual(week, { kind: 'week', first: '2026-12-28', last: '2027-01-03' });
    assert.strictEqual(periodName(week), '28 December 2026 to 3 January 2027');
    assert.strictEqual(periodName(weekAround(day('2026-06-30'))), '29 June to 5 July 2026');
    assert.strictEqual(periodReviewFileName(week), '2026-12-28-week-review.md');
  });

  it('are quarters of the calendar', () => {
    assert.deepEqual(quarterAround(day('2026-12-31')), { kind: 'quarter', first: '2026-10-01', last: '2026-12-31' });
    assert.strictEqual(periodName(quarterAround(day('2028-02-29'))), 'January to March 2028');
    assert.strictEqual(periodReviewFileName(quarterAround(day('2026-05-01'))), '2026-q2-review.md');
  });
});

describe('what a period did for the evidence', function () {
  this.timeout(0);
  const changes = (wins: ReturnType<typeof win>[], from: string, to: string) =>
    evidenceChanges(role, wins, names, day(from), day(to), noOne).map(
      ({ before, after, gained, faded }) => `${before} > ${after}, +${gained.length} -${faded.length}`,
    );

  it('is what came', () => {
    assert.deepEqual(changes([win('2026-06-10')], '2026-06-07', '2026-06-14'), ['missing > covered, +1 -0']);
    assert.deepEqual(changes([win('2026-06-10', 'status: draft\n')], '2026-06-07', '2026-06-14'), []);
  });

  it('is what left the window', () => {
    assert.deepEqual(changes([win('2025-06-10')], '2026-06-07', '2026-06-14'), ['covered > stale, +0 -1']);
    assert.deepEqual(changes([win('2025-06-10'), win('2026-01-01')], '2026-06-07', '2026-06-14'), [
      'covered > covered, +0 -1',
    ]);
    assert.deepEqual(changes([win('2025-06-10', '')], '2026-06-07', '2026-06-14'), []);
  });

  it('fades on the day after the last one that counts, month by month as the calendar has it', () => {
    const fades = (date: string, at: string, within = '12 months') => {
      const strict = roleOf(`{skill: Speed, evidence: 1, within: ${within}}`);
      return fadingNext(strict, [win(date)], names, day(at), 2, noOne).map(
        ({ now, then, until }) => `${now} > ${then} after ${until}`,
      );
    };
    assert.deepEqual(fades('2025-07-10', '2026-06-14'), ['covered > stale after 2026-07-10']);
    assert.deepEqual(fades('2025-09-10', '2026-06-14'), []);
    assert.deepEqual(fades('2026-02-28', '2026-08-01', '6 months'), ['covered > stale after 2026-08-31']);
  });

  it('says nothing of a win that leaves while others hold', () => {
    assert.deepEqual(fadingNext(role, [win('2025-07-10'), win('2026-06-01')], names, day('2026-06-14'), 2, noOne), []);
  });

  it('holds on the last day named, and no longer on the next', () => {
    const date = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(dateOf(2024, 1, 1), days));
    fc.assert(
      fc.property(fc.uniqueArray(date, { minLength: 1, maxLength: 6 }), date, (dates, at) => {
        const wins = dates.map((each) => win(each));
        const known = wins.filter((each) => each.date <= at);
        for (const { now, then, until } of fadingNext(role, wins, names, at, 3, noOne)) {
          const on = (when: CalendarDate) => judgeExpectations(role.expectations, known, names, when, noOne)[0]!.status;
          assert.strictEqual(on(until), now);
          assert.strictEqual(on(addDays(until, 1)), then);
        }
      }),
    );
  });

  it('is told in the same bytes each time, whatever the titles hold', () => {
    fc.assert(
      fc.property(fc.constantFrom(...nastyPhrases), (phrase) => {
        const wins = [
          { ...win('2026-06-10'), title: phrase },
          { ...win('2026-06-11', 'status: draft\n'), title: phrase },
        ];
        const request = {
          period: weekAround(day('2026-06-10')),
          role,
          date: day('2026-06-12'),
          documentUri: 'file:///brag/documents/w.md',
        };
        const { markdown, wins: used } = compilePeriodReview(byType([...wins, role]), request);
        assert.strictEqual(compilePeriodReview(byType([role, ...wins.toReversed()]), request).markdown, markdown);
        assert.strictEqual(used.length, 2);
        assert.notMatch(markdown, /undefined|(?<!\\)<script|(?<!\\)\[link\]/);
      }),
    );
  });
});
