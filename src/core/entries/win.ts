import * as v from 'valibot';
import { address, date, described, itemOrText, line, list, meaning, oneOf, person, skill, yesOrNo } from './fields';
import { visibility } from './visibility';
import { metric } from './metric';
import type { EntryOf } from './entryOf';

export const winStatuses = ['draft', 'in-progress', 'done'] as const;
export const winKinds = ['delivery', 'leadership', 'mentoring', 'glue', 'recognition', 'learning'] as const;
export const winRoles = ['led', 'owned', 'contributed', 'supported'] as const;
export const winScopes = ['self', 'team', 'cross-team', 'department', 'company', 'customer', 'industry'] as const;

export type WinKind = (typeof winKinds)[number];
export type WinRole = (typeof winRoles)[number];
export type WinScope = (typeof winScopes)[number];

const link = itemOrText('url', {
  url: address,
  label: v.optional(line),
});

const feedback = itemOrText('quote', {
  quote: line,
  from: v.optional(person),
  date: v.optional(date),
  link: v.optional(address),
});

/** The front matter of a win: something good that happened, on a day. */
export const winSchema = v.object({
  title: described(line, 'What happened, in a few words. The first heading serves if it is missing.'),
  date: described(date, 'The day it happened, `YYYY-MM-DD`.'),
  end: v.optional(described(date, 'The last day, where it took longer than one.')),
  status: v.optional(described(oneOf(winStatuses), 'How far it is; only `done` is evidence.'), 'done'),
  kind: v.optional(
    described(
      oneOf(winKinds),
      'What kind of work it was; `mentoring` and `glue` are the work that often stays invisible.',
    ),
    'delivery',
  ),
  project: v.optional(described(meaning(line, { names: 'project' }), 'The project it belongs to.')),
  role: v.optional(described(oneOf(winRoles), "My part, apart from the team's.")),
  attribution: v.optional(described(line, "What was mine and what was the team's.")),
  scope: v.optional(described(oneOf(winScopes), 'How far it reached.')),
  skills: v.optional(described(list(skill), 'The skills it shows, by name or id.'), []),
  impact: v.optional(described(line, 'One sentence, in business terms: what changed and for whom.')),
  metrics: v.optional(
    described(
      list(metric),
      'What was measured: `{name, before, after, unit, source}`, or text such as `p95 latency 900 ms -> 540 ms`.',
    ),
    [],
  ),
  links: v.optional(described(list(link), 'The artefacts: URLs, or `{label, url}`.'), []),
  collaborators: v.optional(described(list(person), 'Who worked on it with me.'), []),
  feedback: v.optional(described(list(feedback), 'What others said: `{quote, from, date, link}`.'), []),
  tags: v.optional(described(list(meaning(line, { names: 'tag' })), 'Words of my own to find it by.'), []),
  visibility,
  pin: v.optional(described(yesOrNo, 'Always among the highlights.'), 'false'),
  omit: v.optional(described(yesOrNo, 'Never among the highlights.'), 'false'),
});

/** A win: a dated accomplishment, which is evidence once its status is `done`. */
export type Win = EntryOf<'win', typeof winSchema>;
export type Link = Win['links'][number];
export type Feedback = Win['feedback'][number];
