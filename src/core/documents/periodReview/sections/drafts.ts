import type { RootContent } from 'mdast';
import { longDate } from '../../../time/calendarDate';
import { bullets, heading, paragraph, type Inline } from '../../../markdown/nodes';
import { leadingItems, withRest } from '../../kit/withRest';
import type { ReviewContext } from '../reviewContext';

const maxShown = 10;

/** The drafts that wait for a word. */
export function drafts({ entries, linkTo }: ReviewContext): RootContent[] {
  const waiting = entries.wins.filter(({ status }) => status === 'draft');
  if (waiting.length === 0) return [];
  const shown = leadingItems(waiting, maxShown);
  return [
    heading(2, 'Drafts that wait'),
    paragraph(
      waiting.length === 1
        ? '1 draft. It counts once it is accepted; “Brag: Review drafts” shows it.'
        : `${waiting.length} drafts. They count once they are accepted; “Brag: Review drafts” shows them.`,
    ),
    bullets(
      withRest(
        shown.map((win): Inline => [linkTo(win), `, ${longDate(win.date)}`]),
        waiting.length - shown.length,
      ),
    ),
  ];
}
