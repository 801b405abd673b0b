import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { compilePeriodReview } from '../../../../../src/core/documents/periodReview/compilePeriodReview';
import {
  periodReviewFileName,
  quarterAround,
  weekAround,
  yearOf,
} from '../../../../../src/core/documents/periodReview/reviewPeriod';
import { expectGolden } from '../../../expectGolden';
import { readExample } from '../readExample';

const date = '2026-06-15' as CalendarDate;

const reviews = [
  { example: 'staff-engineer', period: weekAround('2026-05-15' as CalendarDate), role: 'principal-engineer' },
  { example: 'staff-engineer', period: quarterAround(date), role: 'principal-engineer' },
  { example: 'three-wins', period: weekAround('2026-06-05' as CalendarDate), role: undefined },
  { example: 'staff-engineer', period: weekAround(date), role: 'platform-engineering-manager' },
  { example: 'staff-engineer', period: yearOf(2025), role: undefined },
  { example: 'staff-engineer', period: yearOf(2026), role: undefined },
  { example: 'three-wins', period: yearOf(2026), role: undefined },
  { example: 'three-wins', period: quarterAround('2026-05-01' as CalendarDate), role: undefined },
] as const;

describe('the reviews of the examples', function () {
  this.timeout(0);
  for (const { example, period, role: id } of reviews) {
    const name = periodReviewFileName(period);
    it(`is the one that was read and accepted: ${example}, ${name}`, () => {
      const { entries, documents } = readExample(example);
      const role = entries.roles.find((each) => each.id === id);
      const { markdown } = compilePeriodReview(entries, { period, role, date, documentUri: `${documents}/${name}` });
      expectGolden(`golden/review/${example}/${name}`, markdown);
    });
  }
});
