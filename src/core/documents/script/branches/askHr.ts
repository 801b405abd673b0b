import { addDays } from '../../../calendarDate';
import { onWorkday } from '../followUpDate';
import { sourceLink } from '../notes';
import { closed, spokenDate } from '../wording';
import type { Branch } from './branch';
import { bestOf } from './evidence';

export const askHr: Branch = {
  id: 'ask-hr',
  theySay: 'I have to talk to HR',
  isFor: (kind) => kind !== 'hr',
  answer(context) {
    const { date, all, sourceOf, listener } = context;
    const known = all.people.filter(
      ({ relation, uri }) => (relation === 'hr' || relation === 'gatekeeper') && uri !== listener.person?.uri,
    );
    return {
      say: [
        'Good, thank you. What will you tell them, and what do you need from me for that?',
        "I can give you one page with the results and the open points, so that you don't have to write it.",
        `Could you let me know by ${spokenDate(onWorkday(addDays(date, 10)), date)} what they said?`,
      ],
      pointTo: bestOf(context, ({ links, scope }) => links.length > 0 && scope !== 'team'),
      askFor: [
        'What exactly they will ask, and whether they ask for it or about it.',
        'The one page to go with it, in the edition for a committee.',
        'To be there, if that is usual.',
      ],
      writeDown: 'Whom they will speak with, about what, and by when.',
      mind: known.map((person) => [
        'On file for this: ',
        sourceLink(sourceOf(person)),
        person.values[0] === undefined ? '.' : `. What they need to believe: ${closed(person.values.join('; '))}`,
      ]),
      leadsTo: [
        { when: 'With a day by which I hear', heading: 'Close' },
        { when: 'If HR says no', heading: 'Not now' },
      ],
    };
  },
};
