import { expectationItem } from './roleFromLadder';
import { editFrontMatter, type FrontMatterChange } from '../../frontMatter/editFrontMatter';
import { readFrontMatter } from '../../frontMatter/frontMatter';
import { sentence, type Sentence } from '../../text/sentence';
import { slug } from '../../text/slug';
import type { TextEdit } from '../../text/textEdits';
import type { Ladder } from './ladder';
import { onOneLine } from './ladderWords';
import { levelExpectations, type LevelExpectation } from './levelExpectations';

export type RoleUpdate =
  | {
      readonly kind: 'update';
      /** In the order of their ranges, none overlapping another. */
      readonly edits: readonly TextEdit[];
      /** Skills that the ladder expects and the role did not. */
      readonly added: readonly string[];
      /** Skills whose text the ladder words differently. */
      readonly changed: readonly string[];
      /** Skills of the role that the ladder does not have; they stay as they are. */
      readonly gone: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: Sentence };

/**
 * What importing a ladder again changes in a role file: the texts of its expectations, and expectations it lacks. Every
 * other character stays as it is, so evidence, within, aliases, comments and the body are the user's still. Refused where
 * the front matter can't be read or is laid out in a way that can't be edited safely; then nothing is to be changed.
 */
export function updateRole(existingText: string, ladder: Ladder, levelId: string): RoleUpdate {
  const front = readFrontMatter(existingText);
  if (front.kind === 'unreadable') return { kind: 'refused', reason: front.problem.message };
  if (front.kind === 'none') return { kind: 'refused', reason: sentence('The file has no front matter.') };
  const existing = expectationsIn(front.data['expectations']);
  const added: LevelExpectation[] = [];
  const changed: string[] = [];
  const changes: FrontMatterChange[] = [];
  const wanted = levelExpectations(ladder, levelId).expectations;
  const pairs = pairUp(wanted, existing);
  for (const expectation of wanted) {
    const held = pairs.get(expectation);
    if (held === undefined) added.push(expectation);
    else if (onOneLine(held.text ?? '') !== onOneLine(expectation.text)) {
      changes.push({
        list: 'expectations',
        position: held.position,
        main: 'skill',
        set: 'text',
        value: expectation.text,
      });
      changed.push(held.skill);
    }
  }
  const edits = editFrontMatter(existingText, [
    ...changes,
    { addTo: 'expectations', items: added.map(expectationItem) },
  ]);
  if ('code' in edits) return { kind: 'refused', reason: notEditable };
  const met = new Set(pairs.values());
  const gone = existing.filter((held) => !met.has(held)).map(({ skill }) => skill);
  return { kind: 'update', edits, added: added.map(({ skill }) => skill), changed, gone };
}

const notEditable = sentence(
  'The expectations are written in a way that can only be edited by hand, or the file would become longer than front matter may be.',
);

interface ExistingExpectation {
  readonly position: number;
  readonly skill: string;
  readonly aliases: readonly string[];
  readonly text: string | undefined;
}

function expectationsIn(list: unknown): ExistingExpectation[] {
  return (Array.isArray(list) ? (list as unknown[]) : []).flatMap((item, position): ExistingExpectation[] => {
    if (typeof item === 'string') return [{ position, skill: item, aliases: [], text: undefined }];
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
    const { skill, aliases, text } = item as Readonly<Record<string, unknown>>;
    return [
      {
        position,
        skill: typeof skill === 'string' ? skill : '',
        aliases: Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [],
        text: typeof text === 'string' ? text : undefined,
      },
    ];
  });
}

/** Which expectation of a role is which of the ladder: by the name first, then by an alias of either. */
function pairUp(
  wanted: readonly LevelExpectation[],
  existing: readonly ExistingExpectation[],
): Map<LevelExpectation, ExistingExpectation> {
  const pairs = new Map<LevelExpectation, ExistingExpectation>();
  const free = new Set(existing);
  const pair = (isSame: (one: LevelExpectation, other: ExistingExpectation) => boolean): void => {
    for (const one of wanted) {
      const other = pairs.has(one) ? undefined : [...free].find((candidate) => isSame(one, candidate));
      if (other === undefined) continue;
      pairs.set(one, other);
      free.delete(other);
    }
  };
  pair((one, other) => slug(one.skill) === slug(other.skill));
  pair((one, other) => {
    const names = new Set([one.skill, ...one.aliases].map(slug));
    return [other.skill, ...other.aliases].some((name) => names.has(slug(name)));
  });
  return pairs;
}
