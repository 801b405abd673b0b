import { compareText } from '../../text/compareText';
import type { LoggedCommit } from './gitLog';
import { readBrought } from './gitMerge';

/** Which commits were taken back, and which did nothing but take something back or bring it in again. */
export interface Reverts {
  /** Indexes of commits whose work is gone. */
  readonly undone: ReadonlySet<number>;
  /** Indexes of commits that revert others, also those that were reverted themselves. */
  readonly reverting: ReadonlySet<number>;
}

/**
 * Finds reverted work by what `git revert`, GitHub and GitLab write: `This reverts commit <hash>`, `Reverts owner/name#12`,
 * `This reverts merge request !12`, or else `Revert "<subject>"`. A revert of a revert brings the work back.
 *
 * @param commits the newest first, as git prints them
 * @param owner by index of a commit: the merge that brought it, or -1; with the merge all of it goes
 */
export function findReverts(commits: readonly LoggedCommit[], owner: Int32Array): Reverts {
  const reverts: (readonly [by: number, target: () => readonly number[]])[] = [];
  const find = lookups(commits);
  commits.forEach(({ subject, body }, index) => {
    if (!/revert|^Reapply "/i.test(subject) && !body.includes('everts ')) return;
    const hashes = [...body.matchAll(/This (?:reverts|effectively reverts) commit ([0-9a-f]{7,64})/gi)];
    const request = /(?:^Reverts (?:[\w./-]+)?#|^This reverts merge request (?:[\w./-]+)?!)(\d+)/m.exec(body)?.[1];
    const quoted = /^Revert:? "(.+)"(?: \(#\d+\))?$/.exec(subject)?.[1];
    if (hashes.length > 0) reverts.push([index, () => hashes.flatMap(([, hash]) => find.byHash(hash!))]);
    else if (request !== undefined) reverts.push([index, () => find.byRequest(request)]);
    else if (quoted !== undefined) reverts.push([index, () => find.bySubject(quoted, index)]);
  });

  const undone = new Set<number>();
  const reverting = new Set<number>();
  const isGone = (index: number): boolean => {
    for (let at = index; at >= 0; at = owner[at]!) if (undone.has(at)) return true;
    return false;
  };
  // The newest first, so that it is known of each revert whether it still holds.
  for (const [by, target] of reverts) {
    const targets = target().filter((index) => index > by);
    // What it takes back may lie before the first commit that was read.
    if (targets.length === 0 && !/^Revert:? "/.test(commits[by]!.subject)) continue;
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
  bySubject(subject: string, after: number): readonly number[];
} {
  let sorted: (readonly [hash: string, index: number])[] | undefined;
  let requests: Map<string, number[]> | undefined;
  let subjects: Map<string, number[]> | undefined;
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
      requests ??= indexed(commits, (commit) => readBrought(commit)?.number);
      return requests.get(number) ?? [];
    },
    bySubject(subject, after) {
      subjects ??= indexed(commits, (commit) => commit.subject);
      const found = subjects.get(subject)?.find((index) => index > after);
      return found === undefined ? [] : [found];
    },
  };
}

function indexed(
  commits: readonly LoggedCommit[],
  keyOf: (commit: LoggedCommit) => string | undefined,
): Map<string, number[]> {
  const map = new Map<string, number[]>();
  commits.forEach((commit, index) => {
    const key = keyOf(commit);
    if (key === undefined) return;
    const held = map.get(key);
    if (held) held.push(index);
    else map.set(key, [index]);
  });
  return map;
}
