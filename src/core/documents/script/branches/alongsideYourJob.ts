import { addMonths } from '../../../time/calendarDate';
import { longDate, monthOf } from '../../kit/dates';
import type { Responsibility } from '../../../entries/responsibility';
import type { ScriptContext } from '../scriptContext';
import { continuing, enumerated, spokenTitle } from '../../kit/speech';
import { spokenDate } from '../wording';
import type { Branch } from './branch';
import { bestOf } from './evidence';
import { phrased, unphrased } from '../../kit/phrased';
import { spokenCount } from '../../kit/spokenCount';

export const alongsideYourJob: Branch = {
  id: 'alongside-your-job',
  theySay: unphrased('Do it alongside your job'),
  answer(context) {
    const { said, date, tradeOffs, sourceOf } = context;
    const carried = said.responsibilities.filter(
      ({ until, recognised, agreed, since }) =>
        (until === undefined || until > date) &&
        (since === undefined || since <= date) &&
        (recognised === 'no' || agreed !== 'yes'),
    );
    const handOver = tradeOffs.find(({ text }) => /\b(?:hand|give up|pass|take[s]? over|drop|leave)\b/i.test(text));
    const until = addMonths(date, 3);
    return {
      say: [
        phrased(
          "I'm glad to start that way. Let's agree on three things first: for how long, what I hand over in return, and what it leads to.",
        ),
        ...(carried.length === 0 ? [] : carriedAloud(context, carried)),
        ...(handOver === undefined
          ? [phrased('Which of my duties can wait, or go to someone else?')]
          : context.speech(phrased('In return, I could offer this: {0}', continuing(handOver.text)))),
        phrased('Shall we say until {0}, and then decide?', spokenDate(until, date)),
      ],
      pointTo: [
        ...carried.slice(0, 2).map((duty) => sourceOf(duty, 'title')),
        ...(handOver === undefined ? [] : [handOver.source]),
        ...(carried.length === 0 ? bestOf(context, ({ kind }) => kind === 'mentoring' || kind === 'glue') : []),
      ],
      askFor: [
        phrased('An end date: {0} at the latest.', longDate(until)),
        phrased('One duty handed over for each that is added.'),
        phrased('What it counts for when it has gone well: title, pay, or the next step.'),
      ],
      writeDown: phrased('The end date, and what they say it leads to.'),
      leadsTo: [{ when: phrased('With all three in writing'), heading: phrased('Close') }],
    };
  },
};

function carriedAloud(context: ScriptContext, carried: readonly Responsibility[]): string[] {
  const count = carried.length;
  const duties = carried.slice(0, 2).map(({ title, since }) => {
    const duty = continuing(spokenTitle(title));
    return since === undefined ? duty : phrased('{0}, since {1}', duty, monthOf(since));
  });
  const of = (list: string): string =>
    count === 1
      ? phrased('I already have one duty on top of my job: {0}', list)
      : count === 2
        ? phrased('I already have two duties on top of my job: {0}', list)
        : phrased('I already have {0} duties on top of my job. Two of them: {1}', spokenCount(count), list);
  return enumerated(context.speech, of, duties);
}
