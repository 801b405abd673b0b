import { calendarDate } from '../../../time/calendarDate';
import type { AskKind } from '../../../entries/ask';
import { link, paragraph, strong } from '../../../markdown/nodes';
import type { ListenerKind } from '../listener';
import { labelled } from '../../kit/notes';
import type { ScriptContext } from '../scriptContext';
import { continuing, spokenTitle, toSpeech } from '../speech';
import type { TalkPart } from '../talk';
import { spokenDate } from '../wording';
import { phrased, unphrased } from '../../kit/phrased';

const stepAsks: Readonly<Record<ListenerKind, (aim: string, when: string) => string>> = {
  manager: (aim, when) => phrased('Will you put me forward for {0}{1}?', aim, when),
  'skip-level': (aim, when) => phrased('What would you need to see to support me for {0}{1}?', aim, when),
  ally: (aim, when) => phrased('Will you speak up for me for {0}{1}?', aim, when),
  hr: (aim) => phrased('What has to be on the table, and by when, for {0}?', aim),
  'other-team': (aim, when) => phrased('Would you consider me for {0}{1}?', aim, when),
};

const smallAsks: Readonly<Record<Exclude<AskKind, 'promotion' | 'lateral'>, string>> = {
  title: unphrased('Will you support this change of my title'),
  pay: unphrased('Will you support this change of my pay'),
  scope: unphrased('Will you give me this to answer for'),
  stretch: unphrased('Will you let me take this on'),
  trial: unphrased('Will you agree to this trial'),
  mentoring: unphrased('Will you agree to this'),
  introduction: unphrased('Will you help me with this introduction'),
  training: unphrased('Will you approve this'),
};

/** The ask as one sentence. */
export function askSentence({ saidAsk, aim, role, listener, date, phrase }: ScriptContext): string {
  const decided = role?.cycle === undefined ? undefined : calendarDate(role.cycle);
  const when =
    decided !== undefined
      ? decided < date
        ? ''
        : phrased(', for the decision on {0}', spokenDate(decided, date))
      : role?.cycle === undefined || !/^[\p{L}\p{N} ]{1,40}$/u.test(role.cycle)
        ? ''
        : /^(?:in|by|before|after|for)\b/i.test(role.cycle)
          ? ` ${role.cycle}`
          : phrased(', in time for the {0}', role.cycle.replace(/^the /i, ''));
  const kind = saidAsk?.kind;
  if (saidAsk !== undefined && kind !== 'promotion' && kind !== 'lateral' && !(kind === undefined && aim !== undefined))
    return `${kind === undefined ? phrased('Will you agree to this') : phrased(smallAsks[kind])}: ${phrase(continuing(spokenTitle(saidAsk.title)))}?`;
  if (aim !== undefined) return stepAsks[listener.kind](aim, when);
  if (saidAsk !== undefined)
    return phrased('Will you agree to this: {0}?', phrase(continuing(spokenTitle(saidAsk.title))));
  return phrased('What is the next step for me here, and will you help me to take it?');
}

/** The ask, one sentence, then silence (criteria in writing turn a talk into a contract: promotion documents). */
export const theAsk: TalkPart = {
  title: unphrased('The ask'),
  purpose: unphrased('One sentence, then silence.'),
  minutesOf30: 4,
  most: 40,
  rank: 1,
  write(context) {
    const { ask, role, tradeOffs, sourceOf } = context;
    return {
      passages: [
        {
          name: phrased('the ask'),
          say: [askSentence(context)],
          sources: ask ? [sourceOf(ask, 'title')] : role ? [sourceOf(role, 'title')] : [],
        },
      ],
      after: [
        paragraph(
          strong(phrased('Now be silent.')),
          ' ',
          phrased('Count to ten. No reasons, no softening, no filling of the gap: the next word is theirs.'),
        ),
        ...labelled(
          phrased('In hand if they hesitate, one at a time'),
          tradeOffs.map(({ text, source }) => link(source.url, toSpeech(text).join(' '))),
        ),
      ],
    };
  },
};
