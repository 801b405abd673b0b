import type { FileChange, LoggedCommit } from './gitLog';
import type { Brought } from './gitMerge';

/** What was read of one repository. */
export interface GitHistory {
  /** Everybody's commits, the newest first, as `git log` prints them. */
  readonly commits: readonly LoggedCommit[];
  /** What my commits changed; empty where that could not be read. */
  readonly changes: ReadonlyMap<string, readonly FileChange[]>;
  /** Where the branches end that were read, the main line first. */
  readonly tips: readonly { readonly hash: string; readonly branch?: string | undefined }[];
  /** The commits that tags name, which were released. */
  readonly released?: ReadonlySet<string>;
  /** The folder of the brag document in the repository, which is no work; empty where it is the repository itself. */
  readonly record?: string | undefined;
}

/** Commits that are one piece of work. */
export interface CommitGroup {
  readonly by: 'request' | 'branch' | 'ticket' | 'issue' | 'topic' | 'release';
  /** What a request or a branch brought, as its merge says. */
  readonly brought: Brought | undefined;
  /** The merge that brought it. */
  readonly merge: LoggedCommit | undefined;
  /** Mine, the oldest first. */
  readonly commits: readonly LoggedCommit[];
  /** Those of others in the same request or branch. */
  readonly others: readonly LoggedCommit[];
}
