import type { RootContent } from 'mdast';
import { longDate } from '../../../time/calendarDate';
import { bullets, heading, paragraph, type Inline } from '../../../markdown/nodes';
import { leadingItems, withRest } from '../../kit/withRest';
import type { Win } from '../../../entries/win';
import { dayOf } from '../../../evidence/expectationStatus';
import type { ReviewContext } from '../reviewContext';

const maxShown = 10;

/** The drafts that wait for a word; of a year, those that are dated in it. */
export function drafts({ entries, period, linkTo }: ReviewContext): RootContent[] {
  const isAbout = (win: Win) => period.kind !== 'year' || (win.date <= period.last && dayOf(win) >= period.first);
  const waiting = entries.wins.filter((win) => win.status === 'draft' && isAbout(win));
  if (waiting.length === 0) return [];
  const shown = leadingItems(waiting, maxShown);
  return [
    heading(2, 'Drafts that wait'),
    paragraph(
      waiting.length === 1
        ? '1 draft. It counts once it is accepted; “Brag: Review Drafts” shows it.'
        : `${waiting.length} drafts. They count once they are accepted; “Brag: Review Drafts” shows them.`,
    ),
    bullets(
      withRest(
        shown.map((win): Inline => [linkTo(win), `, ${longDate(win.date)}`]),
        waiting.length - shown.length,
      ),
    ),
  ];
}
