import { compareText } from '../../text/compareText';
import type { LoggedCommit } from './gitLog';
import { readBrought } from './gitMerge';
import { readRevert, wordsTakenBack, type Revert } from '../revert';

/** Which commits were taken back, and which did nothing but take something back or bring it in again. */
export interface Reverts {
  /** Indexes of commits whose work is gone. */
  readonly undone: ReadonlySet<number>;
  /** Indexes of commits that revert others, also those that were reverted themselves. */
  readonly reverting: ReadonlySet<number>;
}

/**
 * Finds reverted work by what messages say. A revert of a revert brings the work back.
 *
 * @param commits the newest first, as git prints them
 * @param owner by index of a commit: the merge that brought it, or -1; with the merge all of it goes
 */
export function findReverts(commits: readonly LoggedCommit[], owner: Int32Array): Reverts {
  const find = lookups(commits);
  const reverts = [...commits.entries()].flatMap(([by, { subject, body }]) => {
    const revert = readRevert(subject, body);
    return revert === undefined ? [] : [{ by, revert }];
  });
  const targetsOf = (by: number, { hashes, request, words }: Revert): readonly number[] => {
    const named = hashes.flatMap((hash) => find.byHash(hash));
    if (named.length > 0) return named;
    const requested = request === undefined ? [] : find.byRequest(request);
    return requested.length > 0 || words === undefined ? requested : find.byWords(words, by);
  };

  const undone = new Set<number>();
  const reverting = new Set<number>();
  const isGone = (index: number): boolean => {
    for (let at = index; at >= 0; at = owner[at]!) if (undone.has(at)) return true;
    return false;
  };
  // The newest first, so that it is known of each revert whether it still holds.
  for (const { by, revert } of reverts) {
    const targets = targetsOf(by, revert).filter((index) => index > by);
    // What it takes back may lie before the first commit that was read.
    if (targets.length === 0 && !revert.isCertain) continue;
    reverting.add(by);
    if (!isGone(by)) for (const index of targets) undone.add(index);
  }
  commits.forEach((_, index) => {
    if (isGone(index)) undone.add(index);
  });
  return { undone, reverting };
}

function lookups(commits: readonly LoggedCommit[]): {
  byHash(hash: string): readonly number[];
  byRequest(number: string): readonly number[];
  byWords(words: string, after: number): readonly number[];
} {
  let sorted: (readonly [hash: string, index: number])[] | undefined;
  let requests: Map<string, number[]> | undefined;
  let said: Map<string, number[]> | undefined;
  return {
    byHash(hash) {
      sorted ??= commits.map(({ hash: full }, index) => [full, index] as const).sort(([a], [b]) => compareText(a, b));
      let [low, high] = [0, sorted.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (sorted[middle]![0] < hash) low = middle + 1;
        else high = middle;
      }
      const found = sorted[low];
      return found?.[0].startsWith(hash) && !sorted[low + 1]?.[0].startsWith(hash) ? [found[1]] : [];
    },
    byRequest(number) {
      requests ??= indexed(commits, (commit) => [readBrought(commit)?.number]);
      return requests.get(number) ?? [];
    },
    byWords(words, after) {
      said ??= indexed(commits, (commit) => [commit.subject, readBrought(commit)?.title].map(wordsTakenBack));
      const found = said.get(words)?.find((index) => index > after);
      return found === undefined ? [] : [found];
    },
  };
}

function indexed(
  commits: readonly LoggedCommit[],
  keysOf: (commit: LoggedCommit) => readonly (string | undefined)[],
): Map<string, number[]> {
  const map = new Map<string, number[]>();
  commits.forEach((commit, index) => {
    for (const key of new Set(keysOf(commit))) {
      if (key === undefined) continue;
      const held = map.get(key);
      if (held) held.push(index);
      else map.set(key, [index]);
    }
  });
  return map;
}
