import { statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { documentTypeOf } from '../core/documents/kit/documentType';
import { findProblems, linkedFiles } from '../core/problems/findProblems';
import type { FoundProblem } from '../core/problems/foundProblem';
import { ProblemContext } from '../core/problems/problemContext';
import { ReferenceIndex } from '../core/problems/referenceIndex';
import { say } from '../core/text/sentence';
import type { CalendarDate } from '../core/time/calendarDate';
import { filesBelow, pathOf, readEntryFile } from '../files/nodeEntryFiles';
import type { PlacedProblem } from './placedProblem';
import type { Record } from './record';
import { progressOf } from './terminal';

/** The problems of a record's files, or of those that are named. */
export function problemsIn(
  { uri: folder, library }: Record,
  date: CalendarDate,
  named: readonly string[],
): PlacedProblem[] {
  const only = named.length === 0 ? undefined : new Set(named.map((name) => pathToFileURL(path.resolve(name)).toString())); // prettier-ignore
  const index = new ReferenceIndex();
  for (const { entry } of library.files.values()) if (entry) index.add(entry);
  const files = [...filesBelow(folder)].filter((uri) => uri !== undefined && (only?.has(uri) ?? true)) as string[];
  const progress = progressOf('Checking files', files.length);
  return files.sort().flatMap((uri, place) => {
    progress(place);
    const read = readEntryFile(uri);
    const text = read.kind === 'text' ? read.text : '';
    const known = library.files.get(uri);
    if (read.kind !== 'text')
      return (known?.problems ?? []).map((problem) => placed(uri, '', { ...problem, range: { start: 0, end: 0 } }));
    if (known === undefined && documentTypeOf(text) === undefined) return [];
    const context = new ProblemContext({ uri, text, date, index, fileExists: (link) => exists.get(link) });
    const exists = new Map(linkedFiles(context).map((link) => [link, isThere(link)]));
    return findProblems(context).map((problem) => placed(uri, text, problem));
  });
}

function placed(
  uri: string,
  text: string,
  problem: Pick<FoundProblem, 'severity' | 'code' | 'message' | 'range'>,
): PlacedProblem {
  const [start, end] = [positionIn(text, problem.range.start), positionIn(text, problem.range.end)];
  return {
    file: path.relative(process.cwd(), pathOf(uri)),
    ...start,
    endLine: end.line,
    endColumn: end.column,
    severity: problem.severity,
    code: problem.code,
    message: say(problem.message),
  };
}

function positionIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** Whether there is a file at an address; undefined where that isn't certain. */
function isThere(uri: string): boolean | undefined {
  try {
    statSync(pathOf(uri));
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? false : undefined;
  }
}
