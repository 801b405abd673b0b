import type { RootContent } from 'mdast';
import { bullets, heading, type Inline } from '../../../markdown/nodes';
import { hasEnded, longDate } from '../../../time/calendarDate';
import type { ReviewContext } from '../reviewContext';
import { periodName } from '../reviewPeriod';

/** What I let go of in the year: goals dropped, asks withdrawn, and duties handed over. */
export function dropped({ goals, asks, entries, period, until, isOver, linkTo }: ReviewContext): RootContent[] {
  const items: Inline[] = [
    ...goals.filter(({ status }) => status === 'dropped').map((goal) => ['Goal dropped: ', linkTo(goal), '.']),
    ...asks.filter(({ status }) => status === 'withdrawn').map((ask) => ['Request withdrawn: ', linkTo(ask), '.']),
    ...entries.responsibilities.flatMap((duty) =>
      duty.until?.startsWith(periodName(period)) === true && (isOver || hasEnded(duty.until, until))
        ? [['Responsibility until ', longDate(duty.until), ': ', linkTo(duty), '.']]
        : [],
    ),
  ];
  return items.length === 0 ? [] : [heading(2, 'What I let go of'), bullets(items)];
}
