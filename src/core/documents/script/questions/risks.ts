import type { QuestionFinder } from './question';
import { phrased } from '../../kit/phrased';

/** What could go wrong, where the role's file names it. */
export const risks: QuestionFinder = ({ role, sourceOf, speech }) =>
  role === undefined || role.risks.length === 0
    ? []
    : [
        {
          question: phrased('What could go wrong if we do this?'),
          because: phrased("The role's file lists risks, and they will think of them too."),
          say: role.risks.slice(0, 2).flatMap((risk) => speech(risk)),
          sources: [sourceOf(role, 'risks')],
        },
      ];
