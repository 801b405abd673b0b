import { skillLabel } from '../../../library/skillLabel';
import { addFullStop, stripFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import type { Contact } from '../../../evidence/allies';
import { bullets, heading, joinInline, paragraph, strong, type Inline } from '../../../markdown/nodes';
import { phrased, phrasedInline } from '../../kit/phrased';
import { sourceLink } from '../../kit/notes';
import type { PlanContext } from '../planContext';
import { sayInDocument } from '../../kit/sayInDocument';
import { nameAtStart } from '../../../library/givenName';
import { joinWords } from '../../kit/joinWords';

/** Who decides and what they have seen, who can vouch for what, and who has not heard from me for long. */
export function allies({ allies: found, limits, sourceOf }: PlanContext): RootContent[] {
  const { deciders, vouching, onlyMine, quiet } = found;
  const named = ({ name, person }: Pick<Contact, 'name' | 'person'>): Inline =>
    person === undefined ? stripFullStop(name) : sourceLink(sourceOf(person));
  const blocks: RootContent[] = [];
  if (deciders.length > 0)
    blocks.push(
      paragraph(strong(phrased('Who decides, and what they have seen:'))),
      bullets(
        deciders.map((decider) => [
          decider.person === undefined ? nameAtStart(stripFullStop(decider.name)) : named(decider),
          `. ${sayInDocument(decider.sight)}`,
          decider.seen.length === 0
            ? ''
            : phrasedInline(
                ' The latest: {0}.',
                joinInline(
                  decider.seen.slice(0, limits['wins-per-person']).map((win) => sourceLink(sourceOf(win))),
                  ', ',
                ),
              ),
          ` ${sayInDocument(decider.since)}`,
        ]),
      ),
    );
  const vouched = vouching.filter(({ allies: able }) => able.length > 0);
  if (vouched.length > 0)
    blocks.push(
      paragraph(strong(phrased('Who can vouch for what:'))),
      bullets(
        vouched.map(({ expectation, allies: able }) => [
          `${skillLabel(expectation.skill)}: `,
          joinInline(
            able
              .slice(0, limits['people-per-expectation'])
              .map((ally): Inline => [named(ally), ally.spokeOf.length > 0 ? phrased(' (has said so)') : '']),
            ', ',
          ),
          '.',
        ]),
      ),
    );
  if (onlyMine.length > 0)
    blocks.push(
      paragraph(
        addFullStop(
          phrased('Still without a second voice: {0}', joinWords(onlyMine.map(({ skill }) => skillLabel(skill)))),
        ),
        ' ',
        phrased('Ask someone who was there for two lines.'),
      ),
    );
  if (quiet.length > 0)
    blocks.push(
      paragraph(strong(phrased('No contact recorded for two months:'))),
      bullets(quiet.map((contact) => [named(contact), `. ${sayInDocument(contact.since)}`])),
    );
  return blocks.length === 0 ? [] : [heading(2, phrased('Who helps')), ...blocks];
}
