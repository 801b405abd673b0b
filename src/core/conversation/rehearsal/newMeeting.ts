import type { CalendarDate } from '../../time/calendarDate';
import { freeFileName } from '../../text/freeFileName';
import { frontMatterText } from '../../frontMatter/frontMatterText';
import { fileSlug } from '../../text/slug';

/** A talk that is to get a file; people and asks by their ids. */
export interface NewMeeting {
  readonly title: string;
  readonly date: CalendarDate;
  readonly minutes?: number;
  readonly person?: string;
  readonly ask?: string;
}

/** The file of a meeting that is planned. */
export function newMeetingText({ title, date, minutes, person, ask }: NewMeeting): string {
  return `${frontMatterText({
    type: 'meeting',
    title,
    date,
    ...(minutes !== undefined && { minutes }),
    ...(person !== undefined && { with: [person] }),
    ...(ask !== undefined && { asks: [ask] }),
    status: 'planned',
  })}\n`;
}

/** The name of its file, differing from every name that is taken, whatever its case. */
export function newMeetingFileName({ title, date, person }: NewMeeting, taken: Iterable<string>): string {
  return freeFileName(`${date}-${fileSlug(person ?? title, 'meeting')}`, taken);
}
