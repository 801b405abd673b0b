import { compareText } from '../../../text/compareText';
import { stripFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import type { CalendarDate } from '../../../time/calendarDate';
import { longDate } from '../../kit/dates';
import { bullets, heading } from '../../../markdown/nodes';
import { phrased } from '../../kit/phrased';
import type { HandoverContext } from '../handoverContext';
import { joinWords } from '../../kit/joinWords';

/** The days on which it is to be looked at again. */
export function dates({ entries, asks, date, nameOf }: HandoverContext): RootContent[] {
  const coming: { day: CalendarDate; what: string }[] = asks
    .filter(({ followUp }) => followUp !== undefined && followUp >= date)
    .map((ask) => ({ day: ask.followUp!, what: phrased('we look again at “{0}”', stripFullStop(ask.title)) }));
  for (const meeting of entries.meetings) {
    if (meeting.status === 'held' || meeting.date < date) continue;
    const whom = joinWords(meeting.with.map(nameOf));
    const title = stripFullStop(meeting.title);
    const what = whom === '' ? phrased('“{0}”', title) : phrased('“{0}”, with {1}', title, whom);
    coming.push({ day: meeting.date, what });
  }
  if (coming.length === 0) return [];
  return [
    heading(2, phrased('When we look at it again')),
    bullets(
      coming
        .toSorted((a, b) => compareText(a.day, b.day) || compareText(a.what, b.what))
        .map(({ day, what }) => `${longDate(day)}: ${what}.`),
    ),
  ];
}
