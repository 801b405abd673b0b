import type { Branch } from './branch';
import { bestOf, isSpokenFor } from './evidence';
import { phrased, unphrased } from '../../kit/phrased';

export const askManager: Branch = {
  id: 'ask-manager',
  theySay: unphrased('That is for your manager to decide'),
  isFor: ({ kind, decides }) => kind !== 'manager' && !decides,
  answer(context) {
    return {
      say: [
        phrased("I know, and I'll speak with my manager too."),
        phrased('What would you say if my manager asked you?'),
        phrased('May I tell them that we have spoken, and what you told me?'),
      ],
      pointTo: bestOf(context, (win) => isSpokenFor(context, win) && win.scope !== 'team'),
      askFor: [
        phrased('What they would say, in one sentence that I may quote.'),
        phrased('Whether they would say it themselves, and when.'),
      ],
      writeDown: phrased('The sentence, and whether I may use it.'),
      leadsTo: [{ when: phrased('With that sentence'), heading: phrased('Close') }],
    };
  },
};
