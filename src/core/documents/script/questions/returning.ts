import { addFullStop } from '../../../text/punctuation';
import { calendarDate } from '../../../time/calendarDate';
import type { Ask } from '../../../entries/ask';
import { longDate } from '../../kit/dates';
import { closestWin } from '../../../evidence/closestWin';
import { findNamed } from '../../../library/references';
import type { ScriptContext } from '../scriptContext';
import { continuing, enumerated, toPhrase } from '../../kit/speech';
import { capitalize } from '../../../text/punctuation';
import { spokenDate } from '../wording';
import { isEvidence } from '../../../evidence/expectationStatus';
import type { QuestionFinder } from './question';
import { answerTo } from '../highlights';
import { tell } from '../branches/evidence';
import { phrased } from '../../kit/phrased';
import { spokenCount } from '../../kit/spokenCount';

type Criterion = Ask['criteria'][number];

/** After a no or a not yet: what has changed since. */
export const returning: QuestionFinder = (context) => {
  const { said, ask, role, request, sourceOf } = context;
  return said.asks
    .filter(
      (earlier) =>
        (earlier.status === 'declined' || earlier.status === 'deferred') &&
        (earlier.uri === ask?.uri ||
          (role !== undefined &&
            earlier.status === 'declined' &&
            findNamed(said.roles, earlier.role)?.uri === role.uri)),
    )
    .toSorted(
      (a, b) => Number(b.uri === ask?.uri) - Number(a.uri === ask?.uri) || ((a.asked ?? '') < (b.asked ?? '') ? 1 : -1),
    )
    .slice(0, 1)
    .map((earlier) => {
      const met = earlier.criteria.filter((criterion) => criterion.met);
      const unmet = earlier.criteria.filter((criterion) => !criterion.met);
      const since = said.wins.filter(
        (win) => isEvidence(win, request.date) && (win.end ?? win.date) >= (earlier.asked ?? earlier.due ?? win.date),
      );
      const proofs = met.map(({ text }) => closestWin(text, since)).filter((win) => win !== undefined);
      const when = earlier.asked ?? earlier.due;
      const answer = answerTo(earlier, context.ranked);
      return {
        question: phrased(
          'You asked before{0}. What has changed since?',
          when === undefined ? '' : phrased(', on {0}', longDate(when)),
        ),
        because:
          earlier.outcome === undefined
            ? earlier.status === 'declined'
              ? phrased('The answer then was no.')
              : phrased('The answer then was not yet.')
            : phrased('The answer then: {0}', addFullStop(capitalize(earlier.outcome))),
        say:
          earlier.criteria.length === 0
            ? answer !== undefined
              ? [
                  phrased("You're right to ask. Since then there is this."),
                  ...tell(context, answer),
                  phrased("I'd like to hear whether it answers the reason I was given."),
                ]
              : [
                  phrased(
                    "You're right to ask. I've brought what I've done since, and I'd like to hear whether it answers the reason I was given.",
                  ),
                ]
            : [
                ...done(context, met, earlier.criteria.length),
                ...open(context, unmet, earlier.criteria.length),
                ...(unmet.length === 0 ? [] : [phrased("I'd rather say so before you have to.")]),
              ],
        sources: [
          sourceOf(earlier, 'criteria'),
          ...[...new Set(proofs)].map((win) => sourceOf(win, 'impact')),
          ...(answer === undefined ? [] : [sourceOf(answer)]),
        ],
      };
    });
};

function done({ speech }: ScriptContext, met: readonly Criterion[], total: number): string[] {
  const count = met.length;
  if (count === 0) return [];
  const of = (list: string): string => {
    if (total === 1) return phrased('The one thing asked of me then is done: {0}', list);
    if (count === total)
      return total === 2
        ? phrased('Both things asked of me then are done: {0}', list)
        : phrased('All {0} things asked of me then are done: {1}', spokenCount(total), list);
    return phrased(
      count === 1
        ? '{0} of the {1} things asked of me then is done: {2}'
        : '{0} of the {1} things asked of me then are done: {2}',
      capitalize(spokenCount(count)),
      spokenCount(total),
      list,
    );
  };
  return enumerated(
    speech,
    of,
    met.map(({ text }) => continuing(toPhrase(text))),
  );
}

function open({ speech, date }: ScriptContext, unmet: readonly Criterion[], total: number): string[] {
  const count = unmet.length;
  if (count === 0) return [];
  const of = (list: string): string => {
    if (total === 1) return phrased('The one thing asked of me then is still open: {0}', list);
    if (count === total)
      return phrased('The {0} things asked of me then are still open: {1}', spokenCount(total), list);
    if (count > 1) return phrased('The other {0} are open: {1}', spokenCount(count), list);
    return total === 3 ? phrased('The third is open: {0}', list) : phrased('The other one is open: {0}', list);
  };
  return enumerated(
    speech,
    of,
    unmet.map(({ text, by }) => {
      const point = continuing(toPhrase(text));
      const day = by === undefined ? undefined : calendarDate(by);
      return day === undefined ? point : phrased('{0}, by {1}', point, spokenDate(day, date));
    }),
  );
}
