import { isEvidence, isRecent } from '../../../evidence/expectationStatus';
import { typed } from '../../kit/notes';
import { tell } from '../branches/evidence';
import { announced } from '../../kit/speech';
import type { QuestionFinder } from './question';
import { phrased, phrasedInline } from '../../kit/phrased';

/** Whether the results reach beyond my own team: asked where hardly any recent win says so. */
export const reach: QuestionFinder = (context) => {
  const { said, request, highlights, sourceOf } = context;
  const recent = said.wins.filter((win) => isEvidence(win, request.date) && isRecent(win, 12, request.date));
  if (recent.length === 0) return [];
  const wide = recent.filter(({ scope }) => scope !== undefined && scope !== 'self' && scope !== 'team');
  if (wide.length >= 2) return [];
  const unsaid = recent.filter(({ scope }) => scope === undefined);
  const [best] = wide;
  return [
    {
      question: phrased('How far does your work reach beyond your own team?'),
      because:
        wide.length === 1
          ? phrased('One win of the last twelve months says that it reached further.')
          : unsaid.length > 0
            ? phrased('No win of the last twelve months is marked with how far it reached.')
            : phrased('All wins of the last twelve months stay within the team.'),
      say:
        best !== undefined
          ? [
              ...announced(phrased('Here is one example that did'), tell(context, best)),
              phrased('Where would you like to see more of that?'),
            ]
          : unsaid.length > 0
            ? [phrased("That's a good question. Where would you like it to reach further?")]
            : [phrased('So far it was for my own team. Where would it help you most if I did the same for others?')],
      sources:
        best !== undefined ? [sourceOf(best, 'scope')] : highlights.slice(0, 1).map((win) => sourceOf(win, 'title')),
      ...(unsaid.length > 0 && { prepare: phrasedInline('Say how far each win reached, as its {0}.', typed('scope')) }),
    },
  ];
};
