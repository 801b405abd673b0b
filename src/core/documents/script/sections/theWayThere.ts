import type { Passage } from '../../kit/source';
import { phrased, unphrased } from '../../kit/phrased';
import { proposedSteps } from '../nextSteps';
import type { ScriptContext } from '../scriptContext';
import { announced, continuing, skillAloud } from '../../kit/speech';
import type { TalkPart } from '../talk';
import { spokenDate } from '../wording';
import { calendarDate } from '../../../time/calendarDate';
import { joinWords } from '../../kit/joinWords';

const spokenSteps = 3;

/** The plan, gone through together: only a long meeting has room for it. */
export const theWayThere: TalkPart = {
  title: unphrased('The way there'),
  purpose: unphrased('Go through the steps together, and change them together.'),
  minutesOf30: 5,
  most: 20,
  rank: 8,
  fromMinutes: 45,
  write: (context) => ({
    passages: [
      { name: phrased('the opening'), say: [phrased("I'd like to go through how we could get there, step by step.")] },
      ...steps(context),
      {
        name: phrased('the question about the steps'),
        say: [phrased('What would you change in that, and what is missing?')],
      },
      ...gaps(context),
      ...inReturn(context),
      {
        name: phrased('the question about others'),
        say: [phrased('Who else should hear about this before it is decided?')],
        cut: 2,
      },
    ],
  }),
};

function steps(context: ScriptContext): Passage[] {
  const email = phrased('Send what was agreed by email');
  const told = proposedSteps(context)
    .filter(({ text }) => text !== email)
    .slice(0, spokenSteps);
  const owners = { me: phrased("I'd do that"), them: phrased('that one would be yours') };
  return told.map(({ text, owner, by, source }, index) => {
    const day = calendarDate(by);
    const who = typeof owner === 'string' ? owners[owner] : phrased("I'd do that with {0}", owner.with);
    const place = [phrased('First step'), phrased('Second step'), phrased('Third step')][index]!;
    return {
      name: phrased('a step'),
      say: [
        ...announced(place, context.speech(continuing(text))),
        ...context.speech(day === undefined ? who : phrased('{0}, by {1}', who, spokenDate(day, context.date))),
      ],
      ...(source && { sources: [source] }),
      cut: 3 + index,
    };
  });
}

function gaps({ judged, role, sourceOf }: ScriptContext): Passage[] {
  const open = judged.filter(({ status }) => status === 'missing' || status === 'thin' || status === 'stale');
  if (role === undefined || open.length === 0) return [];
  return [
    {
      name: phrased('what I still have to show'),
      say: [
        phrased(
          'What I want to show more of: {0}.',
          joinWords(open.slice(0, 3).map(({ expectation }) => skillAloud(expectation.skill))),
        ),
        phrased('Which piece of work in the next months would let me show it?'),
      ],
      sources: [sourceOf(role, 'expectations')],
      cut: 2,
    },
  ];
}

function inReturn({ tradeOffs, speech }: ScriptContext): Passage[] {
  const [offer] = tradeOffs;
  if (offer === undefined) return [];
  return [
    {
      name: phrased('what I offer in return'),
      say: announced(phrased("Here's what I could offer in return"), speech(offer.text)),
      sources: [offer.source],
      cut: 3,
    },
  ];
}
