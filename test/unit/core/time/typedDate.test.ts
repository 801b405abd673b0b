import { assert } from 'chai';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { daysFromTo, daysHinted, daysMeant, lastWeekday, typedDate } from '../../../../src/core/time/typedDate';

describe('a typed date', () => {
  const today = '2026-03-01' as CalendarDate;

  it('is a day on the calendar, today, or yesterday', () => {
    assert.strictEqual(typedDate(' 2024-02-29 ', today), '2024-02-29');
    assert.strictEqual(typedDate('Today', today), today);
    assert.strictEqual(typedDate('yesterday', today), '2026-02-28');
  });

  it('may be said in the words people use', () => {
    const said = {
      'this morning': today,
      'the day before yesterday': '2026-02-27',
      'last Friday': '2026-02-27',
      'last fri': '2026-02-27',
      'last Monday': '2026-02-23',
      'on 2026-01-02': '2026-01-02',
      'on 3 March': '2025-03-03',
      'March 1st': today,
      '29 Feb': '2024-02-29',
      'Sept. 9, 2021': '2021-09-09',
      '3 days ago': '2026-02-26',
      'a month ago': '2026-02-01',
      'two  weeks ago': '2026-02-15',
      'a year ago': '2025-03-01',
      '3d ago': '2026-02-26',
      '2 wks ago': '2026-02-15',
      'a fortnight ago': '2026-02-15',
      '3 mths ago': '2025-12-01',
      '1 yr ago': '2025-03-01',
      'yesterday evening': '2026-02-28',
      yday: '2026-02-28',
      'y’day': '2026-02-28',
      gestern: '2026-02-28',
      vorgestern: '2026-02-27',
      'avant-hier': '2026-02-27',
      ayer: '2026-02-28',
      ontem: '2026-02-28',
      ieri: '2026-02-28',
      vandaag: today,
      '02/14/2026': '2026-02-14',
      '14.02.2026': '2026-02-14',
      '2026/2/1': '2026-02-01',
    };
    // On a Sunday the week is over; before, its days may be of this week or the one before.
    for (const [text, day] of Object.entries(said)) assert.strictEqual(typedDate(text, today), day, text);
    assert.deepStrictEqual<unknown>(daysMeant('last Friday', '2026-02-28' as CalendarDate), [
      '2026-02-27',
      '2026-02-20',
    ]);
    assert.strictEqual(typedDate('last Friday', '2026-03-02' as CalendarDate), '2026-02-27');
    assert.strictEqual(typedDate('last Sunday', today), '2026-02-22');
    assert.strictEqual(typedDate('last night', today), '2026-02-28');
    assert.strictEqual(lastWeekday('friday', '2026-03-06' as CalendarDate), '2026-02-27');
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      'soon',
      '2026-02-30',
      '03/14',
      '13/13/2026',
      '20260301',
      '2026-03-01T10:00Z',
      'last week',
      'Friday',
      'on the 3rd',
      '31 June',
      'weeks ago',
      'many days ago',
      '5m ago',
      'ad ago',
      'hier',
      'may',
      'mayonnaise 3',
    ])
      assert.isUndefined(typedDate(text, today), text);
  });

  it('could be two days, in numbers alone', () => {
    assert.deepStrictEqual<unknown>(daysMeant('2/1/2026', today), ['2026-02-01', '2026-01-02']);
    assert.isUndefined(typedDate('2/1/2026', today));
  });

  it('may have a first and a last day', () => {
    const said = {
      '2026-02-01 to 2026-02-03': ['2026-02-01', '2026-02-03'],
      '2026-02-01..2026-02-03': ['2026-02-01', '2026-02-03'],
      '3-5 February': ['2026-02-03', '2026-02-05'],
      'Feb 3 – 5': ['2026-02-03', '2026-02-05'],
      'from 30 Dec 2024 until 2 Jan 2025': ['2024-12-30', '2025-01-02'],
      '28 Feb to 3 March 2024': ['2024-02-28', '2024-03-03'],
    };
    for (const [text, days] of Object.entries(said))
      assert.deepStrictEqual(Object.values(daysFromTo(text, today) ?? {}), days, text);
    for (const text of ['3-5', '9 to 5', '5-3 February', 'to', 'Monday to Friday', '2026-02-03', 'A to B'])
      assert.isUndefined(daysFromTo(text, today), text);
  });

  it('may be hinted at', () => {
    assert.deepStrictEqual<unknown>(daysHinted('Sunday', today), ['2026-02-22']);
    assert.deepStrictEqual<unknown>(daysHinted('Friday', today), ['2026-02-27']);
    assert.deepStrictEqual<unknown>(daysHinted('Fri', today), ['2026-02-27']);
    assert.deepStrictEqual<unknown>(daysHinted('hier', today), ['2026-02-28']);
    assert.deepStrictEqual<unknown>(daysHinted('on 12/06', today), ['2025-06-12', '2025-12-06']);
    assert.deepStrictEqual<unknown>(daysHinted('on 14.02.', today), ['2026-02-14']);
    for (const text of [
      'last week',
      'In march',
      'in March 2025',
      'in Q3 2025',
      'a few days ago',
      'Monday–Friday',
      'Q3',
      "H1 '25",
      'KW 12',
      'in week 12',
      'wk 7 2026',
      'May 2026',
      'last wk',
      'the other day',
    ])
      // prettier-ignore
      assert.deepStrictEqual<unknown>(daysHinted(text, today), [], text);
    for (const text of ['', 'week', 'March', 'in a week', 'sun', 'in marching', 'Monday to noon', '2025'])
      assert.isUndefined(daysHinted(text, today), text);
    // Amid a sentence they are words of it: `Q3 planning`, `Mon équipe`.
    for (const text of ['Q3', 'KW 12', 'Mon', 'May 2026']) assert.isUndefined(daysHinted(text, today, false), text);
  });
});
