import { addFullStop } from '../../text/punctuation';
import { toString } from 'mdast-util-to-string';
import { partsOf, type CalendarDate } from '../../time/calendarDate';
import { dayAndMonth, longDate, monthName, monthOf } from '../kit/dates';
import type { Win, WinRole, WinScope } from '../../entries/win';
import { paragraph, type Inline } from '../../markdown/nodes';
import type { ExpectationStatus } from '../../evidence/expectationStatus';
import { isInEnglish, phrased, unphrased } from '../kit/phrased';
import { countWords } from '../kit/speech';

/** Inline content as a sentence, with a full stop where none closes it. */
export function closed(...content: Inline[]): Inline[] {
  const words = toString(paragraph(...content));
  return addFullStop(words) === words ? content : [...content, '.'];
}

/** A first word with a small letter, unless it is `I` or a name in capitals. */
export function lowered(text: string): string {
  // Other languages begin other words with a capital.
  if (!isInEnglish()) return text;
  return text.replace(/^\p{Lu}(?=\p{Ll}|\s\p{Ll})(?!I\b)/u, (letter) => letter.toLowerCase());
}

/** As many whole sentences from the start of a text as have at most so many words; undefined where the first is longer. */
export function leadingSentences(text: string, maxWords: number): string | undefined {
  const sentences = text.trim().split(/(?<=[.!?…。！？؟]["'”’)\]]{0,9})\s+(?=["'“‘(]{0,9}[\p{Lu}\p{Lo}\p{N}])/u);
  let kept = '';
  for (const next of sentences) {
    const longer = kept === '' ? next : `${kept} ${next}`;
    if (countWords(longer) > maxWords) break;
    kept = longer;
  }
  return kept === '' ? undefined : kept;
}

export const roleWords: Readonly<Record<WinRole, string>> = {
  led: unphrased('led'),
  owned: unphrased('owned'),
  contributed: unphrased('contributed'),
  supported: unphrased('supported'),
};

export const scopeWords: Readonly<Record<WinScope, string>> = {
  self: unphrased('for myself'),
  team: unphrased('in the team'),
  'cross-team': unphrased('across teams'),
  department: unphrased('across the department'),
  customer: unphrased('for customers'),
  company: unphrased('across the company'),
  industry: unphrased('across the industry'),
};

export const statusWords: Readonly<Record<ExpectationStatus, string>> = {
  strong: unphrased('Strong'),
  covered: unphrased('Covered'),
  thin: unphrased('Thin'),
  stale: unphrased('Stale'),
  missing: unphrased('Missing'),
};

/** A level as readers know it; one written as an id (`principal-ic`) says nothing that the title does not. */
export function shownLevel(level: string | undefined): string | undefined {
  return level !== undefined && /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/.test(level) ? undefined : level;
}

/** What a win is besides its words: `led, across teams, March 2026`. */
export function factsOf(win: Win, dated: (win: Win) => string = monthsOf): string {
  return [win.role && phrased(roleWords[win.role]), win.scope && phrased(scopeWords[win.scope]), dated(win)]
    .filter((fact) => fact !== undefined && fact !== '')
    .join(', ');
}

/** The months a win lies in: `March 2026`, `September to November 2025`, `December 2025 to February 2026`. */
export function monthsOf({ date, end = date }: Win): string {
  if (date.slice(0, 7) >= end.slice(0, 7)) return monthOf(date);
  const sameYear = date.slice(0, 4) === end.slice(0, 4);
  return phrased('{0} to {1}|months', sameYear ? monthName(date) : monthOf(date), monthOf(end));
}

/** The days of a win: `14 March 2026`, `25 September to 14 November 2025`. */
export function daysOf(win: Win): string {
  return win.end === undefined || win.end <= win.date ? longDate(win.date) : period(win.date, win.end);
}

/** `15 June to 14 August 2026`. */
export function period(from: CalendarDate, to: CalendarDate): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return phrased('{0} to {1}|day, date', partsOf(from).day, longDate(to));
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return phrased('{0} to {1}|dates', sameYear ? dayAndMonth(from) : longDate(from), longDate(to));
}
