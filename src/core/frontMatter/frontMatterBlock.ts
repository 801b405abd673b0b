/** Where front matter stands in a text, in UTF-16 offsets. */
export interface FrontMatterBlock {
  /** The first character after the opening fence's line. */
  readonly yamlStart: number;
  /** The first character of the closing fence. */
  readonly yamlEnd: number;
  /** The first character after the closing fence's line. */
  readonly bodyStart: number;
}
