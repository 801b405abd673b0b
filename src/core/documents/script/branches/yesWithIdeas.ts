import { otherDeciders } from '../nextSteps';
import { spokenDate } from '../wording';
import type { Branch } from './branch';
import { bestOf } from './evidence';
import { toPhrase } from '../speech';

export const yesWithIdeas: Branch = {
  id: 'yes-with-ideas',
  theySay: 'Yes, and here is how',
  answer(context) {
    const [decider] = otherDeciders(context);
    return {
      say: [
        'Thank you, that means a lot to me.',
        "Let's make it concrete while we sit here: what are the first three steps, and which of them is yours?",
        ...(decider === undefined
          ? []
          : [
              `And would you speak with ${toPhrase(decider.name)} before ${spokenDate(context.followUp.date, context.date)}?`,
            ]),
      ],
      pointTo: bestOf(context),
      askFor: [
        'Three to five steps, each with a name and a date.',
        'One introduction or one recommendation that only they can give.',
      ],
      writeDown: "Each step in their words. “I will” is a step; “I'll try” is not yet one, so ask by when.",
      leadsTo: [{ when: 'With the steps on paper', heading: 'Close' }],
    };
  },
};
