import { addFullStop, capitalize } from '../../../text/punctuation';
import { phrased, phrasedInline } from '../../kit/phrased';
import { typed } from '../../kit/notes';
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
    toAdd: phrasedInline(
      'a win of kind {0}, or where I want to be in a year, as {1} in {2}',
      typed('learning'),
      typed('vision'),
      typed('profile.md'),
    ),
  };
};
