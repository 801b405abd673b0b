import { shortened } from '../../entries/fieldProblem';
import { sentence } from '../../text/sentence';
import { editFix, intentFix } from '../fixes';
import { nearest } from '../nearest';
import type { Rule } from '../rule';

/** An ask for a role that has no file, once any role has one. */
export const unknownRole: Rule = {
  code: 'unknown-role',
  severity: 'warning',
  find(context) {
    const { entry, index } = context;
    if (entry?.type !== 'ask' || entry.role === undefined || index.roles.length === 0) return [];
    const name = entry.role;
    if (index.named('role', name).length > 0) return [];
    const roles = index.roles;
    const near = nearest(
      name,
      roles.flatMap(({ id, title }) => [id, title]),
    );
    const offered = near !== undefined ? [near] : roles.slice(0, 3).map(({ id }) => id);
    return [
      {
        message:
          near === undefined
            ? sentence('No role has the name "{0}".', shortened(name))
            : sentence('No role has the name "{0}". Was "{1}" meant?', shortened(name), near),
        range: context.rangeOf(['role']),
        fixes: () => [
          ...offered.map((id) => editFix(sentence('Change it to "{0}"', id), context.source?.replace(['role'], id))),
          intentFix(sentence('Make a file for the role {0}', shortened(name)), {
            kind: 'create-entry',
            type: 'role',
            name,
          }),
        ],
      },
    ];
  },
};
