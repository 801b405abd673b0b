import type { CalendarDate } from '../time/calendarDate';
import { keptLine } from './keptText';

/** What somebody said of a win where it was imported from, which is feedback once the user takes it. */
export interface OfferedQuote {
  readonly quote: string;
  readonly from: string;
  readonly date?: CalendarDate | undefined;
}

/** A quote as a passage of a draft's body: the words, and who said them when. */
export function quoteBlock({ quote, from, date }: OfferedQuote): string {
  const by = date === undefined ? keptLine(from) : `${keptLine(from)}, ${date}`;
  return `> ${keptLine(quote)}\\\n> – ${by}`;
}
