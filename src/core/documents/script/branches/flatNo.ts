import { sourceLink, sourceWords } from '../notes';
import { spokenDate } from '../wording';
import type { Branch } from './branch';
import { bestOf } from './evidence';

export const flatNo: Branch = {
  id: 'flat-no',
  theySay: 'No',
  answer(context) {
    const { followUp, date, ask, sourceOf, all, role } = context;
    const otherWay = all.roles.find((other) => other.uri !== role?.uri && other.track !== role?.track);
    return {
      say: [
        'Thank you for being straight with me.',
        'What is the reason, so that I work on the right thing?',
        "I'd rather take this step here than anywhere else. Is there any way to it that you can see?",
        `Can we talk once more on ${spokenDate(followUp.date, date)}, when I've thought about it?`,
      ],
      pointTo: bestOf(context, ({ feedback }) => feedback.length > 0),
      askFor: ['The reason, and who could see it differently.', 'One thing I may do in the meantime, however small.'],
      writeDown: 'The reason, word by word. Nothing else matters as much for the next time.',
      mind: [
        ...(ask?.fallback === undefined
          ? []
          : [
              [
                'If nothing moves, what I fall back on: ',
                ask.fallback.replace(/\.$/, ''),
                ', from ',
                sourceLink(sourceOf(ask, 'fallback')),
                '.',
              ],
            ]),
        ...(otherWay === undefined ? [] : [sourceWords('The other way on file', [sourceOf(otherWay, 'title')])]),
        "Decide beforehand whether I would say that I'll look elsewhere. Not in the first minute, and only if it is true.",
      ],
      leadsTo: [
        { when: 'With a reason', heading: 'You are not ready' },
        { when: 'Without one', heading: 'After the talk' },
      ],
    };
  },
};
