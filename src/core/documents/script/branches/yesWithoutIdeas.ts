import { stripFullStop } from '../../../text/punctuation';
import type { Branch } from './branch';
import { stepAloud } from './evidence';
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
              phrased('What is the biggest problem here right now, and who has to deal with it?'),
              phrased('Could you introduce me to them?'),
            ]
          : [
              phrased("That's all right. I've thought about where we could start."),
              ...steps.flatMap((step, index) =>
                context.speech(
                  steps.length === 1
                    ? phrased("Here's one step: {0}", stepAloud(context, step))
                    : index === 0
                      ? phrased("Here's one step: {0}", stepAloud(context, step))
                      : phrased('And another: {0}', stepAloud(context, step)),
                ),
              ),
              steps.length === 1
                ? phrased('Would you help me with it?')
                : phrased('Which of them would you help me with first?'),
            ],
      pointTo: steps.map((step) => sourceOf(step, 'title')),
      askFor: [
        phrased('One step to begin with, and a name to go with it.'),
        ...(role === undefined || role.needs.length === 0
          ? [phrased('A conversation with someone in another department who has the problem.')]
          : [
              phrasedInline(
                'A conversation with someone who deals with this: “{0}”',
                stripFullStop(role.needs.at(-1)!),
              ),
            ]),
      ],
      writeDown: phrased('Whom they would ask themselves.'),
      leadsTo: [{ when: phrased('With one step chosen'), heading: phrased('Close') }],
    };
  },
};
