/**
 * A line as it is compared: its own text, or a hash of it. Equal keys are equal lines; a merge never reads them, so
 * that the base of a merge can be kept without its words.
 */
export type LineKey = string;

/** The lines of one side and the key of each. */
export interface KeyedLines {
  readonly lines: readonly string[];
  readonly keys: readonly LineKey[];
}

/** The lines of a text without their endings; a text that ends in one has an empty last line. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

/**
 * A line without the whitespace that formatters change: runs of it within and at its end, and the length of a table's
 * rule. Lines that are alike in this are the same line.
 */
export function comparable(line: string): string {
  const single = line.trimEnd().replace(/(?<=\S)\s+/g, ' ');
  return /^[|: -]+$/.test(single) ? single.replace(/-+/g, '-') : single;
}
