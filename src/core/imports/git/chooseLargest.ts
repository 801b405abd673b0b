import type { Unlikely } from '../candidate';
import { sizeOf, type ChangeSize } from './changeSize';
import { isUpkeep } from './commitSubject';
import type { CommitGroup } from './commitGroup';
import type { FileChange } from './gitLog';

/** So many are chosen at first; more are no list of achievements. */
const maxChosen = 40;
/** What changed more lines of source is chosen whatever else there is. */
const largeChange = 300;
/** Tests and documentation alone, up to a hundred lines of them. */
const leastOfOthers = 25;
/** A handful of lines, where pieces of work are usually much larger. */
const handful = 6;
const ordinaryWork = 20;

/**
 * Which pieces of work are probably no wins, and why: upkeep by its own words, by what it touches or by how little it
 * changes; and, where more remain than anybody would name, all but the largest.
 *
 * @returns a reason for each group, in their order
 */
export function chooseLargest(
  groups: readonly CommitGroup[],
  changes: ReadonlyMap<string, readonly FileChange[]>,
): (Unlikely | undefined)[] {
  const countsDocs = ![...changes.values()].some((files) => sizeOf(files, false).source > 0);
  const sizes = groups.map(({ commits }): ChangeSize | undefined => {
    const files = commits.flatMap(({ hash }) => changes.get(hash) ?? []);
    return files.length === 0 ? undefined : sizeOf(files, countsDocs);
  });
  const weights = sizes.flatMap((size) => size?.weight ?? []).sort((one, other) => one - other);
  const isHandful = (weight: number): boolean =>
    weight < handful && (weights[Math.floor(weights.length / 2)] ?? 0) >= ordinaryWork;
  const reasons = groups.map(({ brought, commits }, index): Unlikely | undefined => {
    const size = sizes[index];
    if (size !== undefined && size.source > largeChange) return undefined;
    if (isUpkeep(brought?.title ?? '') && commits.every(({ subject }) => isUpkeep(subject))) return 'upkeep';
    if (size === undefined) return undefined;
    return (size.source === 0 && size.weight < leastOfOthers && !countsDocs) || isHandful(size.weight)
      ? 'upkeep'
      : undefined;
  });
  const left = reasons.flatMap((reason, index) => (reason === undefined ? [index] : []));
  const smallest = left
    .filter((index) => sizes[index] !== undefined)
    .sort((one, other) => sizes[other]!.weight - sizes[one]!.weight)
    .slice(maxChosen - left.filter((index) => sizes[index] === undefined).length);
  if (left.length > maxChosen)
    for (const index of smallest) if (sizes[index]!.source <= largeChange) reasons[index] = 'small';
  return reasons;
}
