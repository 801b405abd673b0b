import { addFullStop } from '../../../text/punctuation';
import { longDate } from '../../kit/dates';
import { phrased } from '../../kit/phrased';
import { behindTitle } from '../../kit/result';
import { shortTitle, writeTitle } from '../../kit/title';
import { stripFullStop } from '../../../text/punctuation';
import { withoutArrows } from '../../kit/figure';
import type { UpdatePart } from '../updatePart';
import type { UpdateContext } from '../updateContext';

/** What I work on: wins that aren't done, and open goals with their days. */
export function inProgress({ inProgress: wins, goals, toReader }: UpdateContext): UpdatePart {
  return {
    title: phrased('In progress'),
    items: [
      ...wins.map(({ title, impact }) => ({
        whole: `${writeTitle(toReader(title))}${behindTitle(impact === undefined ? '' : stripFullStop(withoutArrows(toReader(impact))))}`,
        short: addFullStop(shortTitle(toReader(title))),
      })),
      ...goals.map(({ title, due }) => ({
        whole:
          due === undefined
            ? phrased('Goal: {0}.', writeTitle(toReader(title)))
            : phrased('Goal: {0}, due on {1}.', writeTitle(toReader(title)), longDate(due)),
        short: phrased('Goal: {0}.', shortTitle(toReader(title))),
      })),
    ],
  };
}
