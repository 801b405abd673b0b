import { addMonths, longDate, monthOf } from '../../../calendarDate';
import { continuing, spokenTitle } from '../speech';
import { spokenCount, spokenDate } from '../wording';
import type { Branch } from './branch';
import { bestOf } from './evidence';

export const alongsideYourJob: Branch = {
  id: 'alongside-your-job',
  theySay: 'Do it alongside your job',
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
        "I'm glad to begin that way. Let's agree on three things first: for how long, what I put down for it, and what it leads to.",
        ...(carried.length === 0
          ? []
          : [
              `I already carry ${carried.length === 1 ? 'one duty' : `${spokenCount(carried.length)} duties`} beside my job.`,
              ...carried.slice(0, 2).flatMap(({ title, since }, index) => {
                const lead = carried.length === 1 ? 'It is this' : index === 0 ? 'One is this' : 'Another is this';
                const month = since === undefined ? '' : `, since ${monthOf(since)}`;
                return context.speech(`${lead}: ${continuing(spokenTitle(title))}${month}`);
              }),
            ]),
        ...(handOver === undefined
          ? ['Which of my duties can wait, or go to somebody else?']
          : ["This is what I'd put down.", ...context.speech(handOver.text)]),
        `Shall we say until ${spokenDate(until, date)}, and then decide?`,
      ],
      pointTo: [
        ...carried.slice(0, 2).map((duty) => sourceOf(duty, 'title')),
        ...(handOver === undefined ? [] : [handOver.source]),
        ...(carried.length === 0 ? bestOf(context, ({ kind }) => kind === 'mentoring' || kind === 'glue') : []),
      ],
      askFor: [
        `An end date: ${longDate(until)} at the latest.`,
        'One duty handed over for each that is added.',
        'What it counts for when it has gone well: title, pay, or the next step.',
      ],
      writeDown: 'The end date, and what they say it leads to.',
      leadsTo: [{ when: 'With all three on paper', heading: 'Close' }],
    };
  },
};
