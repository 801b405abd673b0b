import { slug } from '../../text/slug';
import type { Ladder, LadderLevel } from './ladder';
import { levelExpectations, type LevelExpectation } from './levelExpectations';
import { onOneLine } from './ladderWords';
import { isLevelCode } from './levelNames';
import { quotedText, yamlLine, yamlText } from './yamlText';

/**
 * The text of a new role file for one level of a ladder, which `parseEntry` reads without a problem. An expectation is
 * made of each competency; its criteria stand in its text, a line each.
 *
 * @param source where the ladder stands: a file's name or an address
 */
export function roleFromLadder(ladder: Ladder, levelId: string, source: string): string {
  const level = ladder.levels.find(({ id }) => id === levelId) ?? { id: levelId, name: levelId };
  const keys = [
    'type: role',
    `title: ${yamlLine(roleTitle(ladder, level))}`,
    'track: promotion',
    `level: ${yamlLine(roleLevel(level))}`,
    `source: ${yamlLine(roleSource(ladder, source))}`,
  ];
  const items = levelExpectations(ladder, levelId).expectations.map((expectation) =>
    expectationItem(expectation, '  '),
  );
  const expectations = items.length > 0 ? [`expectations:\n${items.join('\n')}`] : [];
  return `---\n${[...keys, ...expectations].join('\n')}\n---\n`;
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

/** One item of `expectations` in block style, its dash at `indent`. */
export function expectationItem({ skill, aliases, text }: LevelExpectation, indent: string): string {
  const inner = `${indent}  `;
  const lines = [`${indent}- skill: ${yamlLine(skill)}`];
  if (aliases.length > 0) lines.push(`${inner}aliases: [${aliases.map(flowText).join(', ')}]`);
  lines.push(`${inner}text: ${yamlText(text, `${inner}  `)}`);
  return lines.join('\n');
}

function flowText(text: string): string {
  return /^[a-z][a-z0-9-]*$/i.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? text
    : quotedText(text);
}
