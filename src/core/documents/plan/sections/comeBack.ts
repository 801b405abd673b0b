import type { RootContent } from 'mdast';
import { hasAgreedCriteria } from '../../../entries/ask';
import { isProposed } from '../../../entries/role';
import { longDate } from '../../kit/dates';
import { bullets, heading, paragraph, strong } from '../../../markdown/nodes';
import { phrased, phrasedInline } from '../../kit/phrased';
import { sourceLink } from '../../kit/notes';
import type { PlanContext } from '../planContext';

/** The day to come back, where it is agreed, and what to bring. */
export function comeBack(context: PlanContext): RootContent[] {
  const { comeBack: back, ask, sourceOf, nameOf, gaps, manager, role } = context;
  const whom = ask?.to === undefined ? manager : nameOf(ask.to);
  const hasPoints = (ask?.criteria ?? []).length > 0;
  const agreed = ask !== undefined && hasAgreedCriteria(ask);
  const isExpected = (role?.expectations ?? []).length > 0;
  const isMine = role !== undefined && isProposed(role);
  return [
    heading(2, phrased('The date to come back')),
    paragraph(
      ...phrasedInline(
        back.agreedIn === undefined
          ? 'I come back to {0} on {1}, which is my proposal: agree on it and write it down as the follow-up.'
          : 'I come back to {0} on {1}, as recorded in {2}.',
        whom,
        strong(longDate(back.date)),
        back.agreedIn === undefined ? '' : sourceLink(sourceOf(back.agreedIn, 'follow-up')),
      ),
    ),
    ...(back.talk === undefined
      ? []
      : [
          paragraph(
            ...phrasedInline(
              back.talk.date < back.date
                ? 'Before that, a meeting is planned on {0}: {1}.'
                : 'A meeting is planned on {0}: {1}.',
              longDate(back.talk.date),
              sourceLink(sourceOf(back.talk)),
            ),
          ),
        ]),
    bullets([
      ...(hasPoints
        ? [
            agreed
              ? phrased('I bring what was agreed, point by point, with the win that shows each.')
              : phrased('I bring what I propose, point by point, with the win that shows each.'),
          ]
        : isExpected
          ? [
              isMine
                ? phrased('I bring what I propose that the role takes, point by point, with the win that shows each.')
                : phrased('I bring what the role expects, point by point, with the win that shows each.'),
            ]
          : [phrased('I bring the case on one page.')]),
      ...(gaps.length > 0
        ? [phrased('I say what is still open before I am asked, with the date by which it will be done.')]
        : ask?.status === 'asked'
          ? [phrased('I ask for the answer.')]
          : hasPoints || isExpected
            ? [phrased('I say that nothing of it is open, and ask again.')]
            : [phrased('I ask what counts for a yes, in three to five points, and by when.')]),
      phrased('I leave with an answer, or with what exactly is missing and by when.'),
    ]),
  ];
}
