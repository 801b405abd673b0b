import * as v from 'valibot';
import {
  address,
  date,
  described,
  itemOrText,
  line,
  list,
  meaning,
  oneOf,
  oneOrMore,
  person,
  skill,
  yesOrNo,
} from './fields';
import { visibility } from './visibility';
import { metric } from './metricField';
import { winKinds } from './winKind';
import type { EntryOf } from './entryOf';

export const winStatuses = ['draft', 'in-progress', 'done'] as const;
export const winRoles = ['led', 'owned', 'contributed', 'supported'] as const;
export const winScopes = ['self', 'team', 'cross-team', 'department', 'company', 'customer', 'industry'] as const;

export type WinRole = (typeof winRoles)[number];
export type WinScope = (typeof winScopes)[number];

const link = itemOrText('url', {
  url: address,
  label: v.optional(line),
});

const feedbackRequest = itemOrText('from', {
  from: person,
  on: v.optional(date),
});

const feedback = itemOrText('quote', {
  quote: line,
  from: v.optional(person),
  date: v.optional(date),
  link: v.optional(address),
});

/** The front matter of a win: something good that happened, on a day. */
export const winSchema = v.object({
  title: described(line, 'What happened, in a few words. If missing, the first heading is used.'),
  date: described(date, 'The day it happened, `YYYY-MM-DD`.'),
  end: v.optional(described(date, 'The last day, if it took more than one.')),
  status: v.optional(described(oneOf(winStatuses), 'How far along it is. Only `done` counts as evidence.'), 'done'),
  kind: v.optional(
    described(oneOf(winKinds), 'The kind of work. `mentoring` and `glue` are the work that often goes unseen.'),
    'delivery',
  ),
  project: v.optional(described(meaning(line, { names: 'project' }), 'The project it belongs to.')),
  role: v.optional(described(oneOf(winRoles), "Your part, as distinct from the team's.")),
  attribution: v.optional(described(line, 'What you did, and what the team did.')),
  scope: v.optional(described(oneOf(winScopes), 'How far its effect reached.')),
  skills: v.optional(described(list(skill), 'The skills it shows, by name or id.'), []),
  impact: v.optional(described(line, 'One sentence, in business terms: what changed and for whom.')),
  metrics: v.optional(
    described(
      list(metric),
      'What was measured: `{name, before, after, unit, source}`, or text such as `p95 latency 900 ms -> 540 ms`.',
    ),
    [],
  ),
  links: v.optional(described(list(link), 'Links to the artifacts: URLs, or `{label, url}`.'), []),
  collaborators: v.optional(described(list(person), 'Who worked on it with you.'), []),
  feedback: v.optional(described(list(feedback), 'What others said: `{quote, from, date, link}`.'), []),
  tags: v.optional(described(list(meaning(line, { names: 'tag' })), 'Your own tags, to find it by.'), []),
  goals: v.optional(described(oneOrMore(meaning(line, { names: 'goal' })), 'The goals it served.'), []),
  'measure-on': v.optional(described(date, 'When its result can be measured.')),
  measure: v.optional(described(line, 'What to measure then.')),
  'feedback-asked': v.optional(
    described(list(feedbackRequest), 'Whose words you asked for, and when: `{from, on}`.'),
    [],
  ),
  visibility,
  pin: v.optional(described(yesOrNo, 'Always include it in the highlights.'), 'false'),
  omit: v.optional(described(yesOrNo, 'Never include it in the highlights.'), 'false'),
});

/** A win: a dated accomplishment, which is evidence once its status is `done`. */
export type Win = EntryOf<'win', typeof winSchema>;
export type Link = Win['links'][number];
export type Feedback = Win['feedback'][number];
export type FeedbackRequest = Win['feedbackAsked'][number];
