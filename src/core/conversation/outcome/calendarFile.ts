import { addDays, type CalendarDate } from '../../time/calendarDate';

export interface AllDayEvent {
  /** What tells this event from any other, the same every time. */
  readonly id: string;
  readonly date: CalendarDate;
  readonly title: string;
  readonly notes: string;
}

/**
 * A file with one event of a whole day, which every calendar reads (RFC 5545). It takes up no time of the day, and
 * whoever else sees the calendar sees no title of it.
 *
 * @param written the day it is made
 */
export function calendarFile({ id, date, title, notes }: AllDayEvent, written: CalendarDate): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Brag Document//Brag Document//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}@brag-document`,
    `DTSTAMP:${compact(written)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
    `SUMMARY:${escaped(title)}`,
    ...(notes === '' ? [] : [`DESCRIPTION:${escaped(notes)}`]),
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

function compact(date: CalendarDate): string {
  return date.replaceAll('-', '');
}

/** RFC 5545, 3.3.11: a backslash before what has a meaning, `\n` for a line break, no control characters. */
function escaped(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\u0000-\u001f\u007f]/g, ' '); // eslint-disable-line no-control-regex -- these are what must not stand there
}

const maxOctets = 75;

/** RFC 5545, 3.1: no line longer than 75 octets; it goes on behind a line break and a space, never inside a character. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > maxOctets) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}
