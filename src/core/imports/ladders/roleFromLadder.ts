import { frontMatterText } from '../../frontMatter/frontMatterText';
import { slug } from '../../text/slug';
import type { Ladder, LadderLevel } from './ladder';
import { levelExpectations, type LevelExpectation } from './levelExpectations';
import { onOneLine } from './ladderWords';
import { isLevelCode } from './levelNames';

/**
 * The text of a new role file for one level of a ladder, which `parseEntry` reads without a problem. An expectation is
 * made of each competency; its criteria stand in its text, a line each.
 *
 * @param source where the ladder stands: a file's name or an address
 */
export function roleFromLadder(ladder: Ladder, levelId: string, source: string): string {
  const level = ladder.levels.find(({ id }) => id === levelId) ?? { id: levelId, name: levelId };
  const expectations = levelExpectations(ladder, levelId).expectations.map(expectationItem);
  return frontMatterText({
    type: 'role',
    title: roleTitle(ladder, level),
    track: 'promotion',
    level: roleLevel(level),
    source: roleSource(ladder, source),
    ...(expectations.length > 0 && { expectations }),
  });
}

/** The title of a role at a level; a level that has but a number is named after its ladder too. */
export function roleTitle(ladder: Ladder, level: Pick<LadderLevel, 'id' | 'name'>): string {
  const name = onOneLine(level.name) || onOneLine(level.id) || 'Role';
  const title = onOneLine(ladder.title ?? '');
  return title !== '' && isLevelCode(name) ? `${title}, ${name}` : name;
}

/** What a role calls its level: the ladder's own id, or the level's name where the ladder gives none. */
export function roleLevel({ id, name }: Pick<LadderLevel, 'id' | 'name'>): string {
  return onOneLine(id === slug(name) ? name : id);
}

/** Where a ladder stands, and under which licence. */
export function roleSource(ladder: Ladder, source: string): string {
  return [source, ladder.licence ?? '']
    .map(onOneLine)
    .filter((part) => part !== '')
    .join(', ');
}

/** One item of `expectations`. */
export function expectationItem({ skill, aliases, text }: LevelExpectation) {
  return { skill, ...(aliases.length > 0 && { aliases }), text };
}
