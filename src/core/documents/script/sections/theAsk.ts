import { calendarDate } from '../../../calendarDate';
import type { AskKind } from '../../../entries/ask';
import { link, paragraph, strong } from '../../nodes';
import type { ListenerKind } from '../listener';
import { labelled } from '../notes';
import type { ScriptContext } from '../scriptContext';
import { continuing, spokenTitle, toSpeech } from '../speech';
import type { TalkPart } from '../talk';
import { spokenDate } from '../wording';

const stepAsks: Readonly<Record<ListenerKind, (aim: string, when: string) => string>> = {
  manager: (aim, when) => `Will you put me forward for ${aim}${when}?`,
  'skip-level': (aim, when) => `What would you need to see to support me for ${aim}${when}?`,
  ally: (aim, when) => `Will you speak up for me for ${aim}${when}?`,
  hr: (aim) => `What has to be on the table, and by when, for ${aim}?`,
  'other-team': (aim, when) => `Would you consider me for ${aim}${when}?`,
};

const smallAsks: Readonly<Record<Exclude<AskKind, 'promotion' | 'lateral'>, string>> = {
  title: 'Will you support this change of my title',
  pay: 'Will you support this change of my pay',
  scope: 'Will you give me this to answer for',
  stretch: 'Will you let me take this on',
  trial: 'Will you agree to this trial',
  mentoring: 'Will you agree to this',
  introduction: 'Will you help me with this introduction',
  training: 'Will you approve this',
};

/** The ask as one sentence. */
export function askSentence({ saidAsk, aim, role, listener, date, phrase }: ScriptContext): string {
  const decided = role?.cycle === undefined ? undefined : calendarDate(role.cycle);
  const when =
    decided !== undefined
      ? decided < date
        ? ''
        : `, for the decision on ${spokenDate(decided, date)}`
      : role?.cycle === undefined || !/^[\p{L}\p{N} ]{1,40}$/u.test(role.cycle)
        ? ''
        : /^(?:in|by|before|after|for)\b/i.test(role.cycle)
          ? ` ${role.cycle}`
          : `, in time for the ${role.cycle.replace(/^the /i, '')}`;
  const kind = saidAsk?.kind;
  if (saidAsk !== undefined && kind !== 'promotion' && kind !== 'lateral' && !(kind === undefined && aim !== undefined))
    return `${kind === undefined ? 'Will you agree to this' : smallAsks[kind]}: ${phrase(continuing(spokenTitle(saidAsk.title)))}?`;
  if (aim !== undefined) return stepAsks[listener.kind](aim, when);
  if (saidAsk !== undefined) return `Will you agree to this: ${phrase(continuing(spokenTitle(saidAsk.title)))}?`;
  return 'What is the next step for me here, and will you help me to take it?';
}

/** The ask, one sentence, then silence (criteria in writing turn a talk into a contract: promotion documents). */
export const theAsk: TalkPart = {
  title: 'The ask',
  purpose: 'One sentence, then silence.',
  minutesOf30: 4,
  most: 40,
  rank: 1,
  write(context) {
    const { ask, role, tradeOffs, sourceOf } = context;
    return {
      passages: [
        {
          name: 'the ask',
          say: [askSentence(context)],
          sources: ask ? [sourceOf(ask, 'title')] : role ? [sourceOf(role, 'title')] : [],
        },
      ],
      after: [
        paragraph(
          strong('Now be silent.'),
          ' Count to ten. No reasons, no softening, no filling of the gap: the next word is theirs.',
        ),
        ...labelled(
          'In hand if they hesitate, one at a time',
          tradeOffs.map(({ text, source }) => link(source.url, toSpeech(text).join(' '))),
        ),
      ],
    };
  },
};
