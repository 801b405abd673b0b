import { stripFullStop } from '../../../text/punctuation';
import { link, strong } from '../../../markdown/nodes';
import { phrased } from '../../kit/phrased';
import { behindTitle, outcomeOf } from '../../kit/result';
import { shortTitle, writeTitle } from '../../kit/title';
import type { UpdatePart } from '../updatePart';
import type { UpdateContext } from '../updateContext';

/** What has been done since the last meeting, the best first, each with what came of it. */
export function done({ done: wins, toReader }: UpdateContext): UpdatePart {
  return {
    title: phrased('Done'),
    items: wins.map((win) => {
      const artefact = win.links.find(({ url }) => /^https?:\/\//i.test(url));
      const told = (title: string) => strong(artefact === undefined ? title : link(artefact.url, title));
      const outcome = toReader(outcomeOf(win, win.impact));
      return {
        whole: [told(writeTitle(toReader(win.title))), behindTitle(outcome)],
        short: [told(stripFullStop(shortTitle(toReader(win.title)))), '.'],
      };
    }),
  };
}
