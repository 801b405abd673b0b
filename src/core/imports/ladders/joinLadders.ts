import { slug } from '../../text/slug';
import { fencedYaml } from './fencedYaml';
import type { Ladder, LadderCompetency, LadderCriterion, LadderLevel } from './ladder';
import { levelNumber } from './levelNames';

/** A ladder and the file it was read from. */
export interface LadderPart {
  readonly fileName: string;
  readonly text: string;
  readonly ladder: Ladder;
}

/**
 * One ladder of several files, such as one for each level: the lowest level first, by the places that the files give
 * themselves, their numbers or what levels are called; competencies of one name are one.
 */
export function joinLadders(parts: readonly LadderPart[]): Ladder {
  const levels: LadderLevel[] = [];
  const competencies: LadderCompetency[] = [];
  const criteria: LadderCriterion[] = [];
  for (const { ladder } of inOrder(parts)) {
    const levelIds = new Map(ladder.levels.map((level) => [level.id, freeId(level.id, levels)]));
    for (const level of ladder.levels) levels.push({ ...level, id: levelIds.get(level.id)!, order: levels.length + 1 });
    const competencyIds = new Map<string, string>();
    for (const one of ladder.competencies) {
      const known = competencies.find(({ name }) => slug(name) === slug(one.name));
      const id = known?.id ?? freeId(one.id, competencies);
      competencyIds.set(one.id, id);
      if (!known) competencies.push({ ...one, id });
    }
    for (const { level, competency, text } of ladder.criteria)
      criteria.push({ level: levelIds.get(level)!, competency: competencyIds.get(competency)!, text });
  }
  const licence = parts.find(({ ladder }) => ladder.licence !== undefined)?.ladder.licence;
  return { ...(licence === undefined ? {} : { licence }), levels, competencies, criteria };
}

function freeId(wanted: string, taken: readonly { readonly id: string }[]): string {
  let id = wanted;
  for (let number = 2; taken.some((one) => one.id === id); number++) id = `${wanted}-${number}`;
  return id;
}

function inOrder(parts: readonly LadderPart[]): readonly LadderPart[] {
  const orders: ((part: LadderPart) => number | undefined)[] = [
    ({ text }) =>
      numberIn(/^(?:weight|order|nav_order|sidebar_position|level):[ \t]*["']?(\d+)/m, fencedYaml(text).yaml),
    ({ fileName }) => numberIn(/^(\d+)[-_. ]/, fileName),
    ({ ladder }) => levelNumber(ladder.levels[0]!.id) ?? levelNumber(ladder.levels[0]!.name),
    ({ ladder }) => seniority(ladder.levels[0]!.name),
  ];
  for (const orderOf of orders) {
    const numbers = parts.map(orderOf);
    if (numbers.every((number) => number !== undefined) && new Set(numbers).size > 1)
      return [...parts.keys()].sort((one, other) => numbers[one]! - numbers[other]!).map((index) => parts[index]!);
  }
  return parts;
}

function numberIn(pattern: RegExp, text: string): number | undefined {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const ranks: readonly RegExp[] = [
  /\b(?:intern|trainee|apprentice)\b/i,
  /\b(?:junior|jr|graduate|associate|entry|assistant)\b/i,
  /^(?!.*\b(?:senior|sr|lead|staff|manager|principal|head|director|distinguished|fellow|vp|chief)\b)/i,
  /\b(?:senior|sr)\b/i,
  /\blead\b/i,
  /\bstaff\b/i,
  /\bmanager\b/i,
  /\bprincipal\b/i,
  /\b(?:head|director|distinguished)\b/i,
  /\b(?:fellow|vp|vice president|chief)\b/i,
];

function seniority(name: string): number {
  // `Senior Principal` and `Senior Staff` stand above those without it.
  return (
    Math.max(...ranks.map((pattern, rank) => (pattern.test(name) ? rank : -1))) +
    (/\bsenior\b.+\b(?:staff|principal|manager|director)\b/i.test(name) ? 0.5 : 0)
  );
}
