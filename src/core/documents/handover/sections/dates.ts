import type { RootContent } from 'mdast';
import { longDate, type CalendarDate } from '../../../calendarDate';
import { listed, unended } from '../../case/wording';
import { bullets, heading } from '../../nodes';
import type { HandoverContext } from '../handoverContext';

/** The days on which it is to be looked at again. */
export function dates({ entries, asks, date, nameOf }: HandoverContext): RootContent[] {
  const coming: { day: CalendarDate; what: string }[] = asks
    .filter(({ followUp }) => followUp !== undefined && followUp >= date)
    .map((ask) => ({ day: ask.followUp!, what: `we look again at “${unended(ask.title)}”` }));
  for (const meeting of entries.meetings) {
    if (meeting.status === 'held' || meeting.date < date) continue;
    const whom = listed(meeting.with.map(nameOf));
    coming.push({ day: meeting.date, what: `“${unended(meeting.title)}”${whom === '' ? '' : `, with ${whom}`}` });
  }
  if (coming.length === 0) return [];
  return [
    heading(2, 'When we look at it again'),
    bullets(
      coming
        .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.what < b.what ? -1 : 1))
        .map(({ day, what }) => `${longDate(day)}: ${what}.`),
    ),
  ];
}
