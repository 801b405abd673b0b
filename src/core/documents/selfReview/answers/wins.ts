import { strong } from '../../../markdown/nodes';
import { voicesIn, type VoiceOf } from '../../../evidence/voices';
import type { Win } from '../../../entries/win';
import { stripFullStop } from '../../../text/punctuation';
import { factsOf } from '../../case/wording';
import { phrasedInline } from '../../kit/phrased';
import { behindTitle, outcomeOf, saysMore } from '../../kit/result';
import { typed } from '../../kit/notes';
import { writeTitle } from '../../kit/title';
import type { FindAnswer, Statement } from '../answer';

/** What I achieved: the wins of the time, the best first, each with what came of it. */
export const wins: FindAnswer = ({ wins: all, entries, asksAboutGrowth }) => ({
  statements: withoutFiller(
    all.filter(({ kind }) => !asksAboutGrowth || kind !== 'learning'),
    voicesIn(entries),
  ).map(tellWin),
  toAdd: phrasedInline('a win of that time in {0}, with what came of it', typed('wins/')),
});

/** Those that say what came of them; a bare title only where there are few. */
function withoutFiller(all: readonly Win[], voiceOf: VoiceOf): readonly Win[] {
  const best = all.filter((win) => win.pin || saysMore(win, voiceOf));
  return best.length >= enough
    ? best
    : [...best, ...all.filter((win) => !best.includes(win)).slice(0, enough - best.length)];
}

const enough = 3;

/** A win in one statement: its title, my part and its time, and what came of it. */
export function tellWin(win: Win): Statement {
  // In prose, “across the company” would say more than the scope of a win does.
  const facts = factsOf({ ...win, scope: undefined });
  const outcome = stripFullStop(outcomeOf(win, win.impact, win.title, 2));
  return {
    key: win.uri,
    said: [strong(writeTitle(win.title)), ` (${facts})`, behindTitle(outcome)],
    from: win,
  };
}
