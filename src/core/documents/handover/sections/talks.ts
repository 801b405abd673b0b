import { compareText } from '../../../text/compareText';
import { addFullStop, capitalize, capitalizeSentences, stripFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { longDate } from '../../kit/dates';
import { bullets, heading } from '../../../markdown/nodes';
import { phrased } from '../../kit/phrased';
import type { HandoverContext } from '../handoverContext';
import { joinWords } from '../../kit/joinWords';

/** The talks that were held, the latest first, and what came of each. */
export function talks({ entries, date, nameOf }: HandoverContext): RootContent[] {
  const held = entries.meetings
    .filter((meeting) => meeting.status === 'held' && meeting.date <= date)
    .toSorted((a, b) => compareText(b.date, a.date));
  if (held.length === 0) return [];
  return [
    heading(2, phrased('The meetings it comes from')),
    bullets(
      held.map((meeting) => {
        const whom = joinWords(meeting.with.map(nameOf));
        const day = longDate(meeting.date);
        const when = whom === '' ? day : phrased('{0}, with {1}|a day, whom I spoke with', day, whom);
        const came =
          meeting.outcome === undefined ? '' : ` ${addFullStop(capitalizeSentences(capitalize(meeting.outcome)))}`;
        return `${when}: ${addFullStop(stripFullStop(meeting.title))}${came}`;
      }),
    ),
  ];
}
