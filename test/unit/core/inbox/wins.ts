import { parseEntry } from '../../../../src/core/entries/parseEntry';
import type { Win } from '../../../../src/core/entries/win';

/** A win's file by its front matter and body. */
export function winFile(front: string, body = '', name = 'a'): { uri: string; text: string } {
  return { uri: `file:///brag/wins/${name}.md`, text: `---\n${front}---\n${body}` };
}

/** A file as the win it is read as. */
export function readWin({ uri, text }: { uri: string; text: string }): Win {
  const parsed = parseEntry(uri, text);
  if (parsed.kind !== 'entry' || parsed.entry.type !== 'win') throw new Error(`No win: ${text}`);
  return parsed.entry;
}
