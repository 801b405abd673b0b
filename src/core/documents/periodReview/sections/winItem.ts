import type { Win } from '../../../entries/win';
import { dayOf } from '../../../evidence/expectationStatus';
import { strong, type Inline } from '../../../markdown/nodes';
import { longDate } from '../../../time/calendarDate';
import { behindTitle, outcomeOf } from '../../kit/result';
import type { ReviewContext } from '../reviewContext';

/** A win as a review lists it: its title, the day it ended, and what came of it. */
export function winItem(win: Win, { linkTo }: Pick<ReviewContext, 'linkTo'>): Inline {
  return [strong(linkTo(win)), ` (${longDate(dayOf(win))})${behindTitle(outcomeOf(win, win.impact))}`];
}
