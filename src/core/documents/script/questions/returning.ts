import { calendarDate, longDate } from '../../../calendarDate';
import { closestWin } from '../belief';
import { findNamed } from '../references';
import { continuing, toPhrase } from '../speech';
import { spokenCount, spokenDate } from '../wording';
import { isEvidence } from '../../../evidence/expectationStatus';
import type { QuestionFinder } from './question';

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
      const points = (criteria: typeof met, state: string): string[] =>
        criteria.length === 0
          ? []
          : [
              criteria.length === 1
                ? `One point of what was asked of me then is ${state}.`
                : `${capital(spokenCount(criteria.length))} points of what was asked of me then are ${state}.`,
              ...criteria.flatMap(({ text, by }, index) => {
                const day = state === 'open' && by !== undefined ? calendarDate(by) : undefined;
                const lead = criteria.length === 1 ? 'It is' : index === 0 ? 'One is' : 'Another is';
                return speech(
                  `${lead} ${continuing(toPhrase(text))}${day === undefined ? '' : `, by ${spokenDate(day, date)}`}`,
                );
              }),
            ];
      const when = earlier.asked ?? earlier.due;
      return {
        question: `You asked before${when === undefined ? '' : `, on ${longDate(when)}`}. What has changed since?`,
        because: earlier.outcome === undefined ? 'The answer then was no.' : `The answer then: ${earlier.outcome}`,
        say:
          earlier.criteria.length === 0
            ? [
                "You're right to ask. I've brought what I've done since, and I'd like to hear whether it answers the reason you gave.",
              ]
            : [
                ...points(met, 'done'),
                ...points(unmet, 'open'),
                ...(unmet.length === 0 ? [] : ['I say so before you have to.']),
              ],
        sources: [sourceOf(earlier, 'criteria'), ...[...new Set(proofs)].map((win) => sourceOf(win, 'impact'))],
      };
    });
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
