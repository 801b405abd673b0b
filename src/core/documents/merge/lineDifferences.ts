import { diffIndices } from 'node-diff3';
import type { LineKey } from './documentLines';

/** Lines of one side that stand in the place of lines of the other; either may be none. */
export interface LineDifference {
  readonly from: { readonly start: number; readonly length: number };
  readonly to: { readonly start: number; readonly length: number };
}

/** The comparison looks at every pair of equal lines, blank ones too. */
const maxPairs = 60_000;
const maxRounds = 20;

/**
 * Where two sides differ, in order: by their longest common subsequence, and where that would take long, by the lines
 * that stand once in each, which is what makes long documents alike; between two of those, what is still too much alike
 * counts as one difference.
 */
export function lineDifferences(from: readonly LineKey[], to: readonly LineKey[]): LineDifference[] {
  const differences: LineDifference[] = [];
  compare(from, to, { fromStart: 0, toStart: 0, round: 0 }, differences);
  return differences;
}

interface Place {
  readonly fromStart: number;
  readonly toStart: number;
  readonly round: number;
}

function compare(from: readonly LineKey[], to: readonly LineKey[], place: Place, found: LineDifference[]): void {
  const add = (start: number, length: number, toStart: number, toLength: number): void => {
    if (length + toLength > 0)
      found.push({
        from: { start: place.fromStart + start, length },
        to: { start: place.toStart + toStart, length: toLength },
      });
  };
  if (pairsOf(from, to) <= maxPairs) {
    for (const { buffer1, buffer2 } of diffIndices([...from], [...to])) add(...buffer1, ...buffer2);
    return;
  }
  const anchors = place.round < maxRounds ? anchorsOf(from, to) : [];
  if (anchors.length === 0) return add(0, from.length, 0, to.length);
  let [at, toAt] = [0, 0];
  for (const [next, toNext] of [...anchors, [from.length, to.length] as const]) {
    const inside = { fromStart: place.fromStart + at, toStart: place.toStart + toAt, round: place.round + 1 };
    compare(from.slice(at, next), to.slice(toAt, toNext), inside, found);
    [at, toAt] = [next + 1, toNext + 1];
  }
}

function pairsOf(from: readonly LineKey[], to: readonly LineKey[]): number {
  const counts = new Map<LineKey, number>();
  for (const key of from) counts.set(key, (counts.get(key) ?? 0) + 1);
  return to.reduce((pairs, key) => pairs + (counts.get(key) ?? 0), 0);
}

/** The places of equal lines that come in the same order on both sides: those at both ends, and those that stand once. */
function anchorsOf(from: readonly LineKey[], to: readonly LineKey[]): (readonly [number, number])[] {
  const shorter = Math.min(from.length, to.length);
  let before = 0;
  while (before < shorter && from[before] === to[before]) before++;
  let after = 0;
  while (after < shorter - before && from.at(-1 - after) === to.at(-1 - after)) after++;
  const [places, toPlaces] = [from, to].map((side) => uniquePlaces(side, before, side.length - after)) as [Map<LineKey, number>, Map<LineKey, number>]; // prettier-ignore
  const shared = [...places].flatMap(([key, place]) => {
    const other = toPlaces.get(key);
    return other === undefined ? [] : [[place, other] as const];
  });
  return [
    ...Array.from({ length: before }, (_, index) => [index, index] as const),
    ...increasing(shared),
    ...Array.from({ length: after }, (_, index) => [from.length - after + index, to.length - after + index] as const),
  ];
}

/** Where the lines stand that stand once, in order. */
function uniquePlaces(keys: readonly LineKey[], start: number, end: number): Map<LineKey, number> {
  const places = new Map<LineKey, number>();
  const repeated = new Set<LineKey>();
  for (let index = start; index < end; index++) {
    const key = keys[index]!;
    if (places.has(key)) repeated.add(key);
    else places.set(key, index);
  }
  for (const key of repeated) places.delete(key);
  return places;
}

/** Of pairs in the order of their first numbers, as many as possible whose second numbers are in order, too. */
function increasing(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  // By length of a run: the pair with the smallest end; and for each pair the one before it.
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : ends[low - 1]!;
    ends[low] = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index !== -1; index = previous[index]!) run.push(pairs[index]!);
  return run.reverse();
}
