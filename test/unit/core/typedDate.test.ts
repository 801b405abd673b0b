import { assert } from 'chai';
import type { CalendarDate } from '../../../src/core/calendarDate';
import { typedDate } from '../../../src/core/typedDate';

describe('a typed date', () => {
  const today = '2026-03-01' as CalendarDate;

  it('is a day on the calendar, today, or yesterday', () => {
    assert.strictEqual(typedDate(' 2024-02-29 ', today), '2024-02-29');
    assert.strictEqual(typedDate('Today', today), today);
    assert.strictEqual(typedDate('yesterday', today), '2026-02-28');
  });

  it('is nothing else', () => {
    for (const text of ['', 'soon', '2026-02-30', '03/14/2026', '2026-3-1', '2026-03-01T10:00Z'])
      assert.isUndefined(typedDate(text, today), text);
  });
});
