import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { findProblems } from '../../../../src/core/problems/findProblems';
import type { FoundProblem } from '../../../../src/core/problems/foundProblem';
import type { ProblemInput } from '../../../../src/core/problems/problemContext';
import { ReferenceIndex } from '../../../../src/core/problems/referenceIndex';

export const today = '2026-06-15' as CalendarDate;
const root = 'file:///home/ana/brag/';

/** Files by their path below the brag folder. */
export type Files = Readonly<Record<string, string>>;

export function uriOf(path: string): string {
  return root + path;
}

/** An index of the entries among some files. */
export function indexOf(files: Files): ReferenceIndex {
  const index = new ReferenceIndex();
  for (const [path, text] of Object.entries(files)) {
    const parsed = parseEntry(uriOf(path), text);
    if (parsed.kind === 'entry') index.add(parsed.entry);
  }
  return index;
}

/** What is found in one file, among others. */
export function lookFor(
  path: string,
  text: string,
  files: Files = {},
  more: Partial<ProblemInput> = {},
): FoundProblem[] {
  const index = indexOf({ ...files, [path]: text });
  return findProblems({ uri: uriOf(path), text, date: today, index, ...more });
}
