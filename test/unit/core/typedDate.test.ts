import { assert } from 'chai';
import type { CalendarDate } from '../../../src/core/calendarDate';
import { daysMeant, lastWeekday, typedDate } from '../../../src/core/typedDate';

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
      'last Friday': '2026-02-20',
      'last fri': '2026-02-20',
      'on 2026-01-02': '2026-01-02',
      'on 3 March': '2025-03-03',
      'March 1st': today,
      '29 Feb': '2024-02-29',
      'Sept. 9, 2021': '2021-09-09',
      '3 days ago': '2026-02-26',
      'a month ago': '2026-02-01',
      'two  weeks ago': '2026-02-15',
      'a year ago': '2025-03-01',
    };
    // A Sunday: Monday to Saturday may be of this week or the one before.
    for (const [text, day] of Object.entries(said))
      if (text.startsWith('last')) assert.deepStrictEqual([...daysMeant(text, today)], ['2026-02-27', day], text);
      else assert.strictEqual(typedDate(text, today), day, text);
    assert.strictEqual(typedDate('last Friday', '2026-03-02' as CalendarDate), '2026-02-27');
    assert.strictEqual(typedDate('last Sunday', today), '2026-02-22');
    assert.strictEqual(lastWeekday(5, '2026-03-06' as CalendarDate), '2026-02-27');
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      'soon',
      '2026-02-30',
      '03/14/2026',
      '2026-3-1',
      '2026-03-01T10:00Z',
      'last week',
      'Friday',
      'on the 3rd',
      '31 June',
      'weeks ago',
      'many days ago',
      'may',
      'mayonnaise 3',
    ])
      assert.isUndefined(typedDate(text, today), text);
  });
});
