import type { RootContent } from 'mdast';
import { longDate } from '../../../calendarDate';
import type { RatedSkill } from '../../../evidence/calibration';
import { say } from '../../../sentence';
import { bullets, heading, paragraph, strong, type Inline } from '../../nodes';
import { sourceLink, toAdd, typed } from '../../script/notes';
import { unended } from '../../script/wording';
import { withLongDates } from '../withLongDates';
import type { CareerCheckContext } from '../careerCheckContext';

const groups: readonly (readonly [verdict: RatedSkill['verdict'], title: string])[] = [
  ['over', 'Rated higher than a reader would see:'],
  ['under', 'Rated lower than the record says:'],
  ['even', 'In step:'],
];

/** My ratings beside the evidence and my manager's words. */
export function ratings({ calibration, entries, sourceOf }: CareerCheckContext): RootContent[] {
  const title = heading(2, 'How I rate myself, beside the evidence');
  const { profile } = entries;
  if (calibration.ratings.length === 0)
    return [title, toAdd('how I rate myself, skill by skill, as ', typed('self-ratings'), ' in the profile.')];
  return [
    title,
    ...(profile === undefined
      ? []
      : [
          paragraph(
            'My ratings stand in ',
            sourceLink({ ...sourceOf(profile, 'self-ratings'), label: 'my profile' }),
            '.',
          ),
        ]),
    ...groups.flatMap(([verdict, label]) => {
      const rated = calibration.ratings.filter((each) => each.verdict === verdict);
      return rated.length === 0
        ? []
        : [paragraph(strong(label)), bullets(rated.map((each) => ratedItem(each, sourceOf)))];
    }),
  ];
}

function ratedItem({ comparison, managersWords }: RatedSkill, sourceOf: CareerCheckContext['sourceOf']): Inline {
  const [latest] = managersWords;
  if (latest === undefined) return say(withLongDates(comparison));
  const { said, win } = latest;
  return [
    `${say(withLongDates(comparison))} My manager${said.date === undefined ? '' : ` on ${longDate(said.date)}`}: “${unended(said.quote)}” (`,
    sourceLink(sourceOf(win)),
    ').',
  ];
}
