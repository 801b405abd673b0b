import { sourceLink } from '../../kit/notes';
import { skillAloud } from '../../kit/speech';
import { spokenDate } from '../wording';
import type { Branch } from './branch';
import { decisionDay } from '../../kit/followUpDate';
import { stepAloud, bestOf } from './evidence';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';
import { joinWords } from '../../kit/joinWords';

export const notReady: Branch = {
  id: 'not-ready',
  theySay: unphrased('You are not ready'),
  isCommon: true,
  answer(context) {
    const { judged, sourceOf, role, smallerAsks, followUp, date, names } = context;
    const open = judged.filter(({ status }) => status === 'missing' || status === 'thin' || status === 'stale');
    const strong = judged.filter(({ status }) => status === 'strong');
    const keys = new Set(open.map(({ expectation }) => names.keyOf(expectation.skill)));
    const showing = smallerAsks.find(({ needs }) => needs.some((need) => keys.has(names.keyOf(need))));
    const step = showing ?? smallerAsks[0];
    return {
      say: [
        phrased('Thank you for being direct. What would you need to see?'),
        ...(open.length === 0 || open.length > 3
          ? [phrased('Which part of the role do you mean, and can you give me one example?')]
          : [
              phrased(
                'I see a gap there myself: {0}. {1}',
                joinWords(open.map(({ expectation }) => skillAloud(expectation.skill))),
                open.length === 1 ? phrased('Is that the one you mean?') : phrased('Do you mean one of those?'),
              ),
            ]),
        ...(step === undefined
          ? [phrased('What could I take on in the next three months that would show it?')]
          : [
              showing === undefined
                ? phrased("Here's a step I could take: {0}.", stepAloud(context, step))
                : phrased('One way to show it: {0}.', stepAloud(context, step)),
            ]),
        phrased(
          'If that is done well, can we talk again on {0}?',
          spokenDate(decisionDay(date, followUp.date, step), date),
        ),
      ],
      pointTo: [
        ...strong.slice(0, 2).flatMap(({ wins }) => wins.slice(0, 1).map((win) => sourceOf(win, 'impact'))),
        ...(strong.length === 0 ? bestOf(context) : []),
        ...(step === undefined ? [] : [sourceOf(step, 'title')]),
      ],
      askFor: [
        phrased('Two or three things that others can see, each with what counts as done.'),
        phrased('A piece of work in which to show them, and a date to look at it together.'),
      ],
      writeDown:
        role === undefined
          ? phrased('The exact words, and the expectation they belong to.')
          : phrasedInline(
              'The exact words, and the expectation they belong to in {0}.',
              sourceLink(sourceOf(role, 'expectations')),
            ),
      mind: [phrased("Don't defend. One question, then the pen.")],
      leadsTo: [
        { when: phrased('With the points in writing'), heading: phrased('Close') },
        {
          when: phrased('Afterwards, each point becomes a step of a development plan'),
          heading: phrased('After the meeting'),
        },
      ],
    };
  },
};
