import type { Audience } from '../entries/visibility';
import type { Win } from '../entries/win';

/** Which wins are looked at: those of a year up to the decision on the role, of the last twelve months, or all. */
export const periods = ['cycle', '12-months', 'all'] as const;
export type Period = (typeof periods)[number];

/** What the dashboard is asked to show. */
export interface DashboardChoice {
  /** The address of the role aimed at; undefined where there is none. */
  readonly role: string | undefined;
  readonly period: Period;
  readonly audience: Audience;
}

export const pictureIds = ['holes', 'drift', 'invisible', 'proof', 'fading', 'vouching'] as const;
export type PictureId = (typeof pictureIds)[number];

/** How a picture is drawn: a grid of marks, a row of bars for each row, bars of stacked rows, or a line of days. */
export type PictureForm = 'marks' | 'bars' | 'stack' | 'days';

/** What a mark stands for: how far the best win is proven, from 1 to 5; how someone can vouch; or what a day brings. */
export const marks = [1, 2, 3, 4, 5, 'quote', 'collaborator', 'fades', 'event'] as const;
export type Mark = (typeof marks)[number];

/** One place of a picture: what it says in words, how many wins are behind it, and which; the page isn't told which. */
export interface Cell {
  readonly text: string;
  readonly count: number;
  readonly mark?: Mark | undefined;
  readonly wins?: readonly Win[];
}

export interface Row {
  readonly label: string;
  /** What holds for the row as a whole today: how well an expectation is evidenced. */
  readonly note?: string | undefined;
  readonly cells: readonly Cell[];
  /** Days from the first day of the picture, where rows are days. */
  readonly day?: number | undefined;
  /** Whether the row is set apart: the decision on the role, somebody who decides, or the expectation to work on next. */
  readonly isMarked?: boolean | undefined;
}

/** A question about the record, and its answer as a table from which the picture is drawn. */
export interface Picture {
  readonly id: PictureId;
  readonly form: PictureForm;
  /** The question that it answers. */
  readonly title: string;
  /** The answer in a sentence or two. */
  readonly says: string;
  /** What the rows are. */
  readonly corner: string;
  /** The note of a column says what sets it apart: the decision on the role. */
  readonly columns: readonly { readonly label: string; readonly note?: string | undefined }[];
  readonly rows: readonly Row[];
  /** How many rows are shown at first; the rest comes on request. */
  readonly shown: number;
  /** What the marks mean, in their order. */
  readonly legend: readonly { readonly mark: Mark; readonly label: string }[];
  /** What is missing for it, and the command that provides it; there are no rows then. */
  readonly lacks?:
    | {
        readonly says: string;
        readonly command: string;
        /** What the command takes; the page isn't told. */
        readonly arguments?: Readonly<Record<string, string>>;
        readonly label: string;
      }
    | undefined;
}

/** A figure above the pictures. */
export interface Figure {
  readonly label: string;
  readonly value: string;
}

export interface Dashboard {
  /** The roles that this audience may see. */
  readonly roles: readonly { readonly uri: string; readonly title: string }[];
  /** Why nothing is shown. */
  readonly note?: string;
  readonly figures: readonly Figure[];
  readonly pictures: readonly Picture[];
}
