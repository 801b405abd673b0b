import { spokenCount } from '../wording';
import type { Branch } from './branch';
import { isStep, bestOf } from './evidence';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';

export const yesWithoutIdeas: Branch = {
  id: 'yes-without-ideas',
  theySay: unphrased("I would, but I don't know how"),
  answer(context) {
    const { smallerAsks, role, sourceOf } = context;
    const steps = smallerAsks.slice(0, 2);
    return {
      say:
        steps.length === 0
          ? [
              phrased("That's all right. I've thought about where I could help next."),
              phrased('What troubles the business most at the moment, and who has to deal with it?'),
              phrased('Could I talk with them, with a word from you first?'),
            ]
          : [
              phrased("That's all right. I've thought about it, and I see ") +
                (steps.length === 1
                  ? phrased('one step that we could begin with.')
                  : phrased('{0} steps that we could begin with.', spokenCount(steps.length))),
              ...steps.map((step, index) =>
                phrased(
                  '{0} is {1}.',
                  index === 0 ? (steps.length === 1 ? phrased('It') : phrased('One')) : phrased('The other'),
                  isStep(context, step),
                ),
              ),
              steps.length === 1
                ? phrased('Would you help me with it?')
                : phrased('Which of them would you help me with first?'),
            ],
      pointTo: [...steps.map((step) => sourceOf(step, 'title')), ...(steps.length === 0 ? bestOf(context) : [])],
      askFor: [
        phrased('One step to begin with, and a name to go with it.'),
        ...(role === undefined || role.needs.length === 0
          ? [phrased('A talk with somebody in another department who has the problem.')]
          : [phrasedInline('A talk with somebody who has this problem: {0}', role.needs.at(-1)!)]),
      ],
      writeDown: phrased('Whom they would ask themselves.'),
      leadsTo: [{ when: phrased('With one step chosen'), heading: phrased('Close') }],
    };
  },
};
