import * as v from 'valibot';
import { described, oneOf } from './fields';

/** From what only I may see to what everyone may. */
export const visibilities = ['private', 'manager', 'committee', 'public'] as const;
export type Visibility = (typeof visibilities)[number];

/** Whom a document is for; `self` sees everything. */
export const audiences = ['self', 'manager', 'committee', 'public'] as const;
export type Audience = (typeof audiences)[number];

export const visibility = v.optional(
  described(
    oneOf(visibilities),
    'Who can see it. A document for an audience contains only what that audience can see.',
  ),
  'committee',
);

/** Whether an audience may see what is marked so. */
export function maySee(audience: Audience, marked: Visibility): boolean {
  return audience === 'self' || visibilities.indexOf(marked) >= visibilities.indexOf(audience);
}
