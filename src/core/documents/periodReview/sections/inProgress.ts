import { ended } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { longDate } from '../../../time/calendarDate';
import { bullets, heading, paragraph, type Inline } from '../../../markdown/nodes';
import type { ReviewContext } from '../reviewContext';

/** What was begun and is not finished. */
export function inProgress({ entries, until, linkTo }: ReviewContext): RootContent[] {
  const wins = entries.wins.filter(({ status, date }) => status === 'in-progress' && date <= until);
  return [
    heading(2, 'What stayed in progress'),
    wins.length === 0
      ? paragraph('Nothing on file is marked as in progress.')
      : bullets(
          wins.map((win): Inline => [
            linkTo(win),
            `, since ${longDate(win.date)}. `,
            win.impact === undefined ? '' : ended(win.impact),
          ]),
        ),
  ];
}
