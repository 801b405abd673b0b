import { calendarDate, type CalendarDate } from '../../time/calendarDate';
import { monthNumberInDate } from '../../time/monthNumber';
import type { DateOrder } from '../answers';

type ReadDate =
  | { readonly kind: 'date'; readonly date: CalendarDate }
  /** Day and month could be either. */
  | { readonly kind: 'either'; readonly dayFirst: CalendarDate; readonly monthFirst: CalendarDate }
  | { readonly kind: 'none' };

/**
 * The day an export gives, with or without a time: `2026-03-14T23:30:00Z`, `20260314`, `14/Mar/26 9:30 AM`,
 * `March 14, 2026`, `Sat Mar 14 2026 …`, `14/03/2026`. It is the day as written, whatever the zone.
 */
export function readExportDate(text: string): ReadDate {
  const written = text.trim();
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(written);
  if (iso) return day(iso[1]!, iso[3]!, iso[4]!);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(written);
  if (compact) return day(compact[1]!, compact[2]!, compact[3]!);
  const dayAndName =
    /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th|er|º)?[\s./-]+(?:(?:of|de)\s+)?(\p{L}{3,10})\.?,?[\s./-]+(?:del?\s+)?(\d{4}|\d{2})(?!\d)/u.exec(
      written,
    );
  if (dayAndName) return day(dayAndName[3]!, monthNumberInDate(dayAndName[2]!), dayAndName[1]!);
  const nameAndDay = /^(?:\p{L}+,?\s+)??(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(written);
  if (nameAndDay) return day(nameAndDay[3]!, monthNumberInDate(nameAndDay[1]!), nameAndDay[2]!);
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(written);
  if (!numbers) return { kind: 'none' };
  const dayFirst = day(numbers[4]!, numbers[3]!, numbers[1]!);
  const monthFirst = day(numbers[4]!, numbers[1]!, numbers[3]!);
  if (dayFirst.kind !== 'date' || monthFirst.kind !== 'date') return dayFirst.kind === 'date' ? dayFirst : monthFirst;
  // Nobody who writes the month first puts dots between the numbers.
  if (dayFirst.date === monthFirst.date || numbers[2] === '.') return dayFirst;
  return { kind: 'either', dayFirst: dayFirst.date, monthFirst: monthFirst.date };
}

/** Reads the dates of one export; undefined where a text is none. */
export type DateReader = (text: string) => CalendarDate | undefined;

/**
 * How the dates of one export are read: in the order the user gave, else in the one that the others among them prove
 * (`25/12/2025`), else a date as a sample to ask with.
 */
export function dateReader(
  texts: Iterable<string | undefined>,
  given: DateOrder | undefined,
): { readonly read: DateReader } | { readonly sample: string } {
  let sample: string | undefined;
  const proven = new Set<DateOrder>();
  for (const text of texts) {
    if (text === undefined) continue;
    const read = readExportDate(text);
    if (read.kind === 'either') sample ??= text.trim();
    else if (read.kind === 'date') {
      const numbers = /^\s*(\d{1,2})([-/.])(\d{1,2})\2\d/.exec(text);
      if (numbers && Number(numbers[1]) > 12) proven.add('day-first');
      if (numbers && Number(numbers[3]) > 12) proven.add('month-first');
    }
  }
  const order = given ?? (proven.size === 1 ? [...proven][0] : undefined);
  if (sample !== undefined && order === undefined) return { sample };
  return {
    read: (text) => {
      const read = readExportDate(text);
      if (read.kind === 'either') return order === 'day-first' ? read.dayFirst : read.monthFirst;
      return read.kind === 'date' ? read.date : undefined;
    },
  };
}

function day(year: string, month: string | number | undefined, dayOfMonth: string): ReadDate {
  if (month === undefined) return { kind: 'none' };
  const fullYear = year.length === 2 ? `20${year}` : year;
  const date = calendarDate(`${fullYear}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`);
  return date === undefined ? { kind: 'none' } : { kind: 'date', date };
}
