import { addDays } from '../../../time/calendarDate';
import { onWorkday } from '../../kit/followUpDate';
import { sourceLink } from '../../kit/notes';
import { spokenDate } from '../wording';
import type { Branch } from './branch';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';

export const counterOffer: Branch = {
  id: 'counter-offer',
  theySay: unphrased('I can offer you something else'),
  answer(context) {
    const { date, aim, ask, sourceOf, saidAsk } = context;
    return {
      say: [
        phrased('That interests me. Let me make sure I understand it.'),
        phrased('What would I own, from when, and what would change in title and pay?'),
        aim === undefined
          ? phrased('And where would it lead me from there?')
          : phrased('And how would it bring me closer to {0}?', aim),
        phrased('May I think about it and answer you by {0}?', spokenDate(onWorkday(addDays(date, 3)), date)),
      ],
      pointTo: saidAsk === undefined ? [] : [sourceOf(saidAsk, 'title')],
      askFor: [
        phrased('The offer in writing, in two lines.'),
        phrased('Whether it closes the door on what I asked for, or opens it.'),
      ],
      writeDown: phrased('The offer in their words, and what they did not mention.'),
      mind: [
        ask?.fallback === undefined
          ? phrased('Decide beforehand what I would say no to.')
          : phrasedInline(
              "Compare it with what I would settle for: {0}. Don't say yes on the spot to less than that.",
              sourceLink(sourceOf(ask, 'fallback')),
            ),
      ],
      leadsTo: [{ when: phrased('With a day for my answer'), heading: phrased('Close') }],
    };
  },
};
