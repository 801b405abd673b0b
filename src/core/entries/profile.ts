import { recurrences } from '../time/recurrence';
import * as v from 'valibot';
import {
  alone,
  date,
  dayMonthOrYear,
  described,
  dropBlank,
  isMap,
  itemOrText,
  line,
  list,
  map,
  meaning,
  oneOf,
  oneOrMore,
  person,
  prose,
  skill,
  wholeNumber,
} from './fields';
import { visibility } from './visibility';
import type { EntryOf } from './entryOf';

export const calendarKinds = ['review', 'budget', 'planning', 'freeze', 'reorg', 'launch'] as const;

const calendarEvent = itemOrText('name', {
  name: line,
  kind: v.optional(oneOf(calendarKinds)),
  date: date,
  every: v.optional(oneOf(recurrences)),
});

const replacement = v.pipe(
  v.unknown(),
  v.check(isMap, 'map-expected'),
  v.object({ text: line, as: line }, 'incomplete-item'),
);

const rating = v.object({ skill, rating: wholeNumber(1, 5) });

// A list of pairs, because a skill may be named like a property that every object has.
const ratings = v.pipe(
  v.unknown(),
  v.check(isMap, 'map-expected'),
  v.rawTransform(({ dataset, addIssue, NEVER }): v.InferOutput<typeof rating>[] => {
    const read: v.InferOutput<typeof rating>[] = [];
    for (const [skill, value] of Object.entries(dropBlank(dataset.value) as object)) {
      const pair = v.safeParse(rating, { skill, rating: value as unknown });
      if (!pair.success) {
        const input = dataset.value as Record<string, unknown>;
        addIssue({
          message: pair.issues[0].message,
          input: value,
          path: [{ type: 'object', origin: 'value', input, key: skill, value }],
        });
        return NEVER;
      }
      read.push(pair.output);
    }
    return read;
  }),
);

/** The front matter of the profile: who I am, where I want to go, how my company's year runs. */
export const profileSchema = v.object({
  name: v.optional(described(person, 'Your name, as it appears in documents.')),
  'current-role': v.optional(described(line, 'Your current title.')),
  level: v.optional(described(line, 'Your current level.')),
  since: v.optional(described(dayMonthOrYear, 'When you started in your current role.')),
  manager: v.optional(described(person, 'Your manager.')),
  vision: v.optional(
    described(
      map({ 'one-year': v.optional(prose), 'three-years': v.optional(prose), 'five-years': v.optional(prose) }),
      'Where you want to be: `one-year`, `three-years`, `five-years`.',
    ),
  ),
  strengths: v.optional(described(oneOrMore(line), 'What you are good at.'), []),
  values: v.optional(described(oneOrMore(line), 'What matters to you at work.'), []),
  'trade-offs': v.optional(described(oneOrMore(line), 'What you would give or accept.'), []),
  'self-ratings': v.optional(
    described(alone(meaning(ratings, { keysName: 'skill' })), 'Your rating of yourself for each skill, from 1 to 5.'),
    {},
  ),
  replace: v.optional(
    described(
      alone(list(replacement)),
      'Your own words for what must not leave the company, for the edition for a new employer: `{text, as}`.',
    ),
    [],
  ),
  calendar: v.optional(described(list(calendarEvent), "Your company's calendar: `{name, kind, date, every}`."), []),
  visibility,
});

/** Who I am, where I want to go, and how my company's year runs. */
export type Profile = EntryOf<'profile', typeof profileSchema>;
export type Replacement = Profile['replace'][number];
export type CalendarEvent = Profile['calendar'][number];
