import type { RootContent } from 'mdast';
import type { RatedSkill } from '../../../evidence/calibration';
import { longDate } from '../../kit/dates';
import { bullets, heading, paragraph, strong, type Inline } from '../../../markdown/nodes';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';
import { sourceLink, toAdd, typed } from '../../kit/notes';
import { stripFullStop } from '../../../text/punctuation';
import type { CareerCheckContext } from '../careerCheckContext';
import { sayInDocument } from '../../kit/sayInDocument';

const groups: readonly (readonly [verdict: RatedSkill['verdict'], title: string])[] = [
  ['over', unphrased('Rated higher than the evidence shows:')],
  ['under', unphrased('Rated lower than the evidence shows:')],
  ['even', unphrased('In line with the evidence:')],
];

/** My ratings beside the evidence and my manager's words. */
export function ratings({ calibration, entries, sourceOf }: CareerCheckContext): RootContent[] {
  const title = heading(2, phrased('How I rate myself, beside the evidence'));
  const { profile } = entries;
  if (calibration.ratings.length === 0)
    return [
      title,
      toAdd(...phrasedInline('how I rate myself, skill by skill, as {0} in the profile.', typed('self-ratings'))),
    ];
  return [
    title,
    ...(profile === undefined
      ? []
      : [
          paragraph(
            ...phrasedInline(
              'My ratings are in {0}.',
              sourceLink({ ...sourceOf(profile, 'self-ratings'), label: phrased('my profile') }),
            ),
          ),
        ]),
    ...groups.flatMap(([verdict, label]) => {
      const rated = calibration.ratings.filter((each) => each.verdict === verdict);
      return rated.length === 0
        ? []
        : [paragraph(strong(phrased(label))), bullets(rated.map((each) => ratedItem(each, sourceOf)))];
    }),
  ];
}

function ratedItem({ comparison, managersWords }: RatedSkill, sourceOf: CareerCheckContext['sourceOf']): Inline {
  const compared = sayInDocument(comparison);
  const [latest] = managersWords;
  if (latest === undefined) return compared;
  const { said, win } = latest;
  return [
    `${compared} `,
    phrasedInline(
      said.date === undefined ? 'My manager: “{0}” ({1}).' : 'My manager on {2}: “{0}” ({1}).',
      stripFullStop(said.quote),
      sourceLink(sourceOf(win)),
      said.date === undefined ? '' : longDate(said.date),
    ),
  ];
}
