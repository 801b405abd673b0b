import * as v from 'valibot';
import {
  address,
  date,
  described,
  innerList,
  itemOrText,
  line,
  list,
  map,
  months,
  oneOf,
  oneOrMore,
  person,
  prose,
  skill,
  wholeNumber,
} from './fields';
import { visibility } from './visibility';
import type { EntryOf } from './entryOf';

export const tracks = ['promotion', 'lateral', 'scope'] as const;
export type Track = (typeof tracks)[number];

const expectation = itemOrText('skill', {
  skill,
  aliases: v.optional(innerList(skill), []),
  text: v.optional(prose),
  evidence: v.optional(wholeNumber(1, 100), '2'),
  within: v.optional(months, '12'),
});

/** The front matter of a role I am aiming at. */
export const roleSchema = v.object({
  title: described(line, 'The title of the role.'),
  track: v.optional(described(oneOf(tracks), 'A promotion, a move to another team, or a redefined role.'), 'promotion'),
  level: v.optional(described(line, 'Its level, as the ladder calls it.')),
  department: v.optional(described(line, 'The department it belongs to.')),
  cycle: v.optional(described(line, 'When it is decided: a date or the name of a cycle.')),
  deciders: v.optional(described(list(person), 'The people who decide.'), []),
  scope: v.optional(
    described(
      v.pipe(
        v.unknown(),
        v.transform((scope) => (typeof scope === 'string' ? { next: scope } : scope)),
        map({ today: v.optional(prose), next: v.optional(prose) }),
      ),
      'What you are responsible for `today`, and `next`.',
    ),
  ),
  needs: v.optional(described(oneOrMore(prose), 'What the team or the business needs.'), []),
  benefits: v.optional(described(oneOrMore(prose), 'What the business gets.'), []),
  risks: v.optional(described(oneOrMore(prose), 'What could go wrong, and how you would handle it.'), []),
  source: v.optional(
    described(
      address,
      'Where the ladder is, or `starter`: the expectations are then what you propose, until someone agrees.',
    ),
  ),
  'agreed-with': v.optional(described(oneOrMore(person), 'Who agreed that this is what the role takes.'), []),
  'agreed-on': v.optional(described(date, 'When they agreed.')),
  expectations: v.optional(
    described(
      list(expectation),
      'What the role requires: `{skill, aliases, text, evidence, within}`. `evidence` is how many wins are enough (default 2), `within` how many months count as recent (default 12).',
    ),
    [],
  ),
  visibility,
});

/** A role I am aiming at, with what it expects. */
export type Role = EntryOf<'role', typeof roleSchema>;
export type Expectation = Role['expectations'][number];

/** What `source` says of a role whose expectations come from a starter of ours. */
export const starterSource = 'starter';

/** Whether what a role expects is only what I propose: it comes from a starter, and no one is recorded to have agreed. */
export function isProposed({
  source,
  agreedWith,
  agreedOn,
}: Pick<Role, 'source' | 'agreedWith' | 'agreedOn'>): boolean {
  return source?.toLowerCase() === starterSource && agreedWith.length === 0 && agreedOn === undefined;
}
