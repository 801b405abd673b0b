import * as v from 'valibot';
import { dayMonthOrYear, described, line, list, oneOf, skill } from './fields';
import { visibility } from './visibility';
import type { EntryOf } from './entryOf';

const responsibilityLevels = ['current', 'next'] as const;
export const agreements = ['yes', 'informal', 'no'] as const;
const recognitions = ['yes', 'no'] as const;

/** The front matter of a responsibility: a duty taken on. */
export const responsibilitySchema = v.object({
  title: described(line, 'The duty, in a few words.'),
  since: v.optional(described(dayMonthOrYear, 'When you took it on.')),
  until: v.optional(described(dayMonthOrYear, 'When you handed it over.')),
  level: v.optional(
    described(oneOf(responsibilityLevels), 'Whether it belongs to your current level or the next one.'),
  ),
  agreed: v.optional(described(oneOf(agreements), 'Whether it was agreed that you have it.')),
  recognised: v.optional(described(oneOf(recognitions), 'Whether it is recognized in your title, pay, or reviews.')),
  skills: v.optional(described(list(skill), 'The skills it requires.'), []),
  visibility,
});

/** A duty taken on, recognised or not. */
export type Responsibility = EntryOf<'responsibility', typeof responsibilitySchema>;
