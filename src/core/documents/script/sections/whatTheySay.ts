import type { RootContent } from 'mdast';
import { heading, joined, link, paragraph, strong, type Inline } from '../../nodes';
import { anchorOf } from '../anchor';
import { branches } from '../branches/branches';
import type { BranchAnswer, Destination } from '../branches/branch';
import { labelled, sourceLine, sourceLink, spoken } from '../notes';
import type { ScriptContext } from '../scriptContext';

/** The branches: what they may say, and for each what to say, to show, to ask for, to write down, and where it leads. */
export function whatTheySay(context: ScriptContext): RootContent[] {
  const likely = branches.filter(({ isFor }) => isFor === undefined || isFor(context.listener.kind));
  return [
    heading(2, 'If they say'),
    paragraph(
      ...joined(
        likely.map(({ theySay }) => link(`#${anchorOf(theySay)}`, theySay)),
        ' · ',
      ),
    ),
    ...likely.flatMap((branch) => [heading(3, branch.theySay), ...answered(branch.answer(context))]),
  ];
}

function answered({ say, pointTo, askFor, writeDown, mind = [], leadsTo }: BranchAnswer): RootContent[] {
  return [
    ...spoken(say),
    ...(pointTo.length > 0 ? [sourceLine('Point to', pointTo)] : []),
    ...labelled('Ask for', askFor),
    paragraph(strong('Write down:'), ' ', writeDown),
    ...(mind.length === 0
      ? []
      : mind.length === 1
        ? [paragraph(strong('Mind:'), ' ', mind[0]!)]
        : labelled('Mind', mind)),
    paragraph(strong('Leads to:'), ' ', ...joined(leadsTo.map(destination), '; '), '.'),
  ];
}

function destination(to: Destination): Inline {
  const when = to.when.charAt(0).toLowerCase() + to.when.slice(1);
  return [`${when}, `, 'heading' in to ? link(`#${anchorOf(to.heading)}`, to.heading) : sourceLink(to.source)];
}
