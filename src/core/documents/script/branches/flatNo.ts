import { stripFullStop } from '../../../text/punctuation';
import { sourceLink, sourceWords } from '../../kit/notes';
import { spokenDate } from '../wording';
import type { Branch } from './branch';
import { bestOf, isSpokenFor } from './evidence';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';

export const flatNo: Branch = {
  id: 'flat-no',
  theySay: unphrased('No'),
  isCommon: true,
  answer(context) {
    const { followUp, date, ask, sourceOf, all, role } = context;
    const otherWay = all.roles.find((other) => other.uri !== role?.uri && other.track !== role?.track);
    return {
      say: [
        phrased('Thank you for being straight with me.'),
        phrased('What is the reason, so that I work on the right thing?'),
        phrased("I'd rather take this step here than anywhere else. Do you see any way there?"),
        phrased("Can we talk once more on {0}, once I've thought about it?", spokenDate(followUp.date, date)),
      ],
      pointTo: bestOf(context, (win) => isSpokenFor(context, win)),
      askFor: [
        phrased('The reason, and who could see it differently.'),
        phrased('One thing I may do in the meantime, however small.'),
      ],
      writeDown: phrased('The reason, word for word. Nothing matters more for the next time.'),
      mind: [
        ...(ask?.fallback === undefined
          ? []
          : [
              phrasedInline(
                'If nothing moves, what I fall back on: {0}, from {1}.',
                stripFullStop(ask.fallback),
                sourceLink(sourceOf(ask, 'fallback')),
              ),
            ]),
        ...(otherWay === undefined
          ? []
          : [sourceWords(phrased('Another role on record'), [sourceOf(otherWay, 'title')])]),
        phrased(
          "Decide beforehand whether I would say that I'll look elsewhere. Not in the first minute, and only if it is true.",
        ),
      ],
      leadsTo: [
        { when: phrased('With a reason'), heading: phrased('You are not ready') },
        { when: phrased('Without one'), heading: phrased('After the meeting') },
      ],
    };
  },
};
