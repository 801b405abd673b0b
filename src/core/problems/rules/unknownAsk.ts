import { sentence } from '../../text/sentence';
import type { Rule } from '../rule';
import { unknownNames } from '../unknownNames';

/** An ask named by another one or by a meeting, that has no file, once any ask has one. */
export const unknownAsk: Rule = {
  code: 'unknown-ask',
  severity: 'warning',
  find: (context) =>
    unknownNames(context, 'ask', context.index.asks, {
      unknown: (name) => sentence('No ask has the name "{0}".', name),
      near: (name, near) => sentence('No ask has the name "{0}". Did you mean "{1}"?', name, near),
      create: (name) => sentence('Create the ask {0}', name),
    }),
};
