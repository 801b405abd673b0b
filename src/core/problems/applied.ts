import type { TextEdit } from '../text/textEdits';

/** A text with edits made that don't overlap; those at one place go in in their order. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.range.start - b.range.start);
  let made = '';
  let from = 0;
  for (const { range, text: inserted } of inOrder) {
    made += text.slice(from, range.start) + inserted;
    from = range.end;
  }
  return made + text.slice(from);
}
