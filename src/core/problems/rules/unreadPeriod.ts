import { onlyPeriod } from '../../imports/dates/period';
import { sentence } from '../../text/sentence';
import type { Rule } from '../rule';

/** A form whose time can't be read, so that its answers would be about the last year instead. */
export const unreadPeriod: Rule = {
  code: 'unread-period',
  severity: 'warning',
  find(context) {
    const { entry } = context;
    if (entry?.type !== 'form' || entry.period === undefined) return [];
    if (onlyPeriod(entry.period, { days: () => undefined }) !== undefined) return [];
    return [
      {
        message: sentence(
          "The period can't be read, so a self-review covers the last 12 months. Write it as 2026, 2026-H1, or 2026-01-01/2026-06-30.",
        ),
        range: context.rangeOf(['period']),
      },
    ];
  },
};
