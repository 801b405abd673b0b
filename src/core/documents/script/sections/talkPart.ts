import type { RootContent } from 'mdast';
import { emphasis, heading, paragraph } from '../../nodes';
import { passages } from '../notes';
import type { TimedPart } from '../talk';
import { clock, counted } from '../wording';

/** One part of the talk: its minutes, its lines to say, and the notes around them. */
export function talkPart({ part, from, minutes, content, seconds }: TimedPart): RootContent[] {
  return [
    heading(2, part.title),
    paragraph(
      emphasis(
        minutes === 0
          ? 'Only if they ask: this talk is too short for it.'
          : `Minutes ${from} to ${from + minutes}, ${counted(minutes, 'minute', 'minutes')}; I speak for ${clock(seconds)}.`,
      ),
    ),
    ...(content.before ?? []),
    ...passages(content.passages),
    ...(content.after ?? []),
  ];
}
