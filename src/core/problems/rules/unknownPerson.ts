import { isMap } from '../../entries/fields';
import { shortened } from '../../entries/fieldProblem';
import type { Path } from '../../frontMatter/frontMatterSource';
import { sentence } from '../../text/sentence';
import { slug } from '../../text/slug';
import type { Severity } from '../foundProblem';
import { editFix, intentFix } from '../fixes';
import { nearest } from '../nearest';
import type { ProblemContext } from '../problemContext';
import type { Rule } from '../rule';

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
    return [...namesIn(context)].flatMap(([path, written, severity]) => {
      const name = written.trim();
      if (name === '' || index.isMe(name) || index.named('person', name).length > 0) return [];
      const near = nearest(name, knownNames(context)) ?? byFirstName(context, name);
      const slip = near !== undefined && !isFirstName(near, name);
      return [
        {
          message:
            near === undefined
              ? sentence('No person has the name "{0}".', shortened(name))
              : sentence('No person has the name "{0}". Was "{1}" meant?', shortened(name), near),
          severity: slip ? 'warning' : severity,
          range: context.rangeOf(path),
          fixes: () => [
            near === undefined
              ? undefined
              : editFix(sentence('Change it to "{0}"', near), context.source?.replace(path, near)),
            intentFix(sentence('Make a file for {0}', shortened(name)), { kind: 'create-entry', type: 'person', name }),
          ],
        },
      ];
    });
  },
};

/** The places that name people, with how much it matters that they have a file. */
const places: Readonly<Record<string, readonly (readonly [key: string, inner: string | undefined, Severity])[]>> = {
  win: [
    ['collaborators', undefined, 'hint'],
    ['feedback', 'from', 'hint'],
  ],
  role: [['deciders', undefined, 'information']],
  ask: [['to', undefined, 'information']],
  meeting: [
    ['with', undefined, 'information'],
    ['next-steps', 'owner', 'hint'],
  ],
  profile: [['manager', undefined, 'information']],
};

/** Every name of a person in an entry, by its place. */
export function* namesIn({ entry, data }: ProblemContext): Generator<readonly [Path, string, Severity]> {
  for (const [key, inner, severity] of places[entry?.type ?? ''] ?? []) {
    const value = data && Object.hasOwn(data, key) ? data[key] : undefined;
    const items: (readonly [Path, unknown])[] = Array.isArray(value)
      ? value.map((item: unknown, position) => [[key, position], item] as const)
      : [[[key], value]];
    for (const [path, item] of items) {
      if (inner === undefined && typeof item === 'string') yield [path, item, severity];
      if (inner !== undefined && isMap(item) && typeof item[inner] === 'string')
        yield [[...path, inner], item[inner], severity];
    }
  }
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
