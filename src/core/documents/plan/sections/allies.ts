import type { RootContent } from 'mdast';
import type { Contact } from '../../../evidence/allies';
import { say } from '../../../sentence';
import { ended, listed, skillLabel, unended } from '../../case/wording';
import { bullets, heading, joined, paragraph, strong, type Inline } from '../../nodes';
import { sourceLink } from '../../script/notes';
import type { PlanContext } from '../planContext';

const mostNamed = 3;

/** Who decides and what they have seen, who can vouch for what, and who has not heard from me for long. */
export function allies({ allies: found, sourceOf }: PlanContext): RootContent[] {
  const { deciders, vouching, onlyMine, quiet } = found;
  const named = ({ name, person }: Pick<Contact, 'name' | 'person'>): Inline =>
    person === undefined ? unended(name) : sourceLink(sourceOf(person));
  const blocks: RootContent[] = [];
  if (deciders.length > 0)
    blocks.push(
      paragraph(strong('Who decides, and what they have seen:')),
      bullets(
        deciders.map((decider) => [
          named(decider),
          `. ${say(decider.sight)}`,
          decider.seen.length === 0
            ? ''
            : [
                ' The latest: ',
                joined(
                  decider.seen.slice(0, mostNamed).map((win) => sourceLink(sourceOf(win))),
                  ', ',
                ),
                '.',
              ],
          ` ${say(decider.since)}`,
        ]),
      ),
    );
  const vouched = vouching.filter(({ allies: able }) => able.length > 0);
  if (vouched.length > 0)
    blocks.push(
      paragraph(strong('Who can vouch for what:')),
      bullets(
        vouched.map(({ expectation, allies: able }) => [
          `${skillLabel(expectation.skill)}: `,
          joined(
            able
              .slice(0, mostNamed)
              .map((ally): Inline => [named(ally), ally.spokeOf.length > 0 ? ' (whose words are on file)' : '']),
            ', ',
          ),
          '.',
        ]),
      ),
    );
  if (onlyMine.length > 0)
    blocks.push(
      paragraph(
        ended(`Nobody but me can vouch for ${listed(onlyMine.map(({ skill }) => skillLabel(skill)))}`),
        ' Ask somebody who was there for two lines.',
      ),
    );
  if (quiet.length > 0)
    blocks.push(
      paragraph(strong('Whom I have not spoken to for two months:')),
      bullets(quiet.map((contact) => [named(contact), `. ${say(contact.since)}`])),
    );
  return blocks.length === 0 ? [] : [heading(2, 'Who helps'), ...blocks];
}
