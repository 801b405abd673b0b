import { quotesOf, voicesIn } from '../../../evidence/voices';
import { personName } from '../../../library/personName';
import { stripFullStop } from '../../../text/punctuation';
import { phrased, phrasedInline } from '../../kit/phrased';
import { typed } from '../../kit/notes';
import { writeTitle } from '../../kit/title';
import type { FindAnswer } from '../answer';

/** What others said, in their words, with who said it and of what. */
export const feedback: FindAnswer = ({ wins, entries }) => {
  const voiceOf = voicesIn(entries);
  return {
    statements: wins.flatMap((win) =>
      quotesOf(win, voiceOf).map(({ quote, from }) => ({
        key: `${win.uri} ${quote}`,
        said: phrased(
          '“{0}” ({1}, on “{2}”)|a quote, who said it, a win',
          quote,
          stripFullStop(personName(entries.people, from)),
          stripFullStop(writeTitle(win.title)),
        ),
        from: win,
      })),
    ),
    toAdd: phrasedInline('what someone said about a win, as its {0}', typed('feedback')),
  };
};
