import { assert } from 'chai';
import fc from 'fast-check';
import { addDays, dateOf, type CalendarDate } from '../../../../src/core/time/calendarDate';
import {
  minutesBetween,
  moment,
  momentAt,
  nextReminder,
  snoozedTo,
  type Moment,
} from '../../../../src/core/career/reminder';
import { weekdayOf, weekdays } from '../../../../src/core/time/weekday';

const at = (text: string) => moment(text)!;
const day = (text: string) => text as CalendarDate;
const friday = { day: 'friday', hour: 16 } as const;

describe('the weekly reminder', function () {
  this.timeout(0);

  for (const [what, settled, snoozedUntil, lastWin, due] of [
    ['is due on the day and hour chosen', '2026-06-15T09:00', undefined, undefined, '2026-06-19T16:00'],
    ['comes on the day it was turned on, at the hour', '2026-06-19T15:59', undefined, undefined, '2026-06-19T16:00'],
    [
      'does not come at once when turned on later that day',
      '2026-06-19T16:00',
      undefined,
      undefined,
      '2026-06-26T16:00',
    ],
    ['comes over the end of a year', '2026-12-26T00:00', undefined, undefined, '2027-01-01T16:00'],
    ['comes when it was put off to', '2026-06-19T16:05', '2026-06-20T16:00', undefined, '2026-06-20T16:00'],
    ['comes by the week where that is sooner', '2026-06-19T16:05', '2026-06-29T16:00', undefined, '2026-06-26T16:00'],
    ['is needless with a win of that day', '2026-06-15T09:00', undefined, '2026-06-19', '2026-06-26T16:00'],
    ['is not with one of the day before', '2026-06-15T09:00', undefined, '2026-06-18', '2026-06-19T16:00'],
    [
      'is needless when put off and then written',
      '2026-06-19T16:05',
      '2026-06-20T16:00',
      '2026-06-20',
      '2026-06-26T16:00',
    ],
    ['stays due when it was missed', '2026-05-01T16:00', undefined, '2026-04-30', '2026-05-08T16:00'],
  ] as const)
    it(what, () =>
      assert.strictEqual(
        nextReminder(friday, { settled: at(settled), snoozedUntil: moment(snoozedUntil) }, lastWin && day(lastWin)),
        moment(due),
      ),
    );

  it('is put off to the same hour of the next day', () =>
    assert.strictEqual(snoozedTo(day('2026-12-31'), 9), '2027-01-01T09:00'));

  it('counts minutes over days and years', () => {
    assert.strictEqual(minutesBetween(at('2026-12-31T23:50'), at('2027-01-01T00:10')), 20);
    assert.strictEqual(minutesBetween(at('2026-06-19T16:00'), at('2026-06-19T15:00')), -60);
  });

  it('takes nothing else for a moment', () => {
    for (const text of ['', '2026-02-30T10:00', '2026-02-03T24:00', '2026-02-03 10:00', 7])
      assert.isUndefined(moment(text));
  });

  it('comes within a week of what settled it, on the day and hour chosen, and once', () => {
    const date = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(dateOf(2020, 1, 1), days));
    const when = fc
      .tuple(date, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([on, hour, minute]): Moment => momentAt(on, hour, minute));
    const plan = fc.record({ day: fc.constantFrom(...weekdays), hour: fc.integer({ min: 0, max: 23 }) });
    fc.assert(
      fc.property(plan, when, (wanted, settled) => {
        const due = nextReminder(wanted, { settled }, undefined);
        const minutes = minutesBetween(settled, due);
        assert.isTrue(minutes > 0 && minutes <= 7 * 24 * 60);
        assert.strictEqual(weekdayOf(due.slice(0, 10) as CalendarDate), wanted.day);
        assert.strictEqual(Number(due.slice(11, 13)), wanted.hour);
        assert.strictEqual(minutesBetween(due, nextReminder(wanted, { settled: due }, undefined)), 7 * 24 * 60);
      }),
    );
  });
});
