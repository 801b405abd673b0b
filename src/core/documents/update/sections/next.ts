import { isMe } from '../../../library/isMe';
import { compareText } from '../../../text/compareText';
import { longDate } from '../../kit/dates';
import { phrased } from '../../kit/phrased';
import { shortTitle, writeTitle } from '../../kit/title';
import type { UpdatePart } from '../updatePart';
import { openSteps, sayStep } from '../openSteps';
import type { UpdateContext } from '../updateContext';

/** What I do next: my open steps, when we meet, and what we come back to. */
export function next(context: UpdateContext): UpdatePart {
  const { entries, date, isReader, toReader } = context;
  const meetings = entries.meetings
    .filter((meeting) => meeting.status !== 'held' && meeting.date >= date && meeting.with.some(isReader))
    .toSorted((one, other) => compareText(one.date, other.date));
  const comeBack = entries.asks
    .filter(({ to, status }) => isReader(to) && (status === 'deferred' || status === 'declined'))
    .flatMap(({ title, followUp }) => (followUp === undefined ? [] : [{ title, day: followUp }]))
    .toSorted((one, other) => compareText(one.day, other.day));
  return {
    title: phrased('Next'),
    items: [
      ...openSteps(context)
        .filter(({ owner }) => owner === undefined || isMe(entries, owner))
        .map((step) => sayStep(step, context)),
      ...meetings.map(({ title, date: day }) => ({
        whole: phrased('We meet on {0}: {1}.', longDate(day), writeTitle(toReader(title))),
        short: phrased('We meet on {0}: {1}.', longDate(day), shortTitle(toReader(title))),
      })),
      ...comeBack.map(({ title, day }) => {
        const said = (name: string) =>
          day >= date
            ? phrased('We come back to “{0}” on {1}.', name, longDate(day))
            : phrased('We were to come back to “{0}” on {1}.', name, longDate(day));
        return { whole: said(writeTitle(toReader(title))), short: said(shortTitle(toReader(title))) };
      }),
    ],
  };
}
