import { toString } from 'mdast-util-to-string';
import { longDate, monthOf, partsOf, type CalendarDate } from '../../calendarDate';
import type { Win, WinRole, WinScope } from '../../entries/win';
import { paragraph, type Inline } from '../nodes';
import type { ExpectationStatus } from '../../evidence/expectationStatus';

/** Text as a sentence: the user's words with a full stop where none closes them. */
export function ended(text: string): string {
  const words = text.trim();
  return words === '' || /[.!?…:;。！？؟۔]["'”’»)\]]*$/u.test(words) ? words : `${words}.`;
}

/** Inline content as a sentence, with a full stop where none closes it. */
export function closed(...content: Inline[]): Inline[] {
  const words = toString(paragraph(...content));
  return ended(words) === words ? content : [...content, '.'];
}

/** Text without the full stop at its end, to stand inside a sentence. */
export function unended(text: string): string {
  return text.trim().replace(/(?<![.…])[.;:,]$/u, '');
}

/** Text with a capital first letter. */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** `one`, `one and two`, `one, two and three`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;
}

/** `1 win`, `2 wins`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** As many whole sentences from the start of a text as have at most so many words; undefined where the first is longer. */
export function leadingSentences(text: string, mostWords: number): string | undefined {
  const sentences = text.trim().split(/(?<=[.!?…。！？؟]["'”’)\]]*)\s+(?=["'“‘(]*[\p{Lu}\p{Lo}\p{N}])/u);
  let kept = '';
  for (const next of sentences) {
    const longer = kept === '' ? next : `${kept} ${next}`;
    if (countWords(longer) > mostWords) break;
    kept = longer;
  }
  return kept === '' ? undefined : kept;
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

export const roleWords: Readonly<Record<WinRole, string>> = {
  led: 'led',
  owned: 'owned',
  contributed: 'contributed',
  supported: 'supported',
};

export const scopeWords: Readonly<Record<WinScope, string>> = {
  self: 'for myself',
  team: 'in the team',
  'cross-team': 'across teams',
  department: 'across the department',
  customer: 'for customers',
  company: 'across the company',
  industry: 'across the industry',
};

export const statusWords: Readonly<Record<ExpectationStatus, string>> = {
  strong: 'Strong',
  covered: 'Covered',
  thin: 'Thin',
  stale: 'Stale',
  missing: 'Missing',
};

/** A skill for readers: what was written as an id (`knowledge-sharing`) as words. */
export function skillLabel(skill: string): string {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(skill) ? capitalised(skill.replaceAll('-', ' ')) : skill;
}

/** What a win is besides its words: `led, across teams, March 2026`. */
export function factsOf(win: Win, dated: (win: Win) => string = monthsOf): string {
  return [win.role && roleWords[win.role], win.scope && scopeWords[win.scope], dated(win)]
    .filter((fact) => fact !== undefined)
    .join(', ');
}

/** The months a win lies in: `March 2026`, `September to November 2025`, `December 2025 to February 2026`. */
export function monthsOf(win: Win): string {
  const last = monthOf(win.end ?? win.date);
  const first = monthOf(win.date);
  if (first === last || (win.end !== undefined && win.end < win.date)) return first;
  return first.slice(-4) === last.slice(-4) ? `${first.slice(0, -5)} to ${last}` : `${first} to ${last}`;
}

/** The days of a win: `14 March 2026`, `25 September to 14 November 2025`. */
export function daysOf(win: Win): string {
  return win.end === undefined || win.end <= win.date ? longDate(win.date) : period(win.date, win.end);
}

/** `15 June to 14 August 2026`. */
export function period(from: CalendarDate, to: CalendarDate): string {
  const first = longDate(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${partsOf(from).day} to ${longDate(to)}`;
  return `${partsOf(from).year === partsOf(to).year ? first.slice(0, -5) : first} to ${longDate(to)}`;
}
