import { longDate } from '../../kit/dates';
import { phrased } from '../../kit/phrased';
import { shortTitle, writeTitle } from '../../kit/title';
import type { UpdatePart } from '../updatePart';
import { openSteps, sayStep } from '../openSteps';
import type { UpdateContext } from '../updateContext';

/** What I wait for: what the reader took on, and their answer to what I have asked. What I only plan to ask isn't told. */
export function needs(context: UpdateContext): UpdatePart {
  const { entries, date, isReader, toReader } = context;
  const asked = entries.asks.filter((ask) => ask.status === 'asked' && isReader(ask.to) && (ask.asked ?? date) <= date);
  return {
    title: phrased('What I need from you'),
    items: [
      ...openSteps(context)
        .filter(({ owner }) => isReader(owner))
        .map((step) => sayStep(step, context)),
      ...asked.map(({ title, asked: day }) => ({
        whole:
          day === undefined
            ? phrased('Your answer on “{0}”.', writeTitle(toReader(title)))
            : phrased('Your answer on “{0}”, asked on {1}.', writeTitle(toReader(title)), longDate(day)),
        short: phrased('Your answer on “{0}”.', shortTitle(toReader(title))),
      })),
    ],
  };
}
