import { spokenCount } from '../wording';
import type { Branch } from './branch';
import { isStep, bestOf } from './evidence';

export const yesWithoutIdeas: Branch = {
  id: 'yes-without-ideas',
  theySay: "I would, but I don't know how",
  answer(context) {
    const { smallerAsks, role, sourceOf } = context;
    const steps = smallerAsks.slice(0, 2);
    return {
      say:
        steps.length === 0
          ? [
              "That's all right. I've thought about where I could help next.",
              'What troubles the business most at the moment, and who has to deal with it?',
              'Could I talk with them, with a word from you first?',
            ]
          : [
              "That's all right. I've thought about it, and I see " +
                (steps.length === 1
                  ? 'one step that we could begin with.'
                  : `${spokenCount(steps.length)} steps that we could begin with.`),
              ...steps.map(
                (step, index) =>
                  `${index === 0 ? (steps.length === 1 ? 'It' : 'One') : 'The other'} is ${isStep(context, step)}.`,
              ),
              steps.length === 1 ? 'Would you help me with it?' : 'Which of them would you help me with first?',
            ],
      pointTo: [...steps.map((step) => sourceOf(step, 'title')), ...(steps.length === 0 ? bestOf(context) : [])],
      askFor: [
        'One step to begin with, and a name to go with it.',
        ...(role === undefined || role.needs.length === 0
          ? ['A talk with somebody in another department who has the problem.']
          : [['A talk with somebody who has this problem: ', role.needs.at(-1)!]]),
      ],
      writeDown: 'Whom they would ask themselves.',
      leadsTo: [{ when: 'With one step chosen', heading: 'Close' }],
    };
  },
};
