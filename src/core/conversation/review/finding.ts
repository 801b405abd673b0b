import type { Sentence } from '../../text/sentence';

/** Four ways in which a case is read by those who decide on it. */
export const readers = ['sponsor', 'bar', 'comparer', 'doubter'] as const;
export type Reader = (typeof readers)[number];

/** Lines of a document, counted from 1, the last included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** What a reader would ask, and where. It says what is not on the page, never what will be decided. */
export interface Finding {
  readonly reader: Reader;
  readonly code: string;
  readonly severity: 'warning' | 'information';
  readonly message: Sentence;
  readonly lines: Lines;
}
