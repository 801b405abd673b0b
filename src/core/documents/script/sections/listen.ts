import { bullets, link, paragraph, strong } from '../../../markdown/nodes';
import type { ListenerKind } from '../listener';
import { branchesFor } from '../branches/branches';
import type { TalkPart } from '../talk';
import { phrased, unphrased } from '../../kit/phrased';
import { anchorOf } from '../../kit/anchor';

const questions: Readonly<Record<ListenerKind, string>> = {
  manager: unphrased("That's what I wanted to show you. How does it look from where you sit?"),
  decider: unphrased("That's what I wanted to show you. What else would you need to see?"),
  'skip-level': unphrased("That's what I wanted to show you. How does it look from where you sit?"),
  ally: unphrased("That's what I wanted to show you. What would you leave out, and what is missing?"),
  hr: unphrased("That's what I wanted to show you. What of this would count in your process, and what would not?"),
  'other-team': unphrased("That's what I wanted to show you. Which of this would help your team, and which would not?"),
};

/** Without a part for their view, what it would have asked. */
function inPlaceOfTheirView(kind: ListenerKind): string[] {
  return kind === 'manager' || kind === 'skip-level' ? [phrased('What would you need to see to support me?')] : [];
}

const signs: readonly { readonly sign: string; readonly branch: string }[] = [
  { sign: unphrased('Ideas, names, dates'), branch: unphrased('Yes, and here is how') },
  {
    sign: unphrased('Warm words and no idea'),
    branch: unphrased("I would, but I don't know how"),
  },
  { sign: unphrased('A doubt about me'), branch: unphrased('You are not ready') },
  { sign: unphrased('A doubt about the timing'), branch: unphrased('Not now') },
];

/** What to ask next, where there is time for it. */
const further: readonly string[] = [
  unphrased('What would you add to that, and what would you leave out?'),
  unphrased('And if you had to bet, what would stop it?'),
];

/** Stop and listen: the part that most people leave out. */
export const listen: TalkPart = {
  title: unphrased('Stop and listen'),
  purpose: unphrased('Ask, then be quiet, and learn how far they stand behind me.'),
  minutesOf30: 5,
  most: 40,
  rank: 4,
  write(context) {
    const { listener, depth } = context;
    const shown = new Set(branchesFor(context).map(({ theySay }) => theySay));
    return {
      passages: [
        {
          name: phrased('the question'),
          say: [phrased(questions[listener.kind]), ...(depth === 'short' ? inPlaceOfTheirView(listener.kind) : [])],
        },
        ...(depth === 'long' ? further : []).map((question, index) => ({
          name: phrased('a further question'),
          say: [phrased(question)],
          cut: 2 + index,
        })),
      ],
      after: [
        paragraph(
          strong(phrased('Stop here.')),
          ' ',
          phrased('Count to ten. Whatever comes, ask one more question before I answer.'),
        ),
        paragraph(strong(phrased('What I may hear, and where it leads:'))),
        bullets(
          signs
            .filter(({ branch }) => shown.has(branch))
            .map(({ sign, branch }) => [
              `${phrased(sign)}: `,
              link(`#${anchorOf(phrased(branch))}`, phrased(branch)),
              '.',
            ]),
        ),
      ],
    };
  },
};
