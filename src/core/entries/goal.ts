import * as v from 'valibot';
import { date, described, doneOrNot, itemOrText, line, list, meaning, oneOf, oneOrMore, person, prose } from './fields';
import { visibility } from './visibility';
import type { EntryOf } from './entryOf';

export const goalStatuses = ['open', 'met', 'partly', 'missed', 'dropped'] as const;
export type GoalStatus = (typeof goalStatuses)[number];

const keyResult = itemOrText('text', {
  text: line,
  from: v.optional(line),
  target: v.optional(line),
  now: v.optional(line),
  unit: v.optional(line),
  met: v.optional(doneOrNot),
});

/** The front matter of a goal: what I was asked to achieve, or set out to. */
export const goalSchema = v.object({
  title: described(line, 'What you want to achieve, in a few words.'),
  start: v.optional(described(date, 'When you start to work toward it.')),
  due: v.optional(described(date, 'When it is due.')),
  status: v.optional(described(oneOf(goalStatuses), 'What has become of it.'), 'open'),
  'agreed-with': v.optional(described(oneOrMore(person), 'Who agreed on it with you.'), []),
  role: v.optional(described(meaning(line, { names: 'role' }), 'The role it leads to.')),
  why: v.optional(described(prose, 'Why it matters.')),
  'key-results': v.optional(
    described(
      list(keyResult),
      'What shows that it is met: `{text, from, target, now, unit, met}`, or text such as `p95 900 ms -> 600 ms by 2026-12-31`.',
    ),
    [],
  ),
  visibility,
});

/** What I was asked to achieve, with its key results. */
export type Goal = EntryOf<'goal', typeof goalSchema>;
export type KeyResult = Goal['keyResults'][number];
