import { calendarDate, type CalendarDate } from '../time/calendarDate';
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

/** The quotes that a draft's file offers, in its order, in the words that were said. */
export function offeredQuotes(text: string): OfferedQuote[] {
  return [...text.matchAll(/^> (.+)\\\r?\n> – (.+)$/gm)].map(([, quote, by]) => {
    const [, from, day] = /^(.*?)(?:, (\d{4}-\d\d-\d\d))?$/.exec(by!.trim())!;
    const date = day === undefined ? undefined : calendarDate(day);
    return { quote: unescaped(quote!), from: unescaped(from!), ...(date && { date }) };
  });
}

/** Markdown in which nothing is live as the words that it shows. */
function unescaped(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1').trim();
}
