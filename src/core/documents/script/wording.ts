import { longDate, type CalendarDate } from '../../calendarDate';

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A count as it is said: "three", from 13 on in figures. */
export function spokenCount(count: number): string {
  return words[count] ?? String(count);
}

/** Things in a row, as they are said: "a, b and c". */
export function spokenList(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;
}

/** A date as it is said: without its year where the year is that of today. */
export function spokenDate(date: CalendarDate, today: CalendarDate): string {
  const full = longDate(date);
  return date.slice(0, 4) === today.slice(0, 4) ? full.slice(0, -5) : full;
}

/** A count with its noun. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Seconds as minutes and seconds, rounded up to five seconds: `1:25`. */
export function clock(seconds: number): string {
  const rounded = Math.ceil(seconds / 5) * 5;
  return `${Math.floor(rounded / 60)}:${String(rounded % 60).padStart(2, '0')}`;
}

/** A text as a sentence: with a full stop where nothing closes it. */
export function closed(text: string): string {
  const words = text.trim();
  return words === '' || /[.!?…:;。！？؟۔]["'”’»)\]]*$/u.test(words) ? words : `${words}.`;
}

/** A text without the full stop at its end, to stand inside a sentence. */
export function unended(text: string): string {
  return text.trim().replace(/(?<![.…])[.;:,]$/u, '');
}
