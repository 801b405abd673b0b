import { daysBetween } from '../../time/calendarDate';
import { plural, sentence } from '../../text/sentence';
import { intentFix } from '../fixes';
import type { Rule } from '../rule';

/** So many days before a goal is due there is still time to log what was done for it. */
const daysAhead = 30;

/** An open goal that is due soon and that no win names. */
export const goalWithoutWin: Rule = {
  code: 'goal-without-win',
  severity: 'information',
  find(context) {
    const { entry, index, date } = context;
    if (entry?.type !== 'goal' || entry.status !== 'open' || entry.due === undefined) return [];
    const days = daysBetween(date, entry.due);
    if (days < 0 || days > daysAhead || index.isServed(entry)) return [];
    return [
      {
        message: plural(
          days,
          'Due in {0} day, and no win names this goal in `goals` yet.',
          'Due in {0} days, and no win names this goal in `goals` yet.',
        ),
        range: context.rangeOf(['due']),
        fixes: () => [
          intentFix(sentence('Log a win for this goal'), { kind: 'log-win', given: { goals: [entry.id] } }),
        ],
      },
    ];
  },
};
