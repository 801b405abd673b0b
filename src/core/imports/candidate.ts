import type { NewWin } from '../entries/newWin';
import type { Sentence } from '../text/sentence';

/**
 * Why something is probably no win: upkeep, smaller than the changes that a long history is known for, neither a talk nor
 * an interview, put away where it comes from, or the summary of a position whose highlights are brought one by one; in a
 * brag document what a template says, what is not done yet, or what was said in the same words again later; in a
 * table a day off, or a meeting of any week.
 */
export type Unlikely =
  'upkeep' | 'small' | 'other-event' | 'archived' | 'position' | 'template' | 'not-done' | 'repeated' | 'day-off';

/** A possible win that an import found. It becomes a draft once the user takes it, and a win once they accept that. */
export interface Candidate {
  /** What names it where it came from, the same at every import: `github:owner/name#12`, `git:<hash of a commit>`. */
  readonly source: string;
  /** Other names of what it holds, which no later import brings again: the commits of a pull request. */
  readonly covers?: readonly string[];
  /** Names under which another source may have brought this very thing: the commit that merged a pull request. */
  readonly sameAs?: readonly string[];
  /** Why it is probably no win, so that it is not chosen at first. */
  readonly unlikely?: Unlikely;
  /** What it is listed under: a repository, a project, a calendar. */
  readonly group: string;
  /** Its front matter, without `status`. */
  readonly win: NewWin;
  /** Finished Markdown in which nothing from outside is live; empty where there is nothing to keep. */
  readonly body: string;
}

/** A record that could not be read. */
export interface UnreadRecord {
  /** Counted from 1: the line of a text, or the record of a JSON list. */
  readonly at: { readonly line: number } | { readonly record: number };
  /** What is wrong with it, and what an import reads there. */
  readonly message: Sentence;
}

/** What an import found in one source. */
export interface Findings {
  readonly candidates: readonly Candidate[];
  readonly unread: readonly UnreadRecord[];
  /** What was left out on purpose, and why: reverted work, what others did. */
  readonly leftOut: readonly Sentence[];
}
