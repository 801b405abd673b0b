import { dayBefore } from '../../kit/followUpDate';
import { sourceLink } from '../../kit/notes';
import { spokenDate } from '../wording';
import { addFullStop } from '../../../text/punctuation';
import type { Branch } from './branch';
import { bestOf } from './evidence';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';

export const askHr: Branch = {
  id: 'ask-hr',
  theySay: unphrased('I have to talk to HR'),
  isFor: ({ kind }) => kind !== 'hr',
  answer(context) {
    const { date, all, sourceOf, listener, followUp } = context;
    const known = all.people.filter(
      ({ relation, uri, visibility }) => relation === 'hr' && visibility !== 'private' && uri !== listener.person?.uri,
    );
    return {
      say: [
        phrased('Good, thank you. What will you tell them, and what do you need from me for that?'),
        phrased("I can give you one page with the results and the open points, so that you don't have to write it."),
        phrased('Could you let me know by {0} what they said?', spokenDate(dayBefore(followUp.date, date, 10), date)),
      ],
      pointTo: bestOf(context, ({ links, scope }) => links.length > 0 && scope !== 'team'),
      askFor: [
        phrased('What exactly they will ask, and whether they ask for it or about it.'),
        phrased('The one page to go with it, in the edition for a committee.'),
        phrased('To be there, if that is usual.'),
      ],
      writeDown: phrased('Whom they will speak with, about what, and by when.'),
      mind: known.map((person) => [
        phrasedInline('On file as HR: {0}.', sourceLink(sourceOf(person))),
        person.values[0] === undefined
          ? ''
          : ` ${phrased('What they need to believe: {0}', addFullStop(person.values.join('; ')))}`,
      ]),
      leadsTo: [
        { when: phrased('With a day by which I hear'), heading: phrased('Close') },
        { when: phrased('If HR says no'), heading: phrased('Not now') },
      ],
    };
  },
};
