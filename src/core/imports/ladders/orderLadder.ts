import { plural, sentence, type Sentence } from '../../text/sentence';
import { slug } from '../../text/slug';
import type { FoundLadder, FoundName, Ladder, LadderCompetency, LadderCriterion, LadderLevel } from './ladder';
import { onOneLine, plainName, saysNothing, someNames } from './ladderWords';
import { isLevelCode, levelNumber, withoutLevelLabel } from './levelNames';

/**
 * Puts what a format found in order: ids for all, the lowest level first, nothing twice, nothing empty.
 * Undefined where no criterion is left.
 */
export function orderLadder(found: FoundLadder): { ladder: Ladder; leftOut: readonly Sentence[] } | undefined {
  const levels = new Names(found.levels ?? []);
  const competencies = new Names(found.competencies ?? []);
  const criteria: { level: FoundName; competency: FoundName; text: string }[] = [];
  const seen = new Set<string>();
  let repeated = 0;
  for (const { level, competency, text } of found.criteria) {
    const said = onOneLine(text);
    if (said === '' || saysNothing(said)) continue;
    const entry = { level: levels.named(level), competency: competencies.named(competency), text: said };
    const key = JSON.stringify([entry.level.key, entry.competency.key, said]);
    if (seen.has(key)) repeated++;
    else criteria.push(entry);
    seen.add(key);
  }
  if (criteria.length === 0) return undefined;

  const usedLevels = levels.all.filter((level) => criteria.some((criterion) => criterion.level === level));
  const coded = new Map(usedLevels.map((level) => [level, withCode(level)]));
  const usedCompetencies = competencies.all.filter((one) => criteria.some(({ competency }) => competency === one));
  const levelIds = idsOf(usedLevels, (level) => coded.get(level)!.id);
  const competencyIds = idsOf(usedCompetencies, ({ id }) => id);
  const ladder: Ladder = {
    ...(found.title ? { title: found.title } : {}),
    levels: lowestFirst(usedLevels).map((level, index): LadderLevel => ({
      id: levelIds.get(level)!,
      name: coded.get(level)!.name,
      order: index + 1,
    })),
    competencies: usedCompetencies.map((one): LadderCompetency => ({
      id: competencyIds.get(one)!,
      name: one.name,
      aliases: aliasesOf(one),
    })),
    criteria: criteria.map(({ level, competency, text }): LadderCriterion => ({
      level: levelIds.get(level)!,
      competency: competencyIds.get(competency)!,
      text,
    })),
  };
  const leftOut = [...found.leftOut];
  const without = (all: FoundName[], used: FoundName[]): FoundName[] => all.filter((one) => !used.includes(one));
  const emptyLevels = without(levels.all, usedLevels);
  if (emptyLevels.length > 0)
    leftOut.push(
      plural(
        emptyLevels.length,
        '{0} level without criteria: {1}.',
        '{0} levels without criteria: {1}.',
        someNames(emptyLevels.map(({ name }) => name)),
      ),
    );
  const emptyCompetencies = without(competencies.all, usedCompetencies);
  if (emptyCompetencies.length > 0)
    leftOut.push(
      plural(
        emptyCompetencies.length,
        '{0} competency without criteria: {1}.',
        '{0} competencies without criteria: {1}.',
        someNames(emptyCompetencies.map(({ name }) => name)),
      ),
    );
  if (repeated > 0) leftOut.push(plural(repeated, '{0} repetition of a criterion.', '{0} repetitions of criteria.'));
  return { ladder, leftOut };
}

/** The level someone means by an id, a name, a number or any spelling of these; undefined where it is none or several. */
export function findLevel(ladder: Ladder, wanted: string): LadderLevel | undefined {
  const asked = wanted.trim();
  const tests: ((level: LadderLevel) => boolean)[] = [
    ({ id }) => id === asked,
    ({ name }) => name === asked,
    ({ id, name }) => slug(id) === slug(asked) || slug(name) === slug(asked),
    ({ id, name }) => /^\d{1,2}$/.test(asked) && [levelNumber(id), levelNumber(name)].includes(Number(asked)),
  ];
  for (const test of tests) {
    const matching = ladder.levels.filter(test);
    if (matching.length === 1) return matching[0];
  }
  return undefined;
}

/** The sentence for a level that the ladder does not have. */
export function noSuchLevel(ladder: Ladder, wanted: string): Sentence {
  return sentence(
    'This ladder has no level "{0}". Its levels are {1}. Nothing was written.',
    wanted,
    ladder.levels.map(({ id, name }) => (slug(id) === slug(name) ? name : `${id} (${name})`)).join(', '),
  );
}

/** Names in the file's order, found by their keys whatever the spelling. */
class Names {
  readonly all: FoundName[] = [];
  readonly #byKey = new Map<string, FoundName>();

  constructor(declared: readonly FoundName[]) {
    for (const one of declared) this.#add(one);
  }

  named(key: string): FoundName {
    return this.#byKey.get(slug(key)) ?? this.#add({ key, name: plainName(key) || key });
  }

  #add(one: FoundName): FoundName {
    const known = this.#byKey.get(slug(one.key));
    if (known) return known;
    this.all.push(one);
    this.#byKey.set(slug(one.key), one);
    return one;
  }
}

/** `L1: Engineer` and `Engineer (IC 1)` are the level `Engineer` with the id L1 or IC 1. */
function withCode({ id, name: written }: FoundName): { id: string | undefined; name: string } {
  if (id !== undefined) return { id, name: written };
  const name = withoutLevelLabel(written);
  const [before = '', rest = ''] = /[:–—-]\s/.test(name)
    ? name.split(/[:–—-]\s(.*)/s, 2).map((part) => part.trim())
    : [];
  if (rest !== '' && isLevelCode(before)) return { id: before, name: rest };
  const [, words = '', behind] = /^(.+)[([]([^()[\]]+)[)\]]$/.exec(name) ?? [];
  if (words.trim() !== '' && behind && isLevelCode(behind)) return { id: behind, name: words.trim() };
  return { id: undefined, name };
}

function idsOf(names: readonly FoundName[], idOf: (one: FoundName) => string | undefined): Map<FoundName, string> {
  const ids = new Map<FoundName, string>();
  const taken = new Set<string>();
  for (const one of names) {
    const wanted = onOneLine(idOf(one) ?? '') || slug(one.name);
    let id = wanted;
    for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
    taken.add(id);
    ids.set(one, id);
  }
  return ids;
}

function aliasesOf({ name, aliases = [] }: FoundName): string[] {
  const slugs = new Set([slug(name)]);
  return aliases.map(onOneLine).filter((alias) => alias !== '' && !slugs.has(slug(alias)) && slugs.add(slug(alias)));
}

function lowestFirst(levels: readonly FoundName[]): readonly FoundName[] {
  const numbers = levels.map(({ name, id }) => levelNumber(name) ?? levelNumber(id ?? ''));
  const descends = numbers.every((number, index) => {
    const before = numbers[index - 1];
    return number !== undefined && (index === 0 || (before !== undefined && number < before));
  });
  return descends ? [...levels].reverse() : levels;
}
