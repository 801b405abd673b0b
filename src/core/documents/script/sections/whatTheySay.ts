import type { RootContent } from 'mdast';
import { heading, joinInline, link, paragraph, strong, type Inline } from '../../../markdown/nodes';
import { anchorOf } from '../../kit/anchor';
import { branches, branchesFor } from '../branches/branches';
import type { BranchAnswer, Destination } from '../branches/branch';
import { labelled, sourceLine, sourceLink, spoken } from '../../kit/notes';
import type { ScriptContext } from '../scriptContext';
import { phrased } from '../../kit/phrased';

/** The branches: what they may say, and for each what to say, to show, to ask for, to write down, and where it leads. */
export function whatTheySay(context: ScriptContext): RootContent[] {
  const likely = branchesFor(context);
  const isHere = (to: Destination): boolean =>
    !('heading' in to) ||
    !branches.some(({ theySay }) => phrased(theySay) === to.heading) ||
    likely.some(({ theySay }) => phrased(theySay) === to.heading);
  return [
    heading(2, phrased('If they say')),
    ...(context.depth === 'short'
      ? []
      : [
          paragraph(
            ...joinInline(
              likely.map(({ theySay }) => link(`#${anchorOf(phrased(theySay))}`, phrased(theySay))),
              ' · ',
            ),
          ),
        ]),
    ...likely.flatMap((branch) => {
      const answer = branch.answer(context);
      return [
        heading(3, phrased(branch.theySay)),
        ...(context.depth === 'short'
          ? spoken(answer.say)
          : answered({ ...answer, leadsTo: answer.leadsTo.filter(isHere) })),
      ];
    }),
  ];
}

function answered({ say, pointTo, askFor, writeDown, mind = [], leadsTo }: BranchAnswer): RootContent[] {
  return [
    ...spoken(say),
    ...(pointTo.length > 0 ? [sourceLine(phrased('Point to'), pointTo)] : []),
    ...labelled(phrased('Ask for'), askFor),
    paragraph(strong(phrased('Write down:')), ' ', writeDown),
    ...(mind.length === 0
      ? []
      : mind.length === 1
        ? [paragraph(strong(phrased('Mind:')), ' ', mind[0]!)]
        : labelled(phrased('Mind'), mind)),
    ...(leadsTo.length === 0
      ? []
      : [paragraph(strong(phrased('Leads to:')), ' ', ...joinInline(leadsTo.map(destination), '; '), '.')]),
  ];
}

function destination(to: Destination): Inline {
  const when = to.when.charAt(0).toLowerCase() + to.when.slice(1);
  return [`${when}, `, 'heading' in to ? link(`#${anchorOf(to.heading)}`, to.heading) : sourceLink(to.source)];
}
