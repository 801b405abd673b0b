import { bullets, paragraph, strong, type Inline } from '../../../markdown/nodes';
import type { Meeting } from '../../../entries/meeting';
import type { ListenerKind } from '../listener';
import { called } from '../listener';
import type { ScriptContext } from '../scriptContext';
import { toSpeech } from '../speech';
import type { TalkPart } from '../talk';
import type { Passage } from '../../kit/source';
import { spokenDate } from '../wording';
import { phrased, unphrased } from '../../kit/phrased';

const questions: Readonly<Record<ListenerKind, (hasAim: boolean) => string[]>> = {
  manager: (hasAim) => [
    hasAim ? phrased('Where do you see me today, measured against that role?') : phrased('Where do you see me today?'),
    hasAim
      ? phrased('What would have to be true for you to put your name to it?')
      : phrased('And what would you like to see more of?'),
  ],
  'skip-level': () => [
    phrased('What do you need most from our part of the company in the coming year?'),
    phrased('And what have you seen of my work so far?'),
  ],
  ally: () => [
    phrased('You know how these things go here. How do you think that would be received?'),
    phrased('And who would you speak to first, in my place?'),
  ],
  hr: () => [
    phrased('Who decides on such a step, when, and on the basis of what?'),
    phrased('Is there anything in the rules or in the numbers that speaks against it this time?'),
  ],
  'other-team': () => [
    phrased('What does your team need most in the coming months?'),
    phrased('And what should somebody in that post be able to do from the first day on?'),
  ],
};

const listenFor: Readonly<Record<ListenerKind, readonly string[]>> = {
  manager: [
    unphrased("How far they stand behind me: “I will”, “I could”, or “let's see”."),
    unphrased('A person, a date or a condition that they name: each of them is a next step.'),
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
    unphrased('The rule, the date and the number, each in so many words.'),
    unphrased('What they have seen work for others.'),
  ],
  'other-team': [
    unphrased('The two or three things that trouble the team: the stories that follow should speak to them.'),
    unphrased('Whether the post is theirs to give, or somebody else decides.'),
  ],
};

/** Their view first, since what follows should answer it. */
export const theirView: TalkPart = {
  title: unphrased('Their view'),
  purpose: unphrased('Hear how they see it before I say more.'),
  minutesOf30: 4,
  most: 12,
  rank: 6,
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
          'When we spoke on {0}, you told me this: “{1}”',
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
    [listener.person.id, listener.person.name].includes(whole.with[0]!);
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
      return [phrased('What they can do for me, now that they are on my side: to whom would they say it?')];
    default:
      return [];
  }
}
