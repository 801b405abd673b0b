import type { RootContent } from 'mdast';
import { heading, link, paragraph, strong, table } from '../../nodes';
import { anchorOf } from '../anchor';
import type { ScriptContext } from '../scriptContext';
import type { TimedPart } from '../talk';
import { clock, counted } from '../wording';

/** The timed agenda, with the time that my lines take, and what to cut where they don't fit. */
export function agenda({ request }: ScriptContext, talk: readonly TimedPart[]): RootContent[] {
  const rate = request.wordsPerMinute ?? 130;
  const held = talk.filter(({ minutes }) => minutes > 0);
  const dropped = talk.filter(({ minutes }) => minutes === 0);
  const seconds = held.reduce((sum, part) => sum + part.seconds, 0);
  const clockless = request.minutes * 60;
  return [
    heading(2, 'Agenda'),
    table(
      ['Minutes', 'Part', 'What it is for', 'I speak for'],
      [
        ...held.map(({ part, from, minutes, seconds: own }) => [
          `${from} to ${from + minutes}`,
          link(`#${anchorOf(part.title)}`, part.title),
          part.purpose,
          clock(own),
        ]),
        ['', strong(counted(request.minutes, 'minute', 'minutes')), '', strong(clock(seconds))],
      ],
    ),
    paragraph(
      seconds * 2 > clockless
        ? `Said aloud at ${rate} words a minute, my lines fill more than half of the time. That leaves too little for listening: cut from the end of each part.`
        : `Said aloud at ${rate} words a minute. The rest of the time is theirs.`,
    ),
    ...held.flatMap(({ part, cuts, minutes, seconds: own }) =>
      own <= minutes * 60
        ? []
        : [
            paragraph(
              strong('Too long:'),
              ` “${part.title}” takes ${clock(own)} to say and has ${counted(minutes, 'minute', 'minutes')}. `,
              cuts.length === 0
                ? 'Say it in fewer words.'
                : `Leave out ${cuts.map(({ name }) => `“${name}”`).join(', ')}.`,
            ),
          ],
    ),
    ...(dropped.length === 0
      ? []
      : [
          paragraph(
            strong('No time for:'),
            ` ${dropped.map(({ part }) => part.title).join(', ')}. The lines stand below, for the case that they ask.`,
          ),
        ]),
  ];
}
