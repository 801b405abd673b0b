import { longDate } from '../../../calendarDate';
import { spokenDate } from '../wording';
import type { Branch } from './branch';
import { moneyWin, bestOf, tell } from './evidence';

export const noBudget: Branch = {
  id: 'no-budget',
  theySay: 'There is no budget',
  answer(context) {
    const { next, date, tradeOffs, sourceOf, request } = context;
    const budget = next('budget');
    const earned = moneyWin(context);
    const wait = tradeOffs.find(({ text }) => /\b(?:pay|salary|wages?|raise|money|bonus)\b/i.test(text));
    const title = request.ask?.kind === 'pay' ? 'the amount' : 'the role and its title';
    return {
      say: [
        ...(earned === undefined ? ['I see.'] : ['I see. May I remind you of one figure?', ...tell(context, earned)]),
        `Can we take the two apart, and settle ${title} now and the money later?`,
        ...(wait === undefined ? [] : ["Here is what I'd accept.", ...context.speech(wait.text)]),
        budget === undefined
          ? 'When is the next round in which money is given out, and what has to be on the table by then?'
          : `The next budget round is on ${spokenDate(budget.date, date)}. What has to be on the table by then?`,
      ],
      pointTo: [
        ...(earned === undefined ? bestOf(context) : [sourceOf(earned, 'impact')]),
        ...(wait === undefined ? [] : [wait.source]),
      ],
      askFor: [
        `Who decides about the money, and ${budget === undefined ? 'when' : `whether it can go into the round of ${longDate(budget.date)}`}.`,
        'The role, the title or the scope without the money, with a date for the money.',
      ],
      writeDown: 'The date of the round, the name of who decides, and what they want to see.',
      mind:
        earned === undefined
          ? [
              'No win of mine has an amount of money in it that may be said here. Find one before the talk, or leave money out.',
            ]
          : [],
      leadsTo: [
        { when: 'With a date for the money', heading: 'Close' },
        { when: 'Without one', heading: 'Not now' },
      ],
    };
  },
};
