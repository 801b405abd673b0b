import { calendarDate } from '../../../time/calendarDate';
import { closestUnderWay } from '../../../evidence/closestWin';
import { capitalize } from '../../../text/punctuation';
import { spokenDate } from '../wording';
import type { QuestionFinder } from './question';
import { phrased } from '../../kit/phrased';
import { spokenCount } from '../../kit/spokenCount';

/** Criteria that were agreed and are still open. */
export const unmetCriteria: QuestionFinder = ({ saidAsk, said, sourceOf, date, phrase }) => {
  const open = (saidAsk?.criteria ?? []).filter(({ met }) => !met);
  // What was asked before is told by what has changed since.
  if (saidAsk === undefined || open.length === 0 || saidAsk.status === 'deferred' || saidAsk.status === 'declined')
    return [];
  const total = saidAsk.criteria.length;
  const dayOf = ({ by }: (typeof open)[number]) => (by === undefined ? undefined : calendarDate(by));
  const proofs = open.map(({ text }) => closestUnderWay(text, said.wins)).filter((win) => win !== undefined);
  return [
    {
      question: phrased("The criteria aren't all met. Why do you ask now?"),
      because: phrased(
        open.length === 1 ? '{0} of {1} is still open.' : '{0} of {1} are still open.',
        open.length,
        total,
      ),
      say: [
        open.length === total
          ? total === 1
            ? phrased("It isn't done yet.")
            : open.every((criterion) => dayOf(criterion) !== undefined)
              ? phrased('None of them is done yet, and each has a date.')
              : phrased('None of them is done yet.')
          : phrased(
              '{0} done, and {1} open.',
              total - open.length === 1
                ? phrased('One is')
                : phrased('{0} are', capitalize(spokenCount(total - open.length))),
              open.length === 1 ? phrased('one is') : phrased('{0} are', spokenCount(open.length)),
            ),
        ...open.map((criterion) => {
          const day = dayOf(criterion);
          const point = phrase(criterion.text);
          return day === undefined
            ? criterion.by === undefined
              ? phrased('“{0}” has no date yet.', point)
              : phrased('“{0}” is still open.', point)
            : phrased('“{0}” is due by {1}.', point, spokenDate(day, date));
        }),
        total === 1
          ? phrased('I ask now so that we agree today that this is what counts.')
          : phrased('I ask now so that we agree today that these are what counts.'),
      ],
      sources: [sourceOf(saidAsk, 'criteria'), ...[...new Set(proofs)].map((win) => sourceOf(win, 'title'))],
      ...(open.some(({ by }) => by === undefined) && { prepare: phrased('A date for each open point.') }),
    },
  ];
};
