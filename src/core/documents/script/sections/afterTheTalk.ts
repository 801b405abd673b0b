import type { RootContent } from 'mdast';
import { addDays } from '../../../time/calendarDate';
import { longDate } from '../../kit/dates';
import { heading, tasks, type Item } from '../../../markdown/nodes';
import { onWorkday } from '../followUpDate';
import { sourceLink, typed } from '../../kit/notes';
import type { ScriptContext } from '../scriptContext';
import { phrased, phrasedInline } from '../../kit/phrased';

/** What to do on the day itself, while it is fresh. */
export function afterTheTalk(context: ScriptContext): RootContent[] {
  const { ask, meeting, date, followUp, sourceOf } = context;
  const items: Item[] = [
    phrased('Send the follow-up email the same day.'),
    meeting === undefined
      ? phrasedInline(
          'Write what was said into a new file in {0}: their feedback in their words, the next steps, the follow-up date.',
          typed('meetings/'),
        )
      : phrasedInline(
          'Write what was said into {0}: their feedback in their words, the next steps, the follow-up date.',
          sourceLink(sourceOf(meeting)),
        ),
    ...(ask === undefined
      ? []
      : [
          phrasedInline(
            'Set the status of {0}, and its criteria as they were agreed.',
            sourceLink(sourceOf(ask, 'status')),
          ) as Item,
        ]),
    phrased('After a no or a not yet: compile the development plan, one step for each point they named.'),
    phrased('If no answer to the email has come by {0}, ask once.', longDate(onWorkday(addDays(date, 5)))),
    phrased('Put {0} into the diary of both.', longDate(followUp.date)),
  ];
  return [heading(2, phrased('After the talk')), tasks(items.map((item) => ({ item, done: false })))];
}
