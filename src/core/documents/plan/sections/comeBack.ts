import type { RootContent } from 'mdast';
import { longDate } from '../../../calendarDate';
import { bullets, heading, paragraph, strong, type Inline } from '../../nodes';
import { sourceLink } from '../../script/notes';
import type { PlanContext } from '../planContext';

/** The day to come back, where it is agreed, and what to bring. */
export function comeBack(context: PlanContext): RootContent[] {
  const { comeBack: back, ask, sourceOf, nameOf, gaps, manager } = context;
  const whom = ask?.to === undefined ? manager : nameOf(ask.to);
  const agreed: Inline =
    back.agreedIn === undefined
      ? ', which is my proposal: agree on it and write it down as the follow-up.'
      : [', as it stands in ', sourceLink(sourceOf(back.agreedIn, 'follow-up')), '.'];
  return [
    heading(2, 'The date to come back'),
    paragraph('I come back to ', whom, ' on ', strong(longDate(back.date)), agreed),
    ...(back.talk === undefined
      ? []
      : [
          paragraph(
            back.talk.date < back.date ? 'Before that, a talk is planned on ' : 'A talk is planned on ',
            longDate(back.talk.date),
            ': ',
            sourceLink(sourceOf(back.talk)),
            '.',
          ),
        ]),
    bullets([
      'I bring what was agreed, point by point, with the win that shows each.',
      gaps.length === 0
        ? 'I say that nothing of it is open, and ask again.'
        : 'What is still open then I say before I am asked, with the day it will be done.',
      'I leave with an answer, or with what exactly is missing and by when.',
    ]),
  ];
}
