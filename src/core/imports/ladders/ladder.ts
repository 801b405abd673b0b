import type { Sentence } from '../../text/sentence';

/** A published career ladder, whatever it was written in. */
export interface Ladder {
  readonly title?: string;
  /** The line of the file that says under which licence it stands. */
  readonly licence?: string;
  /** From the lowest to the highest; each has at least one criterion. */
  readonly levels: readonly LadderLevel[];
  /** In the file's order; each has a criterion at some level. */
  readonly competencies: readonly LadderCompetency[];
  /** In the file's order. */
  readonly criteria: readonly LadderCriterion[];
}

export interface LadderLevel {
  readonly id: string;
  readonly name: string;
  /** Counted from 1, the lowest. */
  readonly order: number;
}

export interface LadderCompetency {
  readonly id: string;
  readonly name: string;
  /** Other names that the file itself gives it. */
  readonly aliases: readonly string[];
}

/** One thing expected at one level, in the ladder's words, on one line. */
export interface LadderCriterion {
  /** The id of its level. */
  readonly level: string;
  /** The id of its competency. */
  readonly competency: string;
  readonly text: string;
}

export type LadderFormatId = 'financial-times' | 'monzo' | 'markdown-table' | 'markdown-headings' | 'csv' | 'json';

export type LadderReading =
  | {
      readonly kind: 'ladder';
      readonly ladder: Ladder;
      readonly format: LadderFormatId;
      /** What the file holds that the ladder does not. */
      readonly leftOut: readonly Sentence[];
    }
  | { readonly kind: 'unreadable'; readonly lookedFor: Sentence; readonly found: Sentence };

/** What a format found in a file, before it is put in order. Levels and competencies are named by what the file calls them. */
export interface FoundLadder {
  readonly kind: 'found';
  readonly title?: string | undefined;
  /** All that the file declares; those that only criteria name are added behind. */
  readonly levels?: readonly FoundName[];
  readonly competencies?: readonly FoundName[];
  readonly criteria: readonly FoundCriterion[];
  readonly leftOut: readonly Sentence[];
}

export interface FoundName {
  /** By which criteria name it. */
  readonly key: string;
  readonly name: string;
  /** The id the file itself gives it. */
  readonly id?: string | undefined;
  readonly aliases?: readonly string[];
}

export interface FoundCriterion {
  readonly level: string;
  readonly competency: string;
  readonly text: string;
}

/** Why a file is not of a format that it might have been of. */
export interface Miss {
  readonly kind: 'miss';
  readonly lookedFor: Sentence;
  readonly found: Sentence;
}

/** A way ladders are written. */
export interface LadderFormat {
  readonly id: LadderFormatId;
  /** Its marks are so particular that no other format needs to be tried once it has found a ladder. */
  readonly decisive?: true;
  /** Whether a file could be of this format, by its name or its first lines; `read` is only called if so. */
  fits(file: LadderFile): boolean;
  /** Never throws. */
  read(file: LadderFile): FoundLadder | Miss;
}

export interface LadderFile {
  readonly name: string;
  /** In lower case, without the dot; empty where the name has none. */
  readonly extension: string;
  /** Without a byte order mark, with `\n` alone as line breaks. */
  readonly text: string;
}
