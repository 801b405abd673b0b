import { compareText } from '../../../text/compareText';
import { capitalize, stripFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { longDate } from '../../kit/dates';
import { bullets, heading } from '../../../markdown/nodes';
import { isMe } from '../../../library/isMe';
import { phrased } from '../../kit/phrased';
import { byWhen } from '../../plan/wording';
import type { HandoverContext } from '../handoverContext';

/** The next steps that were agreed and are not done, with who owes them. */
export function openSteps({ entries, date, nameOf }: HandoverContext): RootContent[] {
  const open = entries.meetings
    .filter((meeting) => meeting.date <= date)
    .flatMap((meeting) => meeting.nextSteps.filter(({ done }) => !done).map((step) => ({ step, meeting })))
    .toSorted((a, b) => compareText(a.step.due ?? '9', b.step.due ?? '9') || compareText(a.step.text, b.step.text));
  if (open.length === 0) return [];
  return [
    heading(2, phrased('What is still open')),
    bullets(
      open.map(({ step: { text, owner, due }, meeting }) => {
        const mine = owner === undefined || isMe(entries, owner);
        return phrased(
          '{0}: {1}{2} (from the meeting on {3}).',
          mine ? phrased('Me') : nameOf(owner),
          capitalize(stripFullStop(text)),
          due === undefined ? '' : `, ${byWhen(due, date)}`,
          longDate(meeting.date),
        );
      }),
    ),
  ];
}
