import type { TextRange } from './textRange';

/** Puts a text in the place of a range of a file's text; an empty range inserts. */
export interface TextEdit {
  readonly range: TextRange;
  readonly text: string;
}

/** Applies edits that don't overlap; those at one place go in in their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.range.start - b.range.start);
  let made = '';
  let from = 0;
  for (const { range, text: inserted } of inOrder) {
    made += text.slice(from, range.start) + inserted;
    from = range.end;
  }
  return made + text.slice(from);
}

/** Edits in the order of their places; those that insert at one place become one. */
export function joinInserts(edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    const last = joined.at(-1);
    if (last !== undefined && last.range.start === last.range.end && edit.range.end === last.range.start)
      joined[joined.length - 1] = { range: last.range, text: last.text + edit.text };
    else joined.push(edit);
  }
  return joined;
}
