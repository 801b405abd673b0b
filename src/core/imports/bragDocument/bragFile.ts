import type { NewWin } from '../../entries/newWin';
import type { Answers } from '../answers';
import type { Unlikely } from '../candidate';
import type { Period } from '../dates/period';

/** A file of an older brag document, or of weekly notes. */
export interface BragFile {
  /** From the folder that is imported, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What older brag documents do not say themselves. */
export interface BragAnswers extends Pick<Answers, 'today' | 'since' | 'dateOrder' | 'skillOf'> {
  /** When the parts were that say no time; `unknown` leaves them out and says so. */
  readonly when?: Period | 'unknown' | undefined;
}

/** What was found in one file: an achievement, or all that is none. */
export interface FoundItem {
  readonly path: string;
  readonly line: number;
  readonly period: Period | undefined;
  /** Its own words, by which it is known again. */
  readonly text: string;
  readonly win: Omit<NewWin, 'date' | 'end'>;
  /** Blocks of its body, in Markdown. */
  readonly parts: readonly string[];
  /** Where it stood, as the last line of its body. */
  readonly origin: string;
  readonly unlikely?: Unlikely | undefined;
  /** Whether it is what is left of a file. */
  readonly isRest: boolean;
}
