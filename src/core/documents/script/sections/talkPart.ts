import type { RootContent } from 'mdast';
import { emphasis, heading, paragraph } from '../../../markdown/nodes';
import { passages } from '../../kit/notes';
import type { TimedPart } from '../talk';
import { clock, counted } from '../wording';
import { phrased } from '../../kit/phrased';

/** One part of the talk: its minutes, its lines to say, and the notes around them. */
export function talkPart({ part, from, minutes, content, seconds }: TimedPart): RootContent[] {
  return [
    heading(2, part.title),
    paragraph(
      emphasis(
        minutes === 0
          ? phrased('Only if they ask: this talk is too short for it.')
          : phrased(
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
