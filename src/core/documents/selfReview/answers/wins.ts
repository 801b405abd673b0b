import { strong } from '../../../markdown/nodes';
import type { Win } from '../../../entries/win';
import { stripFullStop } from '../../../text/punctuation';
import { factsOf } from '../../case/wording';
import { phrasedInline } from '../../kit/phrased';
import { behindTitle, outcomeOf } from '../../kit/result';
import { typed } from '../../kit/notes';
import { writeTitle } from '../../kit/title';
import type { FindAnswer, Statement } from '../answer';

/** What I achieved: the wins of the time, the best first, each with what came of it. */
export const wins: FindAnswer = ({ wins: all, asksAboutGrowth }) => ({
  statements: all.filter(({ kind }) => !asksAboutGrowth || kind !== 'learning').map(tellWin),
  toAdd: phrasedInline('a win of that time in {0}, with what came of it', typed('wins/')),
});

/** A win in one statement: its title, my part and its time, and what came of it. */
export function tellWin(win: Win): Statement {
  // In prose, “across the company” would say more than the scope of a win does.
  const facts = factsOf({ ...win, scope: undefined });
  const outcome = stripFullStop(outcomeOf(win, win.impact, win.title, 2));
  return {
    key: win.uri,
    said: [strong(writeTitle(win.title)), ` (${facts})`, behindTitle(outcome)],
    win,
  };
}
