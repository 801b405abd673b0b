import type { LoggedCommit } from './gitLog';
import { readBrought, type Brought } from './gitMerge';

/** By what commits came onto the main line. */
export interface MergeOwners {
  /** By index of a commit: the index of the merge that brought it, or `onItsOwn`. */
  readonly owner: Int32Array;
  /** By index of a merge: what it brought. */
  readonly brought: ReadonlyMap<number, Brought>;
}

export const onItsOwn = -1;

const commitsInOneGo = 500;

/**
 * Finds for each commit the innermost merge of a branch or a request that brought it in: the commits that the second
 * parent of the merge adds to the first. Merges of a main branch into another bring nothing of their own. Yields now and
 * then, so that others get their turn.
 *
 * @param tips hashes of where to start, the main line first
 */
export function* findMergeOwners(
  commits: readonly LoggedCommit[],
  tips: readonly string[],
): Generator<undefined, MergeOwners> {
  const indexOf = new Map(commits.map(({ hash }, index) => [hash, index]));
  const parents = commits.map((commit) => commit.parents.map((hash) => indexOf.get(hash)));
  const owner = new Int32Array(commits.length).fill(onItsOwn);
  const reached = new Uint8Array(commits.length);
  const brought = new Map<number, Brought>();

  /** The first parents from a commit back to what was reached before, the oldest last. */
  const lineFrom = (start: number | undefined): number[] => {
    const line: number[] = [];
    for (let at = start; at !== undefined && !reached[at]; at = parents[at]![0]) {
      reached[at] = 1;
      line.push(at);
    }
    return line;
  };

  let count = 0;
  const starts = [...tips.map((hash) => indexOf.get(hash)), ...commits.keys()];
  for (const start of starts) {
    if (start === undefined || reached[start]) continue;
    const open = [{ line: lineFrom(start), by: onItsOwn }];
    while (open.length > 0) {
      const { line, by } = open.at(-1)!;
      const at = line.pop();
      if (at === undefined) {
        open.pop();
        continue;
      }
      if (++count % commitsInOneGo === 0) yield;
      owner[at] = by;
      const others = parents[at]!.slice(1);
      if (others.length === 0) continue;
      const read = readBrought(commits[at]!);
      const opensGroup = read !== undefined && !read.sync;
      if (opensGroup) brought.set(at, read);
      for (const other of others) {
        const side = lineFrom(other);
        if (side.length > 0) open.push({ line: side, by: opensGroup ? at : by });
      }
    }
  }
  return { owner, brought };
}
