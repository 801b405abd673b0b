import * as v from 'valibot';
import {
  date,
  described,
  doneOrNot,
  itemOrText,
  line,
  list,
  meaning,
  oneOf,
  oneOrMore,
  person,
  prose,
  wholeNumber,
} from './fields';
import { visibility } from './visibility';
import type { EntryOf } from './entryOf';

const meetingStatuses = ['planned', 'held'] as const;

const nextStep = itemOrText('text', {
  text: line,
  owner: v.optional(person),
  due: v.optional(date),
  done: v.optional(doneOrNot, 'no'),
});

/** The front matter of a meeting: what was said, what follows. */
export const meetingSchema = v.object({
  title: described(line, 'What the meeting is about.'),
  date: described(date, 'The day of the meeting.'),
  minutes: v.optional(described(wholeNumber(1, 600), 'How long it lasts.'), '30'),
  with: v.optional(described(oneOrMore(person), 'Who you meet.'), []),
  asks: v.optional(described(oneOrMore(meaning(line, { names: 'ask' })), 'The asks it is about.'), []),
  status: v.optional(described(oneOf(meetingStatuses), 'Whether it was held.')),
  outcome: v.optional(described(prose, 'What came of it.')),
  feedback: v.optional(described(prose, 'What they said, in their words.')),
  'next-steps': v.optional(described(list(nextStep), 'What was agreed: `{text, owner, due, done}`.'), []),
  'follow-up': v.optional(described(date, 'When you meet again.')),
  visibility,
});

/** A conversation, planned or held. */
export type Meeting = EntryOf<'meeting', typeof meetingSchema>;
export type NextStep = Meeting['nextSteps'][number];
