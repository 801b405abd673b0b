import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  calendarDate,
  dateOf,
  daysBetween,
  longDate,
  monthOf,
  partsOf,
  quarterOf,
  type CalendarDate,
} from '../../../../src/core/time/calendarDate';

const day = (text: string): CalendarDate => {
  const date = calendarDate(text);
  assert.ok(date !== undefined, text);
  return date;
};
const years = (least: number, most: number): fc.Arbitrary<CalendarDate> =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([year, month, date]) => dateOf(year, month, date));
const anyDate = years(0, 9999);
const middle = years(1000, 8999);

describe('calendarDate', () => {
  it('knows the days there are', () => {
    for (const text of [
      '2024-02-29',
      '2000-02-29',
      '2026-02-28',
      '2026-12-31',
      '0000-02-29',
      '0004-02-29',
      '9999-12-31',
    ])
      assert.equal(calendarDate(text), text);
    for (const text of [
      '2026-02-29',
      '1900-02-29',
      '2100-02-29',
      '0100-02-29',
      '2026-04-31',
      '2026-00-10',
      '2026-13-01',
      '2026-01-00',
      '2026-01-32',
      '2026-1-1',
      ' 2026-01-01',
      '2026-01-01\n',
      '2026-01-01T00:00',
      '20260101',
      '',
      '٢٠٢٦-٠١-٠١',
    ])
      // prettier-ignore
      assert.equal(calendarDate(text), undefined, text);
  });

  it('takes exactly the dates that JavaScript knows as well', () => {
    const part = (most: number): fc.Arbitrary<string> => fc.nat(most).map((number) => String(number).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part(14), part(33), (year, month, date) => {
        const text = `${year}-${month}-${date}`;
        const instant = new Date(`${text}T00:00:00Z`);
        const known = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
        assert.equal(calendarDate(text) !== undefined, known, text);
      }),
    );
  });

  it('takes a day past the end of a month for its last', () => {
    assert.equal(dateOf(2024, 2, 31), '2024-02-29');
    assert.equal(dateOf(2026, 2, 31), '2026-02-28');
    assert.equal(dateOf(7, 4, 31), '0007-04-30');
  });
});

describe('addMonths', () => {
  const rows: [string, number, string][] = [
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-06-15', -12, '2025-06-15'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2026-06-15', 0, '2026-06-15'],
    ['2026-01-31', 13, '2027-02-28'],
    ['0000-03-01', -3, '0000-01-01'],
    ['0001-01-01', -120, '0000-01-01'],
    ['9999-12-01', 1, '9999-12-31'],
  ];
  for (const [from, months, to] of rows)
    it(`${from} ${months >= 0 ? '+' : ''}${months}`, () => assert.equal(addMonths(day(from), months), to));

  it('gives a date of the right month, never after the same day', () => {
    fc.assert(
      fc.property(middle, fc.integer({ min: -3000, max: 3000 }), (date, months) => {
        const moved = day(addMonths(date, months));
        const [from, to] = [partsOf(date), partsOf(moved)];
        assert.equal(to.year * 12 + to.month - (from.year * 12 + from.month), months);
        assert.ok(to.day <= from.day && to.day >= Math.min(from.day, 28));
      }),
    );
  });

  it('never leaves the calendar', () => {
    fc.assert(fc.property(anyDate, fc.integer(), (date, months) => void day(addMonths(date, months))));
  });

  it('keeps the order of dates', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: -400, max: 400 }), (one, other, months) => {
        if (one <= other) assert.ok(addMonths(one, months) <= addMonths(other, months));
      }),
    );
  });
});

describe('addDays and daysBetween', () => {
  it('pass over month ends, leap days and clock changes', () => {
    assert.equal(addDays(day('2026-02-28'), 1), '2026-03-01');
    assert.equal(addDays(day('2024-02-28'), 1), '2024-02-29');
    assert.equal(addDays(day('2026-03-08'), 1), '2026-03-09');
    assert.equal(addDays(day('2026-01-01'), -1), '2025-12-31');
    assert.equal(addDays(day('0050-01-01'), 1), '0050-01-02');
    assert.equal(daysBetween(day('0099-12-31'), day('0100-01-01')), 1);
    assert.equal(daysBetween(day('2024-01-01'), day('2025-01-01')), 366);
    assert.equal(addDays(day('9999-12-31'), 1), '9999-12-31');
    assert.equal(addDays(day('0000-01-01'), -1), '0000-01-01');
  });

  it('are each other turned round', () => {
    fc.assert(
      fc.property(middle, fc.integer({ min: -300_000, max: 300_000 }), (date, days) => {
        assert.equal(daysBetween(date, day(addDays(date, days))), days);
      }),
    );
    fc.assert(
      fc.property(anyDate, anyDate, (one, other) => assert.equal(addDays(one, daysBetween(one, other)), other)),
    );
  });

  it('agree with the order of dates as text', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (one, other) => {
        assert.equal(Math.sign(daysBetween(one, other)), one < other ? 1 : one > other ? -1 : 0);
      }),
    );
  });

  it('do not depend on the time zone', () => {
    const zone = process.env['TZ'];
    try {
      for (const place of ['America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/Oslo']) {
        process.env['TZ'] = place;
        assert.equal(addDays(day('2026-03-29'), 1), '2026-03-30');
        assert.equal(daysBetween(day('2026-03-28'), day('2026-03-30')), 2);
        assert.equal(addMonths(day('2026-10-31'), 1), '2026-11-30');
        assert.equal(longDate(day('2026-03-14')), '14 March 2026');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('names of dates', () => {
  it('quarters', () => {
    const months = ['01', '03', '04', '06', '07', '09', '10', '12'];
    assert.deepEqual(
      months.map((month) => quarterOf(day(`2026-${month}-30`))),
      ['Q1', 'Q1', 'Q2', 'Q2', 'Q3', 'Q3', 'Q4', 'Q4'].map((quarter) => `2026 ${quarter}`),
    );
  });

  it('days and months', () => {
    assert.equal(longDate(day('2026-01-01')), '1 January 2026');
    assert.equal(longDate(day('2026-12-31')), '31 December 2026');
    assert.equal(monthOf(day('2026-09-30')), 'September 2026');
  });
});
