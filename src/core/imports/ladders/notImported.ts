import { sentence, type Sentence } from '../../text/sentence';
import type { LadderReading } from './ladder';

/** Why a file has no text to look for a ladder in. */
export type NoText = 'too-large' | 'no-text' | 'not-opened';

const noText: Readonly<Record<NoText, (name: string) => Sentence>> = {
  'too-large': (name) => sentence('{0} is larger than any ladder.', name),
  'no-text': (name) =>
    sentence("{0} isn't a text file. From a spreadsheet or a document, save it as CSV or Markdown.", name),
  'not-opened': (name) => sentence("Couldn't open {0}. Check that it exists and that you can read it.", name),
};

/**
 * What is said of a file from which no ladder was imported.
 *
 * @param name the file's name
 * @param why what stands in the way of its text, or what was looked for in it and found
 */
export function notImported(name: string, why: NoText | Extract<LadderReading, { kind: 'unreadable' }>): Sentence {
  return typeof why === 'string'
    ? sentence('No ladder was imported. {0}', noText[why](name))
    : sentence("Couldn't import {0}: it has no ladder that can be read. {1} {2}", name, why.lookedFor, why.found);
}
