import { hasAgreedCriteria } from '../../../entries/ask';
import { addFullStop, capitalize } from '../../../text/punctuation';
import { phrased, phrasedInline } from '../../kit/phrased';
import { typed } from '../../kit/notes';
import type { FindAnswer } from '../answer';
import { tellWin } from './wins';

/** What I learned, what was asked of me and is still open, and where I want to be. */
export const growth: FindAnswer = ({ wins, entries: { asks, profile } }) => {
  const vision = profile?.vision?.['one-year'];
  return {
    statements: [
      ...wins.filter(({ kind }) => kind === 'learning').map(tellWin),
      ...asks
        .filter((ask) => hasAgreedCriteria(ask) && ask.status !== 'withdrawn')
        .flatMap((ask) =>
          ask.criteria
            .filter(({ met }) => met !== true)
            .map(({ text }) => ({
              key: `${ask.uri} ${text}`,
              said: phrased('Still to show, as agreed: {0}', addFullStop(capitalize(text))),
              from: ask,
            })),
        ),
      ...(profile === undefined || vision === undefined
        ? []
        : [{ key: 'vision', from: profile, said: phrased('In a year: {0}', addFullStop(capitalize(vision))) }]),
    ],
    toAdd: phrasedInline(
      'a win of kind {0}, or where I want to be in a year, as {1} in {2}',
      typed('learning'),
      typed('vision'),
      typed('profile.md'),
    ),
  };
};
