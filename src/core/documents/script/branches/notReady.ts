import { sourceLink } from '../notes';
import { spokenTitle } from '../speech';
import { spokenDate, spokenList } from '../wording';
import type { Branch } from './branch';
import { isStep, bestOf } from './evidence';

export const notReady: Branch = {
  id: 'not-ready',
  theySay: 'You are not ready',
  answer(context) {
    const { judged, sourceOf, role, smallerAsks, followUp, date, names } = context;
    const open = judged.filter(({ status }) => status === 'missing' || status === 'thin' || status === 'stale');
    const strong = judged.filter(({ status }) => status === 'strong');
    const keys = new Set(open.map(({ expectation }) => names.keyOf(expectation.skill)));
    const step = smallerAsks.find(({ needs }) => needs.some((need) => keys.has(names.keyOf(need)))) ?? smallerAsks[0];
    return {
      say: [
        'Thank you for saying it plainly. What would you have to see?',
        ...(open.length === 0 || open.length > 3
          ? ['Which part of the role do you mean, and can you give me one example?']
          : [
              `I see a gap myself in ${spokenList(open.map(({ expectation }) => spokenTitle(expectation.skill)))}. ${open.length === 1 ? 'Is that the one you mean?' : 'Do you mean one of those?'}`,
            ]),
        ...(step === undefined
          ? ['What could I take on in the next three months that would show it?']
          : [`One way to show it is ${isStep(context, step)}.`]),
        `If that is done well, can we talk again on ${spokenDate(followUp.date, date)}?`,
      ],
      pointTo: [
        ...strong.slice(0, 2).flatMap(({ wins }) => wins.slice(0, 1).map((win) => sourceOf(win, 'impact'))),
        ...(strong.length === 0 ? bestOf(context) : []),
        ...(step === undefined ? [] : [sourceOf(step, 'title')]),
      ],
      askFor: [
        'Two or three things that can be seen from outside, each with what counts as done.',
        'A piece of work in which to show them, and a date to look at it together.',
      ],
      writeDown:
        role === undefined
          ? 'The exact words, and the expectation they belong to.'
          : [
              'The exact words, and the expectation they belong to in ',
              sourceLink(sourceOf(role, 'expectations')),
              '.',
            ],
      mind: ["Don't defend. One question, then the pen."],
      leadsTo: [
        { when: 'With the points on paper', heading: 'Close' },
        { when: 'Afterwards, each point becomes a step of a development plan', heading: 'After the talk' },
      ],
    };
  },
};
