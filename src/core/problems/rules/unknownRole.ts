import { shortened } from '../../entries/fieldProblem';
import type { Path } from '../../frontMatter/frontMatterSource';
import { sentence } from '../../text/sentence';
import { editFix, intentFix } from '../fixes';
import { nearest } from '../nearest';
import type { ProblemContext } from '../problemContext';
import type { Finding, Rule } from '../rule';
import { writtenTexts } from '../writtenTexts';

/** An ask for a role that has no file, once any role has one. */
export const unknownRole: Rule = {
  code: 'unknown-role',
  severity: 'warning',
  find(context) {
    const { entry, index } = context;
    if (entry === undefined || index.roles.length === 0) return [];
    return writtenTexts(context).flatMap(({ path, text: name, meaning }) =>
      meaning.names !== 'role' || index.named('role', name).length > 0 ? [] : [finding(context, path, name)],
    );
  },
};

function finding(context: ProblemContext, path: Path, name: string): Finding {
  const { roles } = context.index;
  const near = nearest(
    name,
    roles.flatMap(({ id, title }) => [id, title]),
  );
  const offered = near !== undefined ? [near] : roles.slice(0, 3).map(({ id }) => id);
  return {
    message:
      near === undefined
        ? sentence('No role has the name "{0}".', shortened(name))
        : sentence('No role has the name "{0}". Did you mean "{1}"?', shortened(name), near),
    range: context.rangeOf(path),
    fixes: () => [
      ...offered.map((id) => editFix(sentence('Change it to "{0}"', id), context.source?.replace(path, id))),
      intentFix(sentence('Create the role {0}', shortened(name)), {
        kind: 'create-entry',
        type: 'role',
        name,
      }),
    ],
  };
}
