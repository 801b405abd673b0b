import { calendarDate } from '../../../calendarDate';
import { longDate } from '../../dates';
import { closestWin } from '../belief';
import { findNamed } from '../references';
import { continuing, toPhrase } from '../speech';
import { spokenCount, spokenDate } from '../wording';
import { isEvidence } from '../../../evidence/expectationStatus';
import type { QuestionFinder } from './question';
import { phrased } from '../../phrased';

/** After a no: what has changed since. */
export const returning: QuestionFinder = (context) => {
  const { said, ask, role, date, request, sourceOf, speech } = context;
  return said.asks
    .filter(
      (earlier) =>
        earlier.uri !== ask?.uri &&
        earlier.status === 'declined' &&
        role !== undefined &&
        findNamed(said.roles, earlier.role)?.uri === role.uri,
    )
    .toSorted((a, b) => ((a.asked ?? '') < (b.asked ?? '') ? 1 : -1))
    .slice(0, 1)
    .map((earlier) => {
      const met = earlier.criteria.filter((criterion) => criterion.met);
      const unmet = earlier.criteria.filter((criterion) => !criterion.met);
      const since = said.wins.filter(
        (win) => isEvidence(win, request.date) && (win.end ?? win.date) >= (earlier.asked ?? earlier.due ?? win.date),
      );
      const proofs = met.map(({ text }) => closestWin(text, since)).filter((win) => win !== undefined);
      const points = (criteria: typeof met, state: 'done' | 'open'): string[] =>
        criteria.length === 0
          ? []
          : [
              criteria.length === 1
                ? phrased(
                    state === 'done'
                      ? 'One point of what was asked of me then is done.'
                      : 'One point of what was asked of me then is open.',
                  )
                : phrased(
                    state === 'done'
                      ? '{0} points of what was asked of me then are done.'
                      : '{0} points of what was asked of me then are open.',
                    capital(spokenCount(criteria.length)),
                  ),
              ...criteria.flatMap(({ text, by }, index) => {
                const day = state === 'open' && by !== undefined ? calendarDate(by) : undefined;
                const lead =
                  criteria.length === 1 ? phrased('It is') : index === 0 ? phrased('One is') : phrased('Another is');
                return speech(
                  `${lead} ${continuing(toPhrase(text))}${day === undefined ? '' : phrased(', by {0}', spokenDate(day, date))}`,
                );
              }),
            ];
      const when = earlier.asked ?? earlier.due;
      return {
        question: phrased(
          'You asked before{0}. What has changed since?',
          when === undefined ? '' : phrased(', on {0}', longDate(when)),
        ),
        because:
          earlier.outcome === undefined
            ? phrased('The answer then was no.')
            : phrased('The answer then: {0}', earlier.outcome),
        say:
          earlier.criteria.length === 0
            ? [
                phrased(
                  "You're right to ask. I've brought what I've done since, and I'd like to hear whether it answers the reason you gave.",
                ),
              ]
            : [
                ...points(met, 'done'),
                ...points(unmet, 'open'),
                ...(unmet.length === 0 ? [] : [phrased('I say so before you have to.')]),
              ],
        sources: [sourceOf(earlier, 'criteria'), ...[...new Set(proofs)].map((win) => sourceOf(win, 'impact'))],
      };
    });
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
