import { sentence } from '../../text/sentence';
import type { Rule } from '../rule';
import { unknownNames } from '../unknownNames';

/** A goal named by a win, that has no file, once any goal has one. */
export const unknownGoal: Rule = {
  code: 'unknown-goal',
  severity: 'warning',
  find: (context) =>
    unknownNames(context, 'goal', context.index.goals, {
      unknown: (name) => sentence('No goal has the name "{0}".', name),
      near: (name, near) => sentence('No goal has the name "{0}". Did you mean "{1}"?', name, near),
      create: (name) => sentence('Create the goal {0}', name),
    }),
};
