import { longDate } from '../../kit/dates';
import { spokenDate } from '../wording';
import type { Branch } from './branch';
import { announced } from '../../kit/speech';
import { moneyWin, tell } from './evidence';
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
        phrased('Can we separate the two, and settle {0} now and the money later?', title),
        ...(wait === undefined ? [] : announced(phrased("Here is what I'd accept"), context.speech(wait.text))),
        budget === undefined
          ? phrased('When is the next budget round, and what do you need from me before it?')
          : phrased(
              'The next budget round is on {0}. What do you need from me before it?',
              spokenDate(budget.date, date),
            ),
      ],
      pointTo: [
        ...(earned === undefined ? [] : [sourceOf(earned, 'impact')]),
        ...(wait === undefined ? [] : [wait.source]),
      ],
      askFor: [
        budget === undefined
          ? phrased('Who decides about the money, and when.')
          : phrased('Who decides about the money, and whether it can go into the round of {0}.', longDate(budget.date)),
        phrased('The role, the title or the scope without the money, with a date for the money.'),
      ],
      writeDown: phrased('The date of the round, the name of who decides, and what they want to see.'),
      mind: earned === undefined ? [phrased('If something I did saved or earned money, have the amount ready.')] : [],
      leadsTo: [
        { when: phrased('With a date for the money'), heading: phrased('Close') },
        { when: phrased('Without one'), heading: phrased('Not now') },
      ],
    };
  },
};
