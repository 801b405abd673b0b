import { strong } from '../../../markdown/nodes';
import type { Win } from '../../../entries/win';
import { stripFullStop } from '../../../text/punctuation';
import { factsOf } from '../../case/wording';
import { phrased } from '../../kit/phrased';
import { behindTitle, outcomeOf } from '../../kit/result';
import { writeTitle } from '../../kit/title';
import type { FindAnswer, Statement } from '../answer';

/** What I achieved: the wins of the time, the best first, each with what came of it. */
export const wins: FindAnswer = ({ wins: all, asksAboutGrowth }) => ({
  statements: all.filter(({ kind }) => !asksAboutGrowth || kind !== 'learning').map(tellWin),
  toAdd: phrased('a win of that time in wins/, with what came of it'),
});

/** A win in one statement: its title, my part and its time, and what came of it. */
export function tellWin(win: Win): Statement {
  const facts = factsOf(win);
  const outcome = stripFullStop(outcomeOf(win, win.impact, win.title, 2));
  return {
    key: win.uri,
    said: [strong(writeTitle(win.title)), ` (${facts})`, behindTitle(outcome)],
    win,
  };
}
