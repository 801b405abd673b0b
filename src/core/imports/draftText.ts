import { newWin } from '../entries/newWin';
import { parseEntry } from '../entries/parseEntry';
import type { Candidate } from './candidate';

/**
 * The file of a candidate as a draft, or undefined where a win could not be read back from it.
 * @param uri where it will stand
 */
export function draftText({ win, body }: Candidate, uri: string): string | undefined {
  const text = `${newWin({ ...win, status: 'draft' }).text}${body}`;
  const parsed = parseEntry(uri, text);
  return parsed.kind === 'entry' && parsed.entry.type === 'win' && parsed.problems.length === 0 ? text : undefined;
}
