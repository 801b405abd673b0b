import { capitalize } from '../../text/punctuation';
import { lastSegment } from '../../text/lastSegment';
import { calendarDate, type CalendarDate } from '../../time/calendarDate';
import { decodeAddress } from '../../text/decodeAddress';

/** What a file's name tells of its entry: `2026-03-14-checkout-latency.md`. */
export function readFileName(uri: string): {
  readonly date: CalendarDate | undefined;
  readonly title: string | undefined;
} {
  const name = decodeAddress(lastSegment(uri).replace(/\.md$/i, ''));
  const date = calendarDate(name.slice(0, 10));
  const words = (date === undefined ? name : name.slice(10)).split(/[-_\s]+/).filter((word) => word !== '');
  const title = words.join(' ');
  return { date, title: title === '' ? undefined : capitalize(title) };
}
