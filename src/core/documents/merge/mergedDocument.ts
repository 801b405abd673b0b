/** A stretch of a merged document: lines that are settled, or the two sides of what both changed. */
export type MergedPart =
  { readonly lines: readonly string[] } | { readonly mine: readonly string[]; readonly compiled: readonly string[] };

export interface MergedDocument {
  readonly parts: readonly MergedPart[];
  readonly conflicts: number;
  /** What compiles today in place of passages that were deleted by hand; they stay deleted. */
  readonly keptDeleted: readonly (readonly string[])[];
  /** The lines of the document that are in no part, as they no longer compile; blank ones aside. */
  readonly removed: readonly string[];
}

/** Whether both sides changed this part, each in its own way. */
export function isConflict(part: MergedPart): part is Extract<MergedPart, { mine: unknown }> {
  return 'mine' in part;
}

/** How a conflict is written; `inFrontMatter` where it stands before the closing fence. */
export type WriteConflict = (
  mine: readonly string[],
  compiled: readonly string[],
  inFrontMatter: boolean,
) => readonly string[];

/** The text of a merged document, each conflict written as `write` says. */
export function mergedText({ parts }: MergedDocument, write: WriteConflict): string {
  const lines: string[] = [];
  for (const part of parts) {
    const inFrontMatter = lines[0] === '---' && !lines.includes('---', 1);
    for (const line of isConflict(part) ? write(part.mine, part.compiled, inFrontMatter) : part.lines) lines.push(line);
  }
  return lines.join('\n');
}
