import { addDays } from '../../../calendarDate';
import { onWorkday } from '../followUpDate';
import { sourceLink } from '../notes';
import { spokenDate } from '../wording';
import type { Branch } from './branch';
import { bestOf } from './evidence';

export const counterOffer: Branch = {
  id: 'counter-offer',
  theySay: 'I can offer you something else',
  answer(context) {
    const { date, aim, ask, sourceOf, saidAsk } = context;
    return {
      say: [
        'That interests me. Let me make sure that I understand it.',
        'What would I answer for, from when, and what would change in title and pay?',
        aim === undefined ? 'And where would it lead me from there?' : `And how would it bring me closer to ${aim}?`,
        `May I think about it and answer you by ${spokenDate(onWorkday(addDays(date, 3)), date)}?`,
      ],
      pointTo: [...bestOf(context), ...(saidAsk === undefined ? [] : [sourceOf(saidAsk, 'title')])],
      askFor: ['The offer in writing, in two lines.', 'Whether it closes the door on what I asked for, or opens it.'],
      writeDown: 'The offer in their words, and what they did not mention.',
      mind: [
        ask?.fallback === undefined
          ? 'Decide beforehand what I would say no to.'
          : [
              'Hold it against what I would settle for: ',
              sourceLink(sourceOf(ask, 'fallback')),
              '. No yes on the spot to less than that.',
            ],
      ],
      leadsTo: [{ when: 'With a day for my answer', heading: 'Close' }],
    };
  },
};
