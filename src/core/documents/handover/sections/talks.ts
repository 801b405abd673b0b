import type { RootContent } from 'mdast';
import { longDate } from '../../../calendarDate';
import { ended, listed, unended } from '../../case/wording';
import { bullets, heading } from '../../nodes';
import type { HandoverContext } from '../handoverContext';

/** The talks that were held, the latest first, and what came of each. */
export function talks({ entries, date, nameOf }: HandoverContext): RootContent[] {
  const held = entries.meetings
    .filter((meeting) => meeting.status === 'held' && meeting.date <= date)
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.uri < b.uri ? -1 : 1));
  if (held.length === 0) return [];
  return [
    heading(2, 'The talks it comes from'),
    bullets(
      held.map((meeting) => {
        const whom = listed(meeting.with.map(nameOf));
        return `${longDate(meeting.date)}${whom === '' ? '' : `, with ${whom}`}: ${ended(unended(meeting.title))}${
          meeting.outcome === undefined ? '' : ` ${ended(meeting.outcome)}`
        }`;
      }),
    ),
  ];
}
