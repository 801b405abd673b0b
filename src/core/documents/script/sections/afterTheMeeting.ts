import type { RootContent } from 'mdast';
import { longDate } from '../../kit/dates';
import { heading, tasks, type Item } from '../../../markdown/nodes';
import { dayBefore } from '../../kit/followUpDate';
import { sourceLink, typed } from '../../kit/notes';
import type { ScriptContext } from '../scriptContext';
import { phrased, phrasedInline } from '../../kit/phrased';

/** What to do on the day itself, while it is fresh. */
export function afterTheMeeting(context: ScriptContext): RootContent[] {
  const { ask, meeting, followUp, sourceOf, depth } = context;
  const items: Item[] = [
    depth === 'short'
      ? phrased(
          'Send an email the same day: what I asked, what they said, who does what, and {0}.',
          longDate(followUp.date),
        )
      : phrased('Send the follow-up email the same day.'),
    meeting === undefined
      ? phrasedInline(
          'Record the outcome in a new file in {0}: their feedback in their words, the next steps, the follow-up date.',
          typed('meetings/'),
        )
      : phrasedInline(
          'Record the outcome in {0}: their feedback in their words, the next steps, the follow-up date.',
          sourceLink(sourceOf(meeting)),
        ),
    ...(ask === undefined
      ? []
      : [
          phrasedInline(
            'Set the status of {0}, and its criteria as agreed.',
            sourceLink(sourceOf(ask, 'status')),
          ) as Item,
        ]),
    ...(depth === 'short' ? [] : inLongerMeetings(context)),
  ];
  return [heading(2, phrased('After the meeting')), tasks(items.map((item) => ({ item, done: false })))];
}

function inLongerMeetings({ date, followUp }: ScriptContext): Item[] {
  return [
    phrased('After a no or a not yet: compile the development plan, with a step for each point they mentioned.'),
    phrased('If there is no answer to the email by {0}, ask once.', longDate(dayBefore(followUp.date, date, 5))),
    phrased('Put {0} into both calendars.', longDate(followUp.date)),
  ];
}
