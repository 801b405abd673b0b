import { shortened } from '../../entries/fieldProblem';
import type { Path } from '../../frontMatter/frontMatterSource';
import { sentence } from '../../text/sentence';
import { slug } from '../../text/slug';
import type { Severity } from '../foundProblem';
import { editFix, intentFix } from '../fixes';
import { nearest } from '../nearest';
import type { ProblemContext } from '../problemContext';
import type { Rule } from '../rule';
import { writtenTexts } from '../writtenTexts';

/**
 * A person who has no file, once any person has one: a warning where it looks like a slip, information where they
 * decide or are asked, and a hint where they worked along or said something.
 */
export const unknownPerson: Rule = {
  code: 'unknown-person',
  severity: 'information',
  find(context) {
    const { index } = context;
    if (context.entry === undefined || index.people.length === 0) return [];
    return writtenTexts(context).flatMap(({ path, text: name, meaning }) => {
      if (meaning.names !== 'person' || meaning.alias || index.isMe(name) || index.named('person', name).length > 0)
        return [];
      const near = nearest(name, knownNames(context)) ?? byFirstName(context, name);
      const slip = near !== undefined && !isFirstName(near, name);
      return [
        {
          message:
            near === undefined
              ? sentence('No person has the name "{0}".', shortened(name))
              : sentence('No person has the name "{0}". Did you mean "{1}"?', shortened(name), near),
          severity: slip ? 'warning' : severityAt(path),
          range: context.rangeOf(path),
          fixes: () => [
            near === undefined
              ? undefined
              : editFix(sentence('Change it to "{0}"', near), context.source?.replace(path, near)),
            intentFix(sentence('Create {0}', shortened(name)), { kind: 'create-entry', type: 'person', name }),
          ],
        },
      ];
    });
  },
};

/** Where someone worked along or said something, it matters less that they have a file. */
const inPassing: ReadonlySet<unknown> = new Set(['collaborators', 'from', 'owner']);

function severityAt(path: Path): Severity {
  return inPassing.has(path.findLast((step) => typeof step === 'string')) ? 'hint' : 'information';
}

function* knownNames({ index }: ProblemContext): Generator<string> {
  for (const { id, name } of index.people) {
    yield id;
    yield name;
  }
}

function byFirstName({ index }: ProblemContext, name: string): string | undefined {
  const people = index.people.filter((person) => isFirstName(person.name, name));
  return people.length === 1 ? people[0]!.name : undefined;
}

function isFirstName(fullName: string, name: string): boolean {
  return slug(fullName.trim().split(/\s+/)[0] ?? '') === slug(name);
}
