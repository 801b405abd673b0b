import * as v from 'valibot';
import { described, oneOf } from './fields';

/** From what only I may see to what everyone may. */
export const visibilities = ['private', 'manager', 'committee', 'public'] as const;
export type Visibility = (typeof visibilities)[number];

/** Whom a document is for; `self` sees everything. */
export const audiences = ['self', 'manager', 'committee', 'public'] as const;
export type Audience = (typeof audiences)[number];

export const visibility = v.optional(
  described(oneOf(visibilities), 'Who may see it: a document for an audience holds only what that audience may see.'),
  'committee',
);

/** Whether an audience may see what is marked so. */
export function maySee(audience: Audience, marked: Visibility): boolean {
  return audience === 'self' || visibilities.indexOf(marked) >= visibilities.indexOf(audience);
}
