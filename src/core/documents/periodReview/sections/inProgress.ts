import { addFullStop, capitalize } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { longDate } from '../../../time/calendarDate';
import { bullets, heading, type Inline } from '../../../markdown/nodes';
import type { ReviewContext } from '../reviewContext';

/** What was begun and is not finished. */
export function inProgress({ entries, until, linkTo }: ReviewContext): RootContent[] {
  const wins = entries.wins.filter(({ status, date }) => status === 'in-progress' && date <= until);
  if (wins.length === 0) return [];
  return [
    heading(2, 'What stayed in progress'),
    bullets(
      wins.map((win): Inline => [
        linkTo(win),
        `, since ${longDate(win.date)}. `,
        win.impact === undefined ? '' : capitalize(addFullStop(win.impact)),
      ]),
    ),
  ];
}
