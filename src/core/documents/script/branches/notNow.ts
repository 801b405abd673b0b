import { compareText } from '../../../text/compareText';
import { longDate } from '../../kit/dates';
import { link } from '../../../markdown/nodes';
import { spokenDate } from '../wording';
import { stripFullStop } from '../../../text/punctuation';
import type { Branch } from './branch';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';

export const notNow: Branch = {
  id: 'not-now',
  theySay: unphrased('Not now'),
  isCommon: true,
  answer(context) {
    const { followUp, date, next, smallerAsks, sourceOf, all } = context;
    const coming = [next('review'), next('planning'), next('budget')]
      .filter((event) => event !== undefined && event.date > followUp.date)
      .filter((event) => event !== undefined)
      .toSorted((a, b) => compareText(a.date, b.date))[0];
    const [step] = smallerAsks;
    return {
      say: [
        phrased('I understand. Is it the timing, or something in my work?'),
        phrased('What exactly would you need to see for a yes, and by when?'),
        phrased('Can we look at it again on {0}?', spokenDate(followUp.date, date)),
      ],
      pointTo: step === undefined ? [] : [sourceOf(step, 'title')],
      askFor: [
        phrased('The condition, and the date by which it can be met. “Not now” without a date is a no.'),
        ...(step === undefined ? [] : [phrased('A smaller step in the meantime: {0}.', stripFullStop(step.title))]),
      ],
      writeDown: phrased('What exactly, and by when, in their words.'),
      mind:
        coming === undefined
          ? []
          : [
              phrasedInline(
                'The next date by which it must be settled: {0}, {1}, from {2}.',
                stripFullStop(coming.name),
                longDate(coming.date),
                link(sourceOf(all.profile!, 'calendar').url, phrased('my calendar')),
              ),
            ],
      leadsTo: [
        { when: phrased('If it is the timing'), heading: phrased('Close') },
        { when: phrased('If it is my work'), heading: phrased('You are not ready') },
      ],
    };
  },
};
