import type { CalendarDate } from '../../time/calendarDate';
import type { Entries } from '../../library/entries';
import type { Phrases } from '../../documents/kit/phrased';
import { readers, type Finding } from './finding';
import { readCase } from './readCase';
import { reviewContext } from './reviewContext';
import { reviewRules } from './rules';

/**
 * Reads a case as four readers would, by rules alone (StaffEng, promotion packets).
 *
 * @param text the document as it stands, with hand edits
 * @param date the day to judge at, where the document names none
 * @param phrases the words in which documents are compiled today
 * @returns what they would ask, reader by reader and down the page; undefined where the text is no case
 */
export function reviewCase(
  text: string,
  entries: Entries,
  date: CalendarDate,
  phrases?: Phrases,
): Finding[] | undefined {
  const document = readCase(text, phrases);
  if (document === undefined) return undefined;
  const context = reviewContext(document, entries, date);
  return reviewRules
    .flatMap((rule) =>
      rule.find(context).map(({ message, lines }): Finding => ({
        reader: rule.reader,
        code: rule.code,
        severity: rule.severity,
        message,
        lines,
      })),
    )
    .sort((a, b) => readers.indexOf(a.reader) - readers.indexOf(b.reader) || a.lines.first - b.lines.first);
}
