import type { EntryType } from '../entries/entry';
import type { Path } from '../frontMatter/frontMatterSource';

/** What a name in front matter can stand for. */
export const nameKinds = ['skill', 'person', 'role', 'ask', 'project', 'tag'] as const;
export type NameKind = (typeof nameKinds)[number];

/** The places that hold names, by type; `*` is any position of a list, `<key>` the key itself. */
const places: Readonly<Record<EntryType, Readonly<Record<string, NameKind>>>> = {
  win: {
    skills: 'skill',
    'skills.*': 'skill',
    collaborators: 'person',
    'collaborators.*': 'person',
    'feedback.*.from': 'person',
    project: 'project',
    tags: 'tag',
    'tags.*': 'tag',
  },
  role: {
    deciders: 'person',
    'deciders.*': 'person',
    'expectations.*': 'skill',
    'expectations.*.skill': 'skill',
    'expectations.*.aliases.*': 'skill',
  },
  person: {},
  ask: {
    role: 'role',
    to: 'person',
    after: 'ask',
    'after.*': 'ask',
    needs: 'skill',
    'needs.*': 'skill',
  },
  responsibility: { skills: 'skill', 'skills.*': 'skill' },
  meeting: {
    with: 'person',
    'with.*': 'person',
    asks: 'ask',
    'asks.*': 'ask',
    'next-steps.*.owner': 'person',
  },
  // My own name stands wherever I own a step.
  profile: { name: 'person', manager: 'person', 'self-ratings.<key>': 'skill' },
};

/** What the value at a path names in an entry of that type; undefined where it is no name. */
export function nameKindAt(type: EntryType, path: Path): NameKind | undefined {
  return places[type][path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')];
}

/** What a key itself names: the skills of the self-ratings do. */
export function nameKindOfKey(type: EntryType, path: Path): NameKind | undefined {
  return path.length === 2 ? places[type][`${path[0]}.<key>`] : undefined;
}
