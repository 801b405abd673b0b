import type { TextEdit } from './textEdits';

/** The edit that makes one text of another, over no more than what differs; none where they are the same. */
export function textDifference(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let ending = 0;
  while (ending < shorter - start && before.at(-1 - ending) === after.at(-1 - ending)) ending++;
  // A line break of two characters is never taken apart: the editor has no place between them.
  if (start > 0 && before[start - 1] === '\r') start--;
  if (ending > 0 && before.at(-ending) === '\n' && before.at(-1 - ending) === '\r') ending--;
  if (ending > 0 && after.at(-ending) === '\n' && after.at(-1 - ending) === '\r') ending--;
  return [{ range: { start, end: before.length - ending }, text: after.slice(start, after.length - ending) }];
}
