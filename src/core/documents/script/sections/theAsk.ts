import { monthNames } from '../../../time/calendarDate';
import { decisionDay } from '../../../evidence/decisionDay';
import type { AskKind } from '../../../entries/ask';
import { link, paragraph, strong } from '../../../markdown/nodes';
import type { ListenerKind } from '../listener';
import { labelled } from '../../kit/notes';
import type { ScriptContext } from '../scriptContext';
import { toSpeech } from '../../kit/speech';
import { otherDeciders } from '../nextSteps';
import { stepAloud } from '../branches/evidence';
import type { TalkPart } from '../talk';
import { spokenDate } from '../wording';
import { phrased, unphrased } from '../../kit/phrased';

const stepAsks: Readonly<Record<ListenerKind, (aim: string, when: string) => string>> = {
  manager: (aim, when) => phrased('Will you put me forward for {0}{1}?', aim, when),
  decider: (aim, when) => phrased('Would you say yes to me as {0}{1}?', aim, when),
  'skip-level': (aim, when) => phrased('What would you need to see to support me for {0}{1}?', aim, when),
  ally: (aim, when) => phrased('Will you put in a good word for me for {0}{1}?', aim, when),
  hr: (aim) => phrased('What do you need from me, and by when, for {0}?', aim),
  'other-team': (aim, when) => phrased('Would you consider me for {0}{1}?', aim, when),
};

const smallAsks: Readonly<Record<Exclude<AskKind, 'promotion' | 'lateral'>, string>> = {
  title: unphrased('Will you support this change of my title'),
  pay: unphrased('Will you support this change of my pay'),
  scope: unphrased('Will you give me this to own'),
  stretch: unphrased('Will you let me take this on'),
  trial: unphrased('Will you agree to this trial'),
  mentoring: unphrased('Will you agree to this'),
  introduction: unphrased('Will you help me with this introduction'),
  training: unphrased('Will you approve this'),
};

/** A cycle that has a name in place of a date, where it is surely one of the forms that fit; else it is left out. */
function cycleAloud(cycle: string): string {
  const name = cycle.trim().replace(/^the /i, '');
  if (!/^[\p{L}\p{N} ]{1,40}$/u.test(name)) return '';
  if (/^(?:in|by|before|after|for)\s/i.test(name)) return ` ${name}`;
  if (/(?:^|\s)(?:cycle|round|reviews?|committee|panel|calibration|season)$/i.test(name))
    return phrased(', in time for the {0}', name);
  const isTime = /^(?:(?:early|mid|late|spring|summer|autumn|fall|winter|q[1-4]|h[12]|20\d\d)(?:\s|$))/i;
  const isMonth = monthNames.some((month) => name.toLowerCase().startsWith(month.toLowerCase()));
  return isTime.test(name) || isMonth ? phrased(' in {0}|a season or a month', name) : '';
}

/** Whether nobody but the listener has a say: then they are not asked to put me forward to somebody. */
function decidesAlone(context: ScriptContext): boolean {
  return context.listener.decides && otherDeciders(context).length === 0;
}

/** The ask as one sentence. */
export function askSentence(context: ScriptContext): string {
  const { saidAsk, aim, role, listener, date } = context;
  const decided = decisionDay(role);
  const when =
    decided !== undefined
      ? decided < date
        ? ''
        : phrased(', for the decision on {0}', spokenDate(decided, date))
      : role?.cycle === undefined
        ? ''
        : cycleAloud(role.cycle);
  const kind = saidAsk?.kind;
  if (saidAsk !== undefined && kind !== 'promotion' && kind !== 'lateral' && !(kind === undefined && aim !== undefined))
    return `${kind === undefined ? phrased('Will you agree to this') : phrased(smallAsks[kind])}: ${stepAloud(context, saidAsk)}?`;
  if (aim !== undefined) return stepAsks[decidesAlone(context) ? 'decider' : listener.kind](aim, when);
  if (saidAsk !== undefined) return phrased('Will you agree to this: {0}?', stepAloud(context, saidAsk));
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
          phrased('Count to ten. Give no reasons, soften nothing, fill no gap: the next word is theirs.'),
        ),
        ...labelled(
          phrased('In hand if they hesitate, one at a time'),
          tradeOffs.map(({ text, source }) => link(source.url, toSpeech(text).join(' '))),
        ),
      ],
    };
  },
};
