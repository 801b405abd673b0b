import { longDate } from '../../../calendarDate';
import { closestWin } from '../belief';
import { findNamed } from '../references';
import { toPhrase, toSpeech } from '../speech';
import { spokenDate } from '../wording';
import { isEvidence } from '../../../evidence/expectationStatus';
import type { QuestionFinder } from './question';

/** After a no: what has changed since. */
export const returning: QuestionFinder = (context) => {
  const { said, ask, role, date, request, sourceOf } = context;
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
      const when = earlier.asked ?? earlier.due;
      return {
        question: `You asked before${when === undefined ? '' : `, on ${longDate(when)}`}. What has changed since?`,
        because: ['The answer then was no: ', sourceOf(earlier, 'outcome').label, '.'],
        say:
          earlier.criteria.length === 0
            ? [
                "You're right to ask. I've brought what I've done since, and I'd like to hear whether it answers the reason you gave.",
              ]
            : [
                ...(met.length === 0
                  ? []
                  : ['Part of what was asked of me then is done.', ...met.flatMap(({ text }) => toSpeech(text))]),
                ...(unmet.length === 0
                  ? []
                  : [
                      met.length === 0
                        ? 'What was asked of me then is not done yet, and I say so first.'
                        : 'What is still open is this, and I say so first.',
                      ...unmet.flatMap(({ text, by }) =>
                        toSpeech(
                          `${toPhrase(text)}${by !== undefined && /^\d{4}-\d\d-\d\d$/.test(by) ? `, by ${spokenDate(by as typeof date, date)}` : ''}`,
                        ),
                      ),
                    ]),
              ],
        sources: [sourceOf(earlier, 'criteria'), ...[...new Set(proofs)].map((win) => sourceOf(win, 'impact'))],
      };
    });
};
