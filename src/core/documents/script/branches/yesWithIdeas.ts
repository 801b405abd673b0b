import { deciderDay, otherDeciders } from '../nextSteps';
import { spokenDate } from '../wording';
import type { Branch } from './branch';
import { toPhrase } from '../../kit/speech';
import { phrased, unphrased } from '../../kit/phrased';

export const yesWithIdeas: Branch = {
  id: 'yes-with-ideas',
  theySay: unphrased('Yes, and here is how'),
  answer(context) {
    const [decider] = otherDeciders(context);
    return {
      say: [
        phrased('Thank you, that means a lot to me.'),
        phrased("Let's make it concrete now: what are the first three steps, and which of them is yours?"),
        ...(decider === undefined
          ? []
          : [
              phrased(
                'And would you speak with {0} before {1}?',
                toPhrase(decider.name),
                spokenDate(deciderDay(context), context.date),
              ),
            ]),
      ],
      pointTo: [],
      askFor: [
        phrased('Three to five steps, each with a name and a date.'),
        phrased('One introduction or one recommendation that only they can give.'),
      ],
      writeDown: phrased("Each step in their words. “I will” is a step; “I'll try” is not yet one, so ask by when."),
      leadsTo: [{ when: phrased('With the steps on paper'), heading: phrased('Close') }],
    };
  },
};
