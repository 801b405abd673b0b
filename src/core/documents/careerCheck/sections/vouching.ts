import { nameAtStart } from '../../../library/givenName';
import { skillLabel } from '../../../library/skillLabel';
import type { RootContent } from 'mdast';
import type { Ally } from '../../../evidence/allies';
import { bullets, heading, joinInline, strong, type Inline } from '../../../markdown/nodes';
import { leadingItems, withRest } from '../../kit/withRest';
import { phrased, phrasedInline } from '../../kit/phrased';
import { sourceLink, toAdd, typed } from '../../kit/notes';
import { stripFullStop } from '../../../text/punctuation';
import type { CareerCheckContext } from '../careerCheckContext';
import { sayInDocument } from '../../kit/sayInDocument';
import { joinWords } from '../../kit/joinWords';

const maxPeople = 6;

/** Who can vouch, what has no second voice yet, and whom I have not spoken to for long. */
export function vouching({ allies, limits, sourceOf }: CareerCheckContext): RootContent[] {
  const { everyone, vouching: all, onlyMine, quiet, deciders } = allies;
  const named = ({ name, person }: Pick<Ally, 'name' | 'person'>): Inline =>
    person === undefined ? stripFullStop(name) : sourceLink(sourceOf(person));
  const spoken = all.filter(({ allies: able }) => able.some(({ spokeOf }) => spokeOf.length > 0));
  const unspoken = all.filter(({ allies: able }) => able.length > 0 && !able.some(({ spokeOf }) => spokeOf.length > 0));
  const skills = (list: typeof all) => joinWords(list.map(({ expectation }) => skillLabel(expectation.skill)));
  // Without expectations it is about the people alone.
  const people = (label: string, list: readonly Ally[]): Inline[] => {
    const shown = leadingItems(list, maxPeople);
    return all.length > 0 || list.length === 0
      ? []
      : [[strong(label), ' ', joinInline(withRest(shown.map(named), list.length - shown.length), '; '), '.']];
  };
  const items: Inline[] = [
    ...people(
      phrased('Has said so:'),
      everyone.filter(({ spokeOf }) => spokeOf.length > 0),
    ),
    ...people(
      phrased('Worked on it with me, and could say so:'),
      everyone.filter(({ spokeOf }) => spokeOf.length === 0),
    ),
    ...(spoken.length === 0 ? [] : [[strong(phrased('Someone has said so:')), ` ${skills(spoken)}.`]]),
    ...(unspoken.length === 0
      ? []
      : [
          [
            strong(phrased('Could be asked to say so:')),
            ' ',
            ...joinInline(
              unspoken.map(({ expectation, allies: able }): Inline => [
                `${skillLabel(expectation.skill)} (`,
                ...joinInline(able.slice(0, limits['people-per-skill']).map(named), ', '),
                ')',
              ]),
              ', ',
            ),
            '.',
          ],
        ]),
    ...(onlyMine.length === 0
      ? []
      : [
          [
            strong(phrased('Still without a second voice:')),
            ` ${joinWords(onlyMine.map(({ skill }) => skillLabel(skill)))}.`,
          ],
        ]),
    ...deciders.map((decider) =>
      phrasedInline(
        '{0} decides. {1} {2}',
        decider.person === undefined ? nameAtStart(stripFullStop(decider.name)) : named(decider),
        sayInDocument(decider.sight),
        sayInDocument(decider.since),
      ),
    ),
    ...quiet
      .filter(({ name }) => !deciders.some((decider) => decider.name === name))
      .map((contact) =>
        phrasedInline('No contact recorded with {0} for two months. {1}', named(contact), sayInDocument(contact.since)),
      ),
  ];
  return [
    heading(2, phrased('Who can vouch for it')),
    items.length === 0
      ? toAdd(...phrasedInline('the words of someone who was there, as {0} of a win.', typed('feedback')))
      : bullets(items),
  ];
}
