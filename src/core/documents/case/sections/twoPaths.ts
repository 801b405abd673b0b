import type { RootContent } from 'mdast';
import { heading, paragraph, strong, type Inline } from '../../../markdown/nodes';
import type { CaseContext } from '../caseContext';
import { aimOf, leadTo, pathsIn } from '../pathName';
import { closed } from '../wording';
import { cycle, roleToday } from './ask';
import { results } from './summary';
import { phrased, phrasedInline } from '../../kit/phrased';

/** Which two paths I weigh, and what speaks for me on either. */
export function twoPaths(context: CaseContext): RootContent[] {
  const [first, second] = pathsIn(context).map((path): Inline[] => [
    phrased(leadTo[path.track]),
    ' ',
    strong(aimOf(path)),
    cycle(path),
  ]);
  return [
    heading(2, phrased('What I weigh')),
    paragraph(
      roleToday(context),
      closed(phrasedInline('I see two paths from here: {0}; and {1}', first!, second!)),
      ' ',
      phrased('The table before the evidence sets them side by side.'),
    ),
    ...results(context),
  ];
}
