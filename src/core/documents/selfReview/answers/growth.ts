import { addFullStop, capitalize } from '../../../text/punctuation';
import { phrased } from '../../kit/phrased';
import type { FindAnswer } from '../answer';
import { tellWin } from './wins';

/** What I learned, and where I want to be. */
export const growth: FindAnswer = ({ wins, entries: { profile } }) => {
  const vision = profile?.vision?.['one-year'];
  return {
    statements: [
      ...wins.filter(({ kind }) => kind === 'learning').map(tellWin),
      ...(vision === undefined
        ? []
        : [{ key: 'vision', said: phrased('In a year: {0}', addFullStop(capitalize(vision))) }]),
    ],
    toAdd: phrased('a win of kind `learning`, or where you want to be in a year as `vision` in profile.md'),
  };
};
