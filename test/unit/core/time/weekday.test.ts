import { assert } from 'chai';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { latestWeekday, mondayOf, nextWeekday, weekdayOf } from '../../../../src/core/time/weekday';

const day = (text: string) => text as CalendarDate;

describe('weekday', () => {
  it('knows the days of the week', () => {
    assert.strictEqual(weekdayOf(day('2026-06-15')), 'monday');
    assert.strictEqual(weekdayOf(day('2026-11-21')), 'saturday');
    assert.strictEqual(weekdayOf(day('1999-12-31')), 'friday');
  });

  it('finds the Monday of a week, and the days around a date', () => {
    assert.strictEqual(mondayOf(day('2027-01-03')), '2026-12-28');
    assert.strictEqual(mondayOf(day('2026-06-15')), '2026-06-15');
    assert.strictEqual(nextWeekday('friday', day('2026-06-19')), '2026-06-26');
    assert.strictEqual(nextWeekday('saturday', day('2026-06-19')), '2026-06-20');
    assert.strictEqual(latestWeekday('friday', day('2026-06-19')), '2026-06-19');
    assert.strictEqual(latestWeekday('friday', day('2027-01-01')), '2027-01-01');
    assert.strictEqual(latestWeekday('saturday', day('2027-01-01')), '2026-12-26');
  });
});
