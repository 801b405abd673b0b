import { stripFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { factsOf } from '../../case/wording';
import { longDate } from '../../kit/dates';
import { bullets, heading, link, paragraph, strong, type Inline } from '../../../markdown/nodes';
import { behindTitle, outcomeOf } from '../../kit/result';
import { writeTitle } from '../../kit/title';
import { withRest } from '../../kit/withRest';
import { phrased } from '../../kit/phrased';
import type { HandoverContext } from '../handoverContext';

/** What has been done since the first of it was agreed. */
export function winsSince({ winsSince: wins, answersFirst, more, since }: HandoverContext): RootContent[] {
  if (wins.length === 0) return [];
  return [
    heading(2, phrased(since === undefined ? 'What I have done' : 'What I have done since')),
    ...(since === undefined
      ? []
      : [
          paragraph(
            wins.length === 1
              ? phrased('Since {0}:', longDate(since))
              : answersFirst
                ? phrased('Since {0}, what I was asked for first, then the strongest:', longDate(since))
                : phrased('Since {0}, the strongest first:', longDate(since)),
          ),
        ]),
    bullets(
      withRest(
        wins.map((win): Inline => {
          const artefact = win.links.find(({ url }) => /^https?:\/\//i.test(url));
          return [
            strong(writeTitle(win.title)),
            ` (${factsOf(win)})${behindTitle(outcomeOf(win, win.impact))} `,
            artefact === undefined
              ? ''
              : [link(artefact.url, stripFullStop(artefact.label ?? phrased('See for yourself'))), '.'],
          ];
        }),
        more,
      ),
    ),
  ];
}
