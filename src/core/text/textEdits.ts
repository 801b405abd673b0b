import type { TextRange } from './textRange';

/** Puts a text in the place of a range of a file's text; an empty range inserts. */
export interface TextEdit {
  readonly range: TextRange;
  readonly text: string;
}
