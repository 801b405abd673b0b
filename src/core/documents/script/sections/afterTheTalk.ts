import type { RootContent } from 'mdast';
import { addDays, longDate } from '../../../calendarDate';
import { heading, tasks, type Item } from '../../nodes';
import { onWorkday } from '../followUpDate';
import { sourceLink, typed } from '../notes';
import type { ScriptContext } from '../scriptContext';

/** What to do on the day itself, while it is fresh. */
export function afterTheTalk(context: ScriptContext): RootContent[] {
  const { ask, meeting, date, followUp, sourceOf } = context;
  const items: Item[] = [
    'Send the follow-up email the same day.',
    meeting === undefined
      ? [
          'Write what was said into a new file in ',
          typed('meetings/'),
          ': their feedback in their words, the next steps, the follow-up date.',
        ]
      : [
          'Write what was said into ',
          sourceLink(sourceOf(meeting)),
          ': their feedback in their words, the next steps, the follow-up date.',
        ],
    ...(ask === undefined
      ? []
      : [
          [
            'Set the status of ',
            sourceLink(sourceOf(ask, 'status')),
            ', and its criteria as they were agreed.',
          ] as Item,
        ]),
    'After a no or a not yet: compile the development plan, one step for each point they named.',
    `If no answer to the email has come by ${longDate(onWorkday(addDays(date, 5)))}, ask once.`,
    `Put ${longDate(followUp.date)} into the diary of both.`,
  ];
  return [heading(2, 'After the talk'), tasks(items.map((item) => ({ item, done: false })))];
}
