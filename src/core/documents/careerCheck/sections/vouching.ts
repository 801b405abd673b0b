import type { RootContent } from 'mdast';
import { say } from '../../../sentence';
import { listed, skillLabel } from '../../case/wording';
import { bullets, heading, paragraph, strong, type Inline } from '../../nodes';
import { sourceLink } from '../../script/notes';
import { unended } from '../../script/wording';
import type { CareerCheckContext } from '../careerCheckContext';

/** Who can vouch, what only I can say, and whom I have not spoken to for long. */
export function vouching({ allies, sourceOf }: CareerCheckContext): RootContent[] {
  const { vouching: all, onlyMine, quiet, deciders } = allies;
  const spoken = all.filter(({ allies: able }) => able.some(({ spokeOf }) => spokeOf.length > 0));
  const unspoken = all.filter(({ allies: able }) => able.length > 0 && !able.some(({ spokeOf }) => spokeOf.length > 0));
  const skills = (list: typeof all) => listed(list.map(({ expectation }) => skillLabel(expectation.skill)));
  const items: Inline[] = [
    ...(spoken.length === 0 ? [] : [[strong('Somebody has said so:'), ` ${skills(spoken)}.`]]),
    ...(unspoken.length === 0
      ? []
      : [
          [
            strong('Somebody was there and has not been asked:'),
            ` ${unspoken
              .map(
                ({ expectation, allies: able }) =>
                  `${skillLabel(expectation.skill)} (${listed(able.slice(0, 2).map(({ name }) => unended(name)))})`,
              )
              .join(', ')}.`,
          ],
        ]),
    ...(onlyMine.length === 0
      ? []
      : [[strong('Nobody but me can say so:'), ` ${listed(onlyMine.map(({ skill }) => skillLabel(skill)))}.`]]),
    ...deciders.map((decider): Inline => [
      decider.person === undefined ? unended(decider.name) : sourceLink(sourceOf(decider.person)),
      ` decides. ${say(decider.sight)} ${say(decider.since)}`,
    ]),
    ...quiet
      .filter(({ name }) => !deciders.some((decider) => decider.name === name))
      .map((contact): Inline => [
        contact.person === undefined ? unended(contact.name) : sourceLink(sourceOf(contact.person)),
        ` has not heard from me for two months or more. ${say(contact.since)}`,
      ]),
  ];
  return [
    heading(2, 'Who can vouch for it'),
    items.length === 0 ? paragraph('Nobody is on file yet.') : bullets(items),
  ];
}
