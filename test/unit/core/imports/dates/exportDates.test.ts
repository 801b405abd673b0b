import { assert } from 'chai';
import fc from 'fast-check';
import { addDays, calendarDate, partsOf, type CalendarDate } from '../../../../../src/core/time/calendarDate';
import { dateReader, readExportDate } from '../../../../../src/core/imports/dates/exportDates';

describe('a date in an export', () => {
  it('is the day as written, in each unambiguous form', () => {
    const forms = [
      '2026-03-14', '2026-03-14T23:30:00Z', '2026-03-14 08:00:00', '2026-03-14T00:10:00.000+02:00', '20260314', '20260314T090000Z',
      '2026/03/14', '14/Mar/26 9:30 AM', '14 March 2026', 'Mar 14, 2026', 'March 14th 2026', 'Saturday, March 14, 2026',
      'Sat Mar 14 2026 10:02:11 GMT+0000 (GMT)', 'Sat, 14 Mar 2026 10:00:00 +0000', '14/03/2026', '3/14/2026', '14.3.2026', '14-03-26',
    ]; // prettier-ignore
    for (const form of forms)
      assert.deepStrictEqual(readExportDate(form), { kind: 'date', date: '2026-03-14' as CalendarDate }, form);
    for (const form of ['', 'spring', '2026', '2026-02-30', '31/02/2026', '14', 'Mar 2026', '99/99/2026', '1e3'])
      assert.strictEqual(readExportDate(form).kind, 'none', form);
  });

  it('is asked about where day and month could be either, unless the others prove it or the user said', () => {
    const read = (texts: string[], given?: 'day-first' | 'month-first') => {
      const reader = dateReader(texts, given);
      return 'sample' in reader ? reader.sample : texts.map(reader.read);
    };
    assert.strictEqual(read(['03/04/2026']), '03/04/2026');
    assert.deepStrictEqual(read(['03/04/2026', '25/12/2025']), ['2026-04-03', '2025-12-25'] as CalendarDate[]);
    assert.deepStrictEqual(read(['03/04/2026', '12/25/2025']), ['2026-03-04', '2025-12-25'] as CalendarDate[]);
    assert.strictEqual(read(['03/04/2026', '25/12/2025', '12/25/2025']), '03/04/2026');
    assert.deepStrictEqual(read(['03/04/2026'], 'month-first'), ['2026-03-04'] as CalendarDate[]);
    assert.deepStrictEqual(read(['04/04/2026']), ['2026-04-04'] as CalendarDate[]);
  });

  it('comes back from every form it is written in', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01' as CalendarDate, days));
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-'), (date, mark) => {
        const { year, month, day } = partsOf(date);
        assert.deepStrictEqual(readExportDate(`${date}T12:00:00Z`), { kind: 'date', date });
        const dayFirst = dateReader([`${day}${mark}${month}${mark}${year}`], 'day-first');
        const monthFirst = dateReader([`${month}${mark}${day}${mark}${year}`], 'month-first');
        assert.strictEqual('read' in dayFirst && dayFirst.read(`${day}${mark}${month}${mark}${year}`), date);
        assert.strictEqual('read' in monthFirst && monthFirst.read(`${month}${mark}${day}${mark}${year}`), date);
      }),
    );
  });

  it('takes the day first where dots stand between the numbers, unless that is no day', () => {
    assert.deepStrictEqual(readExportDate('03.04.2026'), { kind: 'date', date: '2026-04-03' as CalendarDate });
    assert.deepStrictEqual(readExportDate('03.14.2026'), { kind: 'date', date: '2026-03-14' as CalendarDate });
  });

  it('is a day on the calendar, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readExportDate(text);
        if (read.kind === 'date') assert.isDefined(calendarDate(read.date));
      }),
    );
  });
});
