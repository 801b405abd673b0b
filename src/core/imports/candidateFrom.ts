import type { CalendarDate } from '../time/calendarDate';
import type { NewWin } from '../entries/newWin';
import { slug } from '../text/slug';
import type { Candidate } from './candidate';
import { keptLine, keptText } from './keptText';
import { quoteBlock, type OfferedQuote } from './offeredQuote';

/** A possible win in the words of an export, before anything is escaped or shortened. */
export interface FoundWin extends Pick<Candidate, 'source' | 'covers' | 'sameAs' | 'unlikely' | 'group'> {
  readonly title: string;
  readonly date: CalendarDate;
  readonly win?: Omit<NewWin, 'title' | 'date'>;
  /** What its author wrote about it. */
  readonly text?: string | undefined;
  /** Where it comes from, as the heading above what no key of a win takes. */
  readonly from: string;
  /** What others said of it, kept for the user to take as feedback. */
  readonly quotes?: readonly OfferedQuote[];
  /** What no key of a win takes: names in English and values of any length. */
  readonly details?: readonly (readonly [name: string, value: string | undefined])[];
}

const longestTitle = 200;
const maxItems = 50;

/** The candidate: what fits a win's keys in its front matter, everything else in its body. */
export function candidateFrom(found: FoundWin): Candidate {
  const title = oneLine(found.title);
  const details = [...(found.details ?? [])];
  if (title.length > longestTitle) details.unshift(['Title', title]);
  const win: Record<string, unknown> = { title: shortened(title), date: found.date };
  for (const [key, value] of Object.entries(found.win ?? {})) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    win[key] = Array.isArray(value) ? value.slice(0, maxItems) : value;
    // Front matter is read up to a length; the rest of a list that is longer stands in the body.
    if (Array.isArray(value) && value.length > maxItems)
      details.push([`More ${key}`, value.slice(maxItems).map(itemText).join(', ')]);
  }
  const kept = details.flatMap(([name, value]) => {
    const written = value === undefined ? '' : keptLine(value);
    return written === '' ? [] : [`- ${name}: ${written}`];
  });
  const quotes = (found.quotes ?? []).map(quoteBlock);
  const blocks = [
    keptText(found.text ?? ''),
    ...(kept.length + quotes.length > 0 ? [`## From ${found.from}`] : []),
    kept.join('\n'),
    ...quotes,
  ].filter((block) => block !== '');
  return {
    source: found.source,
    ...(found.covers && found.covers.length > 0 && { covers: found.covers }),
    ...(found.sameAs && found.sameAs.length > 0 && { sameAs: found.sameAs }),
    ...(found.unlikely && { unlikely: found.unlikely }),
    group: found.group,
    win: win as NewWin,
    body: blocks.length > 0 ? `${blocks.join('\n\n')}\n` : '',
  };
}

/** A link where the address is one of the web; no other address can be followed. */
export function webLinks(...links: readonly (readonly [label: string, url: string | undefined])[]) {
  return links.flatMap(([label, url]) => (url !== undefined && isWebAddress(url) ? [{ label, url: url.trim() }] : []));
}

/** Whether a text is an address of the web and nothing else. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/i.test(text.trim()) && text.length < 2000;
}

/** A text without the comments of HTML, the questions of a template that its own page does not show. */
export function withoutHtmlComments(text: string | undefined): string | undefined {
  return text?.replace(/<!--[^]*?-->/g, '');
}

/** A text with its line breaks and runs of spaces as one space each. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Texts on one line each, each said once. */
export function eachOnce(texts: Iterable<string | undefined>): string[] {
  const kept = new Map<string, string>();
  for (const text of texts) {
    const line = oneLine(text ?? '');
    if (line !== '' && !kept.has(slug(line))) kept.set(slug(line), line);
  }
  return [...kept.values()];
}

function shortened(title: string): string {
  if (title.length <= longestTitle) return title;
  return `${title
    .slice(0, longestTitle)
    .replace(/\p{Surrogate}$/u, '')
    .replace(/(?<!\s)\s+\S*$/, '')} …`;
}

function itemText(item: unknown): string {
  return typeof item === 'string' ? item : Object.values(item as object).join(' ');
}
