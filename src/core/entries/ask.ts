import * as v from 'valibot';
import {
  alone,
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
} from './fields';
import { visibility } from './visibility';
import type { EntryOf } from './entryOf';

export const askKinds = [
  'promotion',
  'title',
  'pay',
  'scope',
  'stretch',
  'trial',
  'mentoring',
  'introduction',
  'training',
  'lateral',
] as const;
export const askStatuses = ['planned', 'asked', 'agreed', 'deferred', 'declined', 'withdrawn'] as const;

export type AskKind = (typeof askKinds)[number];
export type AskStatus = (typeof askStatuses)[number];

const criterion = itemOrText('text', {
  text: prose,
  by: v.optional(line),
  met: v.optional(doneOrNot, 'no'),
});

/** The front matter of an ask: what I ask for, of whom, and what came of it. */
export const askSchema = v.object({
  title: described(line, 'What you ask for, in a few words.'),
  kind: v.optional(described(oneOf(askKinds), 'What kind of ask it is.')),
  role: v.optional(described(meaning(line, { names: 'role' }), 'The role it leads to.')),
  to: v.optional(described(person, 'Who you ask.')),
  status: v.optional(described(oneOf(askStatuses), 'Where it is in the process.'), 'planned'),
  asked: v.optional(described(date, 'When you asked.')),
  due: v.optional(described(date, 'When you plan to ask, or when it has to be decided.')),
  after: v.optional(described(oneOrMore(meaning(line, { names: 'ask' })), 'The asks that have to come first.'), []),
  needs: v.optional(
    described(oneOrMore(meaning(line, { names: 'skill', orWin: true })), 'The skills or wins that unlock it.'),
    [],
  ),
  'trade-offs': v.optional(described(oneOrMore(line), 'What you would give or accept in return.'), []),
  fallback: v.optional(described(alone(prose), 'What you would settle for. It appears only in your own edition.')),
  criteria: v.optional(described(list(criterion), 'What you agreed will count as done: `{text, by, met}`.'), []),
  outcome: v.optional(described(prose, 'What came of it.')),
  'follow-up': v.optional(described(date, 'When to follow up on it.')),
  visibility,
});

/** Something I ask for, of someone. */
export type Ask = EntryOf<'ask', typeof askSchema>;
export type Criterion = Ask['criteria'][number];

/** Whether its criteria are agreed: before there is an answer they are only what I propose. */
export function hasAgreedCriteria({ status }: Pick<Ask, 'status'>): boolean {
  return status !== 'planned' && status !== 'asked';
}
