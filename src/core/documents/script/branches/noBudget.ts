import { longDate } from '../../kit/dates';
import { spokenDate } from '../wording';
import type { Branch } from './branch';
import { moneyWin, bestOf, tell } from './evidence';
import { phrased, unphrased } from '../../kit/phrased';

export const noBudget: Branch = {
  id: 'no-budget',
  theySay: unphrased('There is no budget'),
  answer(context) {
    const { next, date, tradeOffs, sourceOf, request } = context;
    const budget = next('budget');
    const earned = moneyWin(context);
    const wait = tradeOffs.find(({ text }) => /\b(?:pay|salary|wages?|raise|money|bonus)\b/i.test(text));
    const title = request.ask?.kind === 'pay' ? phrased('the amount') : phrased('the role and its title');
    return {
      say: [
        ...(earned === undefined
          ? [phrased('I see.')]
          : [phrased('I see. May I remind you of one figure?'), ...tell(context, earned)]),
        phrased('Can we take the two apart, and settle {0} now and the money later?', title),
        ...(wait === undefined ? [] : [phrased("Here is what I'd accept."), ...context.speech(wait.text)]),
        budget === undefined
          ? phrased('When is the next round in which money is given out, and what has to be on the table by then?')
          : phrased(
              'The next budget round is on {0}. What has to be on the table by then?',
              spokenDate(budget.date, date),
            ),
      ],
      pointTo: [
        ...(earned === undefined ? bestOf(context) : [sourceOf(earned, 'impact')]),
        ...(wait === undefined ? [] : [wait.source]),
      ],
      askFor: [
        budget === undefined
          ? phrased('Who decides about the money, and when.')
          : phrased('Who decides about the money, and whether it can go into the round of {0}.', longDate(budget.date)),
        phrased('The role, the title or the scope without the money, with a date for the money.'),
      ],
      writeDown: phrased('The date of the round, the name of who decides, and what they want to see.'),
      mind:
        earned === undefined
          ? [
              phrased(
                'No win of mine has an amount of money in it that may be said here. Find one before the talk, or leave money out.',
              ),
            ]
          : [],
      leadsTo: [
        { when: phrased('With a date for the money'), heading: phrased('Close') },
        { when: phrased('Without one'), heading: phrased('Not now') },
      ],
    };
  },
};
