import * as v from 'valibot';
import { date, described, itemOrText, line, list, oneOf, oneOrMore, prose, wholeNumber } from './fields';
import { visibility } from './visibility';
import type { EntryOf } from './entry';

export const calendarKinds = ['review', 'budget', 'planning', 'freeze', 'reorg', 'launch'] as const;
export const recurrences = ['year', 'half', 'quarter', 'month'] as const;

const calendarEvent = itemOrText('name', {
  name: line,
  kind: v.optional(oneOf(calendarKinds)),
  date: date,
  every: v.optional(oneOf(recurrences)),
});

const ratings = v.pipe(
  v.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'map-expected'),
  // A list, because a skill may be named like a property that every object has.
  v.transform((map) => Object.entries(map).map(([skill, rating]) => ({ skill, rating: rating as unknown }))),
  list(v.object({ skill: line, rating: wholeNumber(1, 5) })),
);

/** The front matter of the profile: who I am, where I want to go, how my company's year runs. */
export const profileSchema = v.object({
  name: v.optional(described(line, 'My name, as it stands on the documents.')),
  'current-role': v.optional(described(line, 'The title I hold.')),
  level: v.optional(described(line, 'The level I hold.')),
  since: v.optional(described(date, 'Since when I hold it.')),
  manager: v.optional(described(line, 'My manager.')),
  vision: v.optional(
    described(
      v.object(
        { 'one-year': v.optional(prose), 'three-years': v.optional(prose), 'five-years': v.optional(prose) },
        'map-expected',
      ),
      'Where I want to be: `one-year`, `three-years`, `five-years`.',
    ),
  ),
  strengths: v.optional(described(oneOrMore(line), 'What I am good at.'), []),
  values: v.optional(described(oneOrMore(line), 'What matters to me at work.'), []),
  'trade-offs': v.optional(described(oneOrMore(line), 'What I would give or accept.'), []),
  'self-ratings': v.optional(described(ratings, 'How I rate myself, skill by skill, from 1 to 5.'), {}),
  calendar: v.optional(described(list(calendarEvent), "How my company's year runs: `{name, kind, date, every}`."), []),
  visibility,
});

/** Who I am, where I want to go, and how my company's year runs. */
export type Profile = EntryOf<'profile', typeof profileSchema>;
export type CalendarEvent = Profile['calendar'][number];
