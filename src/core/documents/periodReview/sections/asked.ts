import type { RootContent } from 'mdast';
import { askStatusNames } from '../../../evidence/askStatusNames';
import { personName } from '../../../library/personName';
import { bullets, heading, strong, type Inline } from '../../../markdown/nodes';
import { addFullStop, capitalize } from '../../../text/punctuation';
import { say } from '../../../text/sentence';
import { longDate } from '../../../time/calendarDate';
import type { ReviewContext } from '../reviewContext';

/** What was asked for in the year, and what came of it. */
export function asked({ asks, entries, linkTo }: ReviewContext): RootContent[] {
  const told = asks.filter(({ status }) => status !== 'withdrawn');
  if (told.length === 0) return [];
  return [
    heading(2, 'What I asked for'),
    bullets(
      told.map((ask): Inline => {
        const whom = ask.to === undefined ? '' : `, ${personName(entries.people, ask.to)}`;
        return [
          strong(linkTo(ask)),
          ` (${longDate(ask.asked)}${whom}): ${say(askStatusNames[ask.status])}.`,
          ...(ask.outcome === undefined ? [] : [` ${capitalize(addFullStop(ask.outcome))}`]),
        ];
      }),
    ),
  ];
}
