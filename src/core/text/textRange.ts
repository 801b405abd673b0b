/** Half open, in UTF-16 offsets from the start of the file's text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}
