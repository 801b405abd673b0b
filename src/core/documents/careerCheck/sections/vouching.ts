import { skillLabel } from '../../../library/skillLabel';
import type { RootContent } from 'mdast';
import { listed } from '../../case/wording';
import { bullets, heading, paragraph, strong, type Inline } from '../../../markdown/nodes';
import { phrased, phrasedInline } from '../../kit/phrased';
import { sourceLink } from '../../kit/notes';
import { unended } from '../../../text/punctuation';
import type { CareerCheckContext } from '../careerCheckContext';
import { sayInDocument } from '../../kit/sayInDocument';

/** Who can vouch, what only I can say, and whom I have not spoken to for long. */
export function vouching({ allies, limits, sourceOf }: CareerCheckContext): RootContent[] {
  const { vouching: all, onlyMine, quiet, deciders } = allies;
  const spoken = all.filter(({ allies: able }) => able.some(({ spokeOf }) => spokeOf.length > 0));
  const unspoken = all.filter(({ allies: able }) => able.length > 0 && !able.some(({ spokeOf }) => spokeOf.length > 0));
  const skills = (list: typeof all) => listed(list.map(({ expectation }) => skillLabel(expectation.skill)));
  const items: Inline[] = [
    ...(spoken.length === 0 ? [] : [[strong(phrased('Somebody has said so:')), ` ${skills(spoken)}.`]]),
    ...(unspoken.length === 0
      ? []
      : [
          [
            strong(phrased('Somebody was there and has not been asked:')),
            ` ${unspoken
              .map(
                ({ expectation, allies: able }) =>
                  `${skillLabel(expectation.skill)} (${listed(able.slice(0, limits['people-per-skill']).map(({ name }) => unended(name)))})`,
              )
              .join(', ')}.`,
          ],
        ]),
    ...(onlyMine.length === 0
      ? []
      : [
          [strong(phrased('Nobody but me can say so:')), ` ${listed(onlyMine.map(({ skill }) => skillLabel(skill)))}.`],
        ]),
    ...deciders.map((decider) =>
      phrasedInline(
        '{0} decides. {1} {2}',
        decider.person === undefined ? unended(decider.name) : sourceLink(sourceOf(decider.person)),
        sayInDocument(decider.sight),
        sayInDocument(decider.since),
      ),
    ),
    ...quiet
      .filter(({ name }) => !deciders.some((decider) => decider.name === name))
      .map((contact) =>
        phrasedInline(
          '{0} has not heard from me for two months or more. {1}',
          contact.person === undefined ? unended(contact.name) : sourceLink(sourceOf(contact.person)),
          sayInDocument(contact.since),
        ),
      ),
  ];
  return [
    heading(2, phrased('Who can vouch for it')),
    items.length === 0 ? paragraph(phrased('Nobody is on file yet.')) : bullets(items),
  ];
}
