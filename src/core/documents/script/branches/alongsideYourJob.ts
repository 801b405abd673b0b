import { addMonths } from '../../../calendarDate';
import { longDate, monthOf } from '../../dates';
import { continuing, spokenTitle } from '../speech';
import { spokenCount, spokenDate } from '../wording';
import type { Branch } from './branch';
import { bestOf } from './evidence';
import { phrased, unphrased } from '../../phrased';

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
          "I'm glad to begin that way. Let's agree on three things first: for how long, what I put down for it, and what it leads to.",
        ),
        ...(carried.length === 0
          ? []
          : [
              phrased(
                'I already carry {0} beside my job.',
                carried.length === 1 ? phrased('one duty') : phrased('{0} duties', spokenCount(carried.length)),
              ),
              ...carried.slice(0, 2).flatMap(({ title, since }, index) => {
                const lead =
                  carried.length === 1
                    ? phrased('It is this')
                    : index === 0
                      ? phrased('One is this')
                      : phrased('Another is this');
                const month = since === undefined ? '' : phrased(', since {0}', monthOf(since));
                return context.speech(`${lead}: ${continuing(spokenTitle(title))}${month}`);
              }),
            ]),
        ...(handOver === undefined
          ? [phrased('Which of my duties can wait, or go to somebody else?')]
          : [phrased("This is what I'd put down."), ...context.speech(handOver.text)]),
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
      leadsTo: [{ when: phrased('With all three on paper'), heading: phrased('Close') }],
    };
  },
};
