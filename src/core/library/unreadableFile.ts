import type { Problem } from '../text/problem';
import { sentence } from '../text/sentence';
import type { ReadResult } from './entryFiles';

/** The problem of a file that couldn't be read, by the reason. */
export function unreadableFile(reason: Extract<ReadResult, { kind: 'unreadable' }>['reason']): Problem {
  const message = {
    'not-text': sentence("This file isn't UTF-8 text, so it wasn't read. Save it with the encoding UTF-8."),
    'too-large': sentence("This file is larger than a megabyte, so it wasn't read. Entries are short; split it up."),
    refused: sentence("This file couldn't be opened, so it wasn't read. Check that you have permission to read it."),
  }[reason];
  return { code: 'unreadable-file', severity: 'warning', message, range: { start: 0, end: 0 } };
}
