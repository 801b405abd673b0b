import type { FrontMatterChange } from '../../frontMatter/editFrontMatter';
import type { CalendarDate } from '../../time/calendarDate';

/** The change of a win's front matter that someone's words mean; they are written on one line, as they are read. */
export function receivedFeedback(quote: string, from: string, date: CalendarDate): FrontMatterChange {
  return { addTo: 'feedback', items: [{ quote: oneLine(quote), from: oneLine(from), date }] };
}

/** A text on one line, as `line` reads it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
