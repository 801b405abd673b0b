import { bullets, paragraph, strong, type Inline } from '../../../markdown/nodes';
import type { Meeting } from '../../../entries/meeting';
import type { ListenerKind } from '../listener';
import { called } from '../listener';
import { findNamed } from '../../../library/references';
import type { ScriptContext } from '../scriptContext';
import { toSpeech } from '../../kit/speech';
import type { TalkPart } from '../talk';
import type { Passage } from '../../kit/source';
import { spokenDate } from '../wording';
import { phrased, unphrased } from '../../kit/phrased';

const questions: Readonly<Record<ListenerKind, (hasAim: boolean) => string[]>> = {
  manager: (hasAim) => [
    hasAim ? phrased('Where do you see me today, measured against that role?') : phrased('Where do you see me today?'),
    hasAim ? phrased('What would you need to see to support me?') : phrased('And what would you like to see more of?'),
  ],
  decider: () => [
    phrased('What matters most to you when you decide on a role like this?'),
    phrased('And what have you seen of my work so far?'),
  ],
  'skip-level': () => [
    phrased('What do you need most from our team in the coming year?'),
    phrased('And what have you seen of my work so far?'),
  ],
  ally: () => [
    phrased('You know how these things go here. How do you think that would be received?'),
    phrased('And who would you speak to first, in my place?'),
  ],
  hr: () => [
    phrased('Who decides on such a step, when, and on the basis of what?'),
    phrased('Is there anything in the rules or the numbers that speaks against it this time?'),
  ],
  'other-team': () => [
    phrased('What does your team need most in the coming months?'),
    phrased('And what should someone in that post be able to do from day one?'),
  ],
};

/** What to ask beside that, where there is time to hear the answers. */
const further: Readonly<Record<ListenerKind, readonly string[]>> = {
  manager: [
    unphrased('What is the hardest thing on your desk in the coming months?'),
    unphrased('Who else would have a say in this, and what do they look at?'),
  ],
  decider: [unphrased('What would make you hesitate?'), unphrased('Whose word on me would count for you?')],
  'skip-level': [
    unphrased('What would you like to see more of from people in my position?'),
    unphrased('Who else should I speak with?'),
  ],
  ally: [unphrased('What would you want to know before you spoke up for someone?')],
  hr: [unphrased('Which examples have you seen work?'), unphrased('What should I have ready?')],
  'other-team': [unphrased('What would a good first half-year look like?'), unphrased('Who would I work with most?')],
};

const listenFor: Readonly<Record<ListenerKind, readonly string[]>> = {
  manager: [
    unphrased("How far they stand behind me: “I will”, “I could”, or “let's see”."),
    unphrased('A person, a date or a condition that they mention: each of them is a next step.'),
  ],
  decider: [
    unphrased('What they mention first when they decide: the accomplishments should answer that.'),
    unphrased('Which of my work they know of, and from whom.'),
  ],
  'skip-level': [
    unphrased('What worries them: the vision and the ask should answer that.'),
    unphrased('Which of my work they know of, and from whom.'),
  ],
  ally: [
    unphrased('Names that I have not thought of.'),
    unphrased('Whether they offer to say something themselves, or only wish me well.'),
  ],
  hr: [
    unphrased('The rule, the date and the number, word for word.'),
    unphrased('What they have seen work for others.'),
  ],
  'other-team': [
    unphrased('The two or three things that trouble the team: the stories that follow should speak to them.'),
    unphrased('Whether the post is theirs to give, or someone else decides.'),
  ],
};

/** Their view first, since what follows should answer it. */
export const theirView: TalkPart = {
  title: unphrased('Their view'),
  purpose: unphrased('Hear how they see it before I say more.'),
  minutesOf30: 4,
  most: 12,
  rank: 6,
  fromMinutes: 20,
  write(context) {
    const { listener } = context;
    return {
      passages: [
        { name: phrased('the opening'), say: [phrased("Before I say more, I'd like to hear you.")] },
        ...whatTheySaid(context),
        {
          name: phrased('the questions'),
          say: questions[listener.kind](context.aim !== undefined),
        },
        ...(context.depth === 'long'
          ? [{ name: phrased('further questions'), say: further[listener.kind].map((line) => phrased(line)), cut: 2 }]
          : []),
      ],
      after: [
        paragraph(strong(phrased('Listen for:'))),
        bullets([...listenFor[listener.kind].map((sign) => phrased(sign)), ...stanceNote(context)]),
        paragraph(
          strong(phrased('Write down:')),
          ' ',
          listener.firstName === undefined
            ? phrased('the words they use, not mine for them.')
            : phrased('the words that {0} uses, not mine for them.', called(listener)),
        ),
      ],
    };
  },
};

function whatTheySaid(context: ScriptContext): Passage[] {
  const { listener, date } = context;
  const talk = context.earlierTalks.find((earlier) => saidToMe(context, earlier) !== undefined);
  const feedback = talk && saidToMe(context, talk);
  if (talk === undefined || feedback === undefined || listener.person === undefined) return [];
  return [
    {
      name: phrased('what they told me last time'),
      say: [
        phrased(
          'My note from our conversation on {0} says: “{1}”',
          spokenDate(talk.date, date),
          toSpeech(feedback).slice(0, 2).join(' '),
        ),
        phrased('How does that look to you today?'),
      ],
      sources: [context.sourceOf(talk, 'feedback')],
      cut: 1,
    },
  ];
}

/** What the listener said in a talk, if it was them alone and they may be reminded of it. */
function saidToMe({ said, all, listener }: ScriptContext, talk: Meeting): string | undefined {
  const seen = said.meetings.find(({ uri }) => uri === talk.uri);
  const whole = all.meetings.find(({ uri }) => uri === talk.uri);
  const isTheirs =
    whole?.with.length === 1 &&
    listener.person !== undefined &&
    findNamed(all.people, whole.with[0])?.uri === listener.person.uri;
  return isTheirs ? seen?.feedback : undefined;
}

function stanceNote({ listener }: ScriptContext): Inline[] {
  switch (listener.person?.stance) {
    case 'unconvinced':
      return [phrased('The reason behind the doubt. Ask once more before I answer it: “What makes you say that?”')];
    case 'neutral':
      return [phrased('What would move them from “why not” to “yes”.')];
    case 'champion':
    case 'supportive':
      return [phrased('What they can do for me, now that they are on my side: who would they say it to?')];
    default:
      return [];
  }
}
