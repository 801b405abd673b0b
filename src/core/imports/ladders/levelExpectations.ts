import { plural, type Sentence } from '../../text/sentence';
import type { Ladder } from './ladder';
import { joinCriteria, onOneLine, someNames } from './ladderWords';

/** What a ladder expects at one level of one competency, as a role file holds it. */
export interface LevelExpectation {
  readonly skill: string;
  readonly aliases: readonly string[];
  /** The criteria, a line each. */
  readonly text: string;
}

/** Front matter holds at most 32 KB and lists at most 500 items; this leaves room for what the user adds. */
const maxCharacters = 24_000;
const maxExpectations = 300;

/** What is expected at a level, in the ladder's order, and what of it has no room in a role file. */
export function levelExpectations(
  ladder: Ladder,
  levelId: string,
): { readonly expectations: readonly LevelExpectation[]; readonly leftOut: readonly Sentence[] } {
  const texts = new Map<string, string[]>();
  for (const { level, competency, text } of ladder.criteria) {
    const said = onOneLine(text);
    if (level !== levelId || said === '') continue;
    const known = texts.get(competency);
    if (known) known.push(said);
    else texts.set(competency, [said]);
  }
  const expectations: LevelExpectation[] = [];
  const noRoom: string[] = [];
  let left = maxCharacters;
  for (const { id, name, aliases } of ladder.competencies) {
    const criteria = texts.get(id);
    const skill = onOneLine(name);
    if (criteria === undefined || skill === '') continue;
    const expectation = {
      skill,
      aliases: aliases.map(onOneLine).filter((alias) => alias !== ''),
      text: joinCriteria(criteria),
    };
    // Characters outside the Latin letters may be written as six.
    const size = [expectation.text, skill, ...expectation.aliases].reduce((sum, text) => sum + writtenLength(text), 60);
    if (size > left || expectations.length >= maxExpectations) noRoom.push(skill);
    else {
      left -= size;
      expectations.push(expectation);
    }
  }
  const leftOut =
    noRoom.length === 0
      ? []
      : [
          plural(
            noRoom.length,
            "{0} competency that doesn't fit into a role file: {1}.",
            "{0} competencies that don't fit into a role file: {1}.",
            someNames(noRoom),
          ),
        ];
  return { expectations, leftOut };
}

function writtenLength(text: string): number {
  return text.length + (text.match(/["\\\n]/g)?.length ?? 0) * 8;
}
