import type { Passage } from '../../kit/source';
import type { RootContent } from 'mdast';
import { emphasis, heading, paragraph } from '../../../markdown/nodes';
import { passages, spoken } from '../../kit/notes';
import type { ScriptContext } from '../scriptContext';
import type { TalkContent, TimedPart } from '../talk';
import { clock } from '../wording';
import { phrased } from '../../kit/phrased';
import { counted } from '../../kit/spokenCount';

/** One part of the talk: its minutes, its lines to say, and the notes around them. */
export function talkPart({ depth }: ScriptContext, timed: TimedPart): RootContent[] {
  const { part, from, minutes, content, seconds } = timed;
  // The agenda says the minutes.
  if (depth === 'short') return [heading(2, part.title), ...spokenAtOnce(content.passages), ...inBrief(content)];
  return [
    heading(2, part.title),
    paragraph(
      emphasis(
        phrased(
          'Minutes {0} to {1}, {2}; I speak for {3}.',
          from,
          from + minutes,
          counted(minutes, 'minute', 'minutes'),
          clock(seconds),
        ),
      ),
    ),
    ...(content.before ?? []),
    ...passages(content.passages),
    ...(content.after ?? []),
  ];
}

function spokenAtOnce(all: readonly Passage[]): RootContent[] {
  return spoken(all.flatMap(({ say }) => say));
}

/** Of the notes, the table: there is no time to read more. */
function inBrief({ after = [] }: TalkContent): RootContent[] {
  return after.filter(({ type }) => type === 'table');
}
