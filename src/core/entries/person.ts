import * as v from 'valibot';
import { alone, date, described, line, meaning, oneOf, oneOrMore } from './fields';
import { visibility } from './visibility';
import type { EntryOf } from './entryOf';

export const relations = [
  'manager',
  'skip-level',
  'sponsor',
  'mentor',
  'peer',
  'stakeholder',
  'gatekeeper',
  'hr',
] as const;
export const stances = ['champion', 'supportive', 'neutral', 'unconvinced', 'unknown'] as const;
const influences = ['high', 'medium', 'low'] as const;

export type Relation = (typeof relations)[number];
export type Stance = (typeof stances)[number];

/** The front matter of a person who decides, vouches or helps. */
export const personSchema = v.object({
  name: described(line, "The person's name."),
  aliases: v.optional(
    described(
      oneOrMore(meaning(line, { names: 'person', alias: true })),
      'Other names: nicknames, initials, email addresses, handles.',
    ),
    [],
  ),
  title: v.optional(described(line, 'Their job title.')),
  department: v.optional(described(line, 'Their department.')),
  relation: v.optional(described(oneOf(relations), 'Their relation to you.')),
  stance: v.optional(described(alone(oneOf(stances)), 'How strongly they support you.'), 'unknown'),
  influence: v.optional(described(alone(oneOf(influences)), 'How much weight their word carries.')),
  values: v.optional(described(alone(oneOrMore(line)), 'What they need to believe.'), []),
  'last-contact': v.optional(described(alone(date), 'When you last spoke.')),
  visibility,
});

/** Someone who decides, vouches or helps. */
export type Person = EntryOf<'person', typeof personSchema>;
