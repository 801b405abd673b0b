import { assert } from 'chai';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dateOf,
  daysBetween,
  partsOf,
  type CalendarDate,
} from '../../../../src/core/time/calendarDate';
import { datesOfEvent, recurrences } from '../../../../src/core/time/recurrence';
import { tries } from '../../tries';

const day = (text: string) => text as CalendarDate;
const anyDay = fc
  .tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, dayOfMonth]) => dateOf(year, month, dayOfMonth));
const months = { year: 12, half: 6, quarter: 3, month: 1 };

describe('datesOfEvent', () => {
  it('finds the days before the one that was written as well as those after it', () => {
    const review = { date: day('2027-03-31'), every: 'quarter' as const };
    assert.deepEqual(datesOfEvent(review, day('2026-06-01'), day('2027-06-30')), [
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
      '2027-03-31',
      '2027-06-30',
    ]);
  });

  it('takes the last day of a shorter month, and comes back to the written one', () => {
    const monthly = { date: day('2023-12-31'), every: 'month' as const };
    assert.deepEqual(datesOfEvent(monthly, day('2024-01-31'), day('2024-03-31')), ['2024-01-31', '2024-02-29', '2024-03-31']); // prettier-ignore
    const leap = { date: day('2024-02-29'), every: 'year' as const };
    assert.deepEqual(
      datesOfEvent(leap, day('2019-01-01'), day('2028-12-31')).map((on) => on.slice(5)),
      [...['02-28', '02-29', '02-28', '02-28', '02-28', '02-29', '02-28', '02-28', '02-28', '02-29']],
    );
  });

  it('gives an event that does not recur its own day alone', () => {
    assert.deepEqual(datesOfEvent({ date: day('2026-01-01') }, day('2026-01-01'), day('2026-01-01')), ['2026-01-01']);
    assert.deepEqual(datesOfEvent({ date: day('2026-01-01') }, day('2026-01-02'), day('2027-01-01')), []);
  });

  it('gives exactly the days that are whole steps away from the written one, each once and in order', () => {
    const example = fc.record({
      date: anyDay,
      every: fc.constantFrom(...recurrences),
      from: anyDay,
      days: fc.nat(1500),
    });
    fc.assert(
      fc.property(example, ({ date, every, from, days }) => {
        const until = addDays(from, days);
        const expected: CalendarDate[] = [];
        for (let turn = -1200; turn <= 1200; turn++) {
          const on = addMonths(date, turn * months[every]);
          if (on >= from && on <= until) expected.push(on);
        }
        assert.deepEqual(datesOfEvent({ date, every }, from, until), expected);
      }),
      { numRuns: tries(200) },
    );
  });

  it('keeps the day of the month but for short months, over year ends too, and is the same from each of its days', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...recurrences), anyDay, (date, every, from) => {
        const until = addMonths(from, 30);
        const dates = datesOfEvent({ date, every }, from, until);
        for (const on of dates) {
          const { year, month, day: dayOfMonth } = partsOf(on);
          assert.strictEqual(dateOf(year, month, partsOf(date).day), on);
          if (dayOfMonth === partsOf(date).day) assert.deepEqual(datesOfEvent({ date: on, every }, from, until), dates);
        }
        for (const [index, on] of dates.slice(1).entries()) {
          const gap = daysBetween(dates[index]!, on);
          assert.isTrue(gap >= 28 * months[every] && gap <= 31 * months[every], `${dates[index]} to ${on}`);
        }
      }),
      { numRuns: tries(200) },
    );
  });

  it('splits at any day without losing or doubling one', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...recurrences), anyDay, fc.nat(900), (date, every, from, days) => {
        const until = addDays(from, 900);
        const middle = addDays(from, days);
        const event = { date, every };
        const parts = [...datesOfEvent(event, from, middle), ...datesOfEvent(event, addDays(middle, 1), until)];
        assert.deepEqual(parts, datesOfEvent(event, from, until));
      }),
      { numRuns: tries(200) },
    );
  });
});
