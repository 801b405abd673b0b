import { longDate } from '../../../calendarDate';
import { link } from '../../nodes';
import { spokenDate, unended } from '../wording';
import type { Branch } from './branch';
import { latestOf } from './evidence';

export const notNow: Branch = {
  id: 'not-now',
  theySay: 'Not now',
  answer(context) {
    const { followUp, date, next, smallerAsks, sourceOf, all } = context;
    const coming = [next('review'), next('planning'), next('budget')]
      .filter((event) => event !== undefined && event.date > followUp.date)
      .filter((event) => event !== undefined)
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))[0];
    const [step] = smallerAsks;
    return {
      say: [
        'I understand. Is it the time, or is it something in my work?',
        'What exactly would have to be true for a yes, and by when?',
        `Can we look at it again on ${spokenDate(followUp.date, date)}?`,
      ],
      pointTo: [...latestOf(context), ...(step === undefined ? [] : [sourceOf(step, 'title')])],
      askFor: [
        'The condition, and the date by which it can hold. “Not now” without a date is a no.',
        ...(step === undefined ? [] : [`A smaller step in the meantime: ${unended(step.title)}.`]),
      ],
      writeDown: 'What exactly, and by when, in their words.',
      mind:
        coming === undefined
          ? []
          : [
              [
                `The next date by which it must be settled: ${unended(coming.name)}, ${longDate(coming.date)}, from `,
                link(sourceOf(all.profile!, 'calendar').url, 'my calendar'),
                '.',
              ],
            ],
      leadsTo: [
        { when: 'If it is the time', heading: 'Close' },
        { when: 'If it is my work', heading: 'You are not ready' },
      ],
    };
  },
};
