import type { RootContent } from 'mdast';
import { heading, link, paragraph, strong, table } from '../../../markdown/nodes';
import { anchorOf } from '../../kit/anchor';
import type { ScriptContext } from '../scriptContext';
import type { TimedPart } from '../talk';
import { clock } from '../wording';
import { phrased } from '../../kit/phrased';
import { counted } from '../../kit/spokenCount';

/** The timed agenda, with the time that my lines take, and what to cut where they don't fit. */
export function agenda({ request, depth }: ScriptContext, talk: readonly TimedPart[]): RootContent[] {
  const isShort = depth === 'short';
  const rate = request.wordsPerMinute ?? 130;
  const seconds = talk.reduce((sum, part) => sum + part.seconds, 0);
  const clockless = request.minutes * 60;
  return [
    ...(isShort ? [] : [heading(2, phrased('Agenda'))]),
    table(
      [phrased('Minutes'), phrased('Part'), ...(isShort ? [] : [phrased('What it is for')]), phrased('I speak for')],
      [
        ...talk.map(({ part, from, minutes, seconds: own }) => [
          phrased('{0} to {1}|minutes', from, from + minutes),
          link(`#${anchorOf(part.title)}`, part.title),
          ...(isShort ? [] : [part.purpose]),
          clock(own),
        ]),
        ['', strong(counted(request.minutes, 'minute', 'minutes')), ...(isShort ? [] : ['']), strong(clock(seconds))],
      ],
    ),
    ...(isShort && seconds * 2 <= clockless
      ? []
      : [
          paragraph(
            seconds * 2 > clockless
              ? phrased(
                  'Said aloud at {0} words a minute, my lines fill more than half of the time. That leaves too little for listening: cut from the end of each part.',
                  rate,
                )
              : seconds * 10 < clockless
                ? phrased(
                    'Said aloud at {0} words a minute, my lines fill little of the time. A shorter meeting would do; in a longer one the rest is theirs, and for the likely questions.',
                    rate,
                  )
                : phrased('Said aloud at {0} words a minute. The rest of the time is theirs.', rate),
          ),
        ]),
    ...talk.flatMap(({ part, cuts, minutes, seconds: own }) =>
      own <= minutes * 60
        ? []
        : [
            paragraph(
              strong(phrased('Too long:')),
              ' ',
              phrased(
                '“{0}” takes {1} to say and has {2}.',
                part.title,
                clock(own),
                counted(minutes, 'minute', 'minutes'),
              ),
              ' ',
              cuts.length === 0
                ? phrased('Say it in fewer words.')
                : phrased('Leave out {0}.', cuts.map(({ name }) => `“${name}”`).join(', ')),
            ),
          ],
    ),
  ];
}
