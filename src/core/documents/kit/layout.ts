import type { RootContent } from 'mdast';
import { unphrased } from './phrased';

/** The heading of the appendix, to which other editions' references lead. */
export const evidenceHeading = unphrased('Evidence');

/** A part of a document by its name in templates. Its first second-level heading is apart from what it says. */
export interface Passage {
  readonly name: string;
  /** Whether it stands where no template says otherwise. */
  readonly isUsual: boolean;
  /** It is written after all others, since it lists what they have cited. */
  readonly isLast?: boolean;
  /** Its second-level headings are several, and none of them is its own. */
  readonly hasManyHeadings?: boolean;
  /** Writes it, its heading first; nothing where it has nothing to say. */
  write(): readonly RootContent[];
}

/** A plain value that a document can be headed with. */
export type DocumentValue = string | number | boolean | undefined;

/** What a document is put together from, as its audience may see it. */
export interface DocumentParts {
  /** The title and the line below it. */
  readonly opening: readonly RootContent[];
  readonly values: Readonly<Record<string, DocumentValue>>;
  readonly counts: Readonly<Record<string, number>>;
  /** In the program's order. */
  readonly passages: readonly Passage[];
  /** The anchor by which the document links to one of its headings. */
  anchorOf(heading: string): string;
}

/** How the passages of a document stand together, and how much they may hold. */
export interface Layout {
  /** Limits that differ from the program's, by their names in templates. */
  readonly limits: Readonly<Record<string, number>>;
  arrange(parts: DocumentParts): RootContent[];
}

/** The program's own order. */
export const ownLayout: Layout = {
  limits: {},
  arrange: ({ opening, passages }) => [
    ...opening,
    ...passages.filter(({ isUsual }) => isUsual).flatMap(({ write }) => write()),
  ],
};
