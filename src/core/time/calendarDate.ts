/** A day on the calendar, `YYYY-MM-DD`; it has no time and no zone, so it never shifts. Compares as text. */
export type CalendarDate = string & { readonly __calendarDate: true };

/** A day, or the month or year of one, as far as it is known: `2026-03-14`, `2026-03`, `2026`. Compares as text. */
export type PartialDate = CalendarDate | (string & { readonly __partialDate: true });

const form = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;
const daysIn400Years = 146_097;
const firstDate = '0000-01-01' as CalendarDate;
const lastDate = '9999-12-31' as CalendarDate;

/** The text as a date, or undefined where it has another form or names no day (`2026-02-30`). */
export function calendarDate(text: string): CalendarDate | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? (text as CalendarDate) : undefined;
}

/** The text as a date, or as a month or a year alone. */
export function partialDate(text: string): PartialDate | undefined {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text) ? (text as PartialDate) : calendarDate(text);
}

/** Whether a date has all its parts. */
export function isWholeDate(date: PartialDate): date is CalendarDate {
  return date.length > 'YYYY-MM'.length;
}

/** Whether something that ends in that time has ended by a day, for certain. */
export function hasEnded(end: PartialDate, date: CalendarDate): boolean {
  return isWholeDate(end) ? end <= date : end < date.slice(0, end.length);
}

/** The date of a year, a month (1 to 12) and a day (1 to 31); a day past the month's end becomes its last day. */
export function dateOf(year: number, month: number, day: number): CalendarDate {
  const kept = Math.min(day, daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(kept).padStart(2, '0')}` as CalendarDate;
}

/** The year, the month (1 to 12) and the day (1 to 31) of a date; 0 for what isn't known. */
export function partsOf(date: PartialDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/**
 * The date so many months later (earlier when negative); 31 January and one month is the last of February. Dates end
 * at the years 0 and 9999.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  if (count < 0) return firstDate;
  if (count >= 120_000) return lastDate;
  return dateOf(Math.floor(count / 12), (count % 12) + 1, day);
}

/** The date so many days later (earlier when negative). Dates end at the years 0 and 9999. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const day = dayNumber(date) + days;
  if (day <= dayNumber(firstDate)) return firstDate;
  if (day >= dayNumber(lastDate)) return lastDate;
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10) as CalendarDate;
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The quarter a date lies in, as `2026 Q2`, which also sorts as text. */
export function quarterOf(date: CalendarDate): string {
  return `${date.slice(0, 4)} Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

export const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const; // prettier-ignore

/** A date for readers of English documents: `14 March 2026`; no more than is known of it. */
export function longDate(date: PartialDate): string {
  if (!isWholeDate(date)) return monthOf(date);
  const { year, month, day } = partsOf(date);
  return `${day} ${monthNames[month - 1]} ${year}`;
}

/** A month for readers of English documents: `March 2026`. */
export function monthOf(date: PartialDate): string {
  const { year, month } = partsOf(date);
  if (month === 0) return String(year);
  return `${monthNames[month - 1]} ${year}`;
}

function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  // Date.UTC takes the years 0 to 99 for 1900 to 1999; the calendar repeats itself after 400 years.
  return Date.UTC(year + 400, month - 1, day) / millisecondsPerDay - daysIn400Years;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysInMonth(year: number, month: number): number {
  const isLeap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : monthLengths[month - 1]!;
}
