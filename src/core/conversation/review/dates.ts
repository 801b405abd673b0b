import type { Phrases } from '../../documents/kit/phrased';
import { monthNumber } from '../../time/monthNumber';
import { addDays, addMonths, dateOf, monthNames, type CalendarDate } from '../../time/calendarDate';

const wordAndYear = /(?:(?<![\p{L}\p{N}])\d{1,2}\.? )?(?<![\p{L}\p{N}])(\p{L}+) ((?:19|20)\d{2})\b/gu;
const yearOrDay = /\b(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?\b/g;

/** The last day of the latest month that a text names, such as `March 2026`; undefined where it names none. */
export function latestMonthIn(text: string, phrases: Phrases): CalendarDate | undefined {
  const days = [...text.matchAll(wordAndYear)].flatMap(([, word, year]) => {
    const month = monthOf(word!, phrases);
    return month === undefined ? [] : [addDays(addMonths(dateOf(Number(year), month, 1), 1), -1)];
  });
  return days.length === 0 ? undefined : days.reduce((one, other) => (one > other ? one : other));
}

/** A text without its dates and its references, so that what is left of figures says something. */
export function withoutDates(text: string, phrases: Phrases): string {
  return text
    .replace(/\[\d{1,4}\]/g, ' ')
    .replace(wordAndYear, (said, word: string) => (monthOf(word, phrases) === undefined ? said : ' '))
    .replace(yearOrDay, ' ');
}

/** The number of a month by its name, as documents write it today or in a language that is read anyway. */
function monthOf(word: string, phrases: Phrases): number | undefined {
  const named = monthNames.findIndex((name) => phrases.of(name)?.toLowerCase() === word.toLowerCase());
  return named === -1 ? monthNumber(word) : named + 1;
}
