import { bullets, link, paragraph, strong } from '../../../markdown/nodes';
import type { ListenerKind } from '../listener';
import type { TalkPart } from '../talk';
import { phrased, unphrased } from '../../kit/phrased';
import { anchorOf } from '../../kit/anchor';

const questions: Readonly<Record<ListenerKind, string>> = {
  manager: unphrased("That's the short version. How does it look from where you sit?"),
  'skip-level': unphrased("That's the short version. How does it look from where you sit?"),
  ally: unphrased("That's the short version. What would you leave out, and what is missing?"),
  hr: unphrased("That's the short version. What of this would count in your process, and what would not?"),
  'other-team': unphrased("That's the short version. Which of this would help your team, and which would not?"),
};

const signs: readonly { readonly sign: string; readonly branch: string }[] = [
  { sign: unphrased('Ideas, names, dates'), branch: unphrased('Yes, and here is how') },
  {
    sign: unphrased('Warm words and no idea'),
    branch: unphrased("I would, but I don't know how"),
  },
  { sign: unphrased('A doubt about me'), branch: unphrased('You are not ready') },
  { sign: unphrased('A doubt about the time'), branch: unphrased('Not now') },
];

/** Stop and listen: the part that most people leave out. */
export const listen: TalkPart = {
  title: unphrased('Stop and listen'),
  purpose: unphrased('Ask, then be quiet, and learn how far they stand behind me.'),
  minutesOf30: 5,
  most: 40,
  rank: 4,
  write({ listener }) {
    return {
      passages: [{ name: phrased('the question'), say: [phrased(questions[listener.kind])] }],
      after: [
        paragraph(
          strong(phrased('Stop here.')),
          ' ',
          phrased('Count to ten. Whatever comes, ask one more question before I answer.'),
        ),
        paragraph(strong(phrased('What I may hear, and where it leads:'))),
        bullets(
          signs.map(({ sign, branch }) => [
            `${phrased(sign)}: `,
            link(`#${anchorOf(phrased(branch))}`, phrased(branch)),
            '.',
          ]),
        ),
      ],
    };
  },
};
