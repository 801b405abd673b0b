import { isEvidence } from '../../../evidence/expectationStatus';
import { progressOf } from '../../../evidence/goalProgress';
import { isMeasured } from '../../../evidence/strength';
import { findNamed } from '../../../library/references';
import { winsServing } from '../../../library/servedGoals';
import { capitalize } from '../../../text/punctuation';
import { addDays } from '../../../time/calendarDate';
import { typed } from '../../kit/notes';
import { phrased, phrasedInline } from '../../kit/phrased';
import { spokenTitle } from '../../kit/speech';
import { shortTitle } from '../../kit/title';
import { spokenDate } from '../wording';
import type { QuestionFinder } from './question';

const maxQuestions = 2;
/** A goal that is due within so many days of the talk, without a number to show, is at risk. */
const daysAhead = 60;

/** Open goals that are due, that the listener knows of, and that no win with a number serves yet. */
export const goalsAtRisk: QuestionFinder = ({ said, listener, date, request, sourceOf, phrase }) => {
  const knows = (names: readonly string[]) =>
    listener.kind === 'manager' || names.some((name) => findNamed(said.people, name)?.uri === listener.person?.uri);
  const open = said.goals
    .filter(({ status, due, agreedWith }) => status === 'open' && due !== undefined && knows(agreedWith))
    .map((goal) => ({ goal, due: goal.due!, wins: winsServing(goal, said.wins, said.goals) }))
    .filter(
      ({ due, wins }) =>
        due <= addDays(date, daysAhead) && !wins.some((win) => isEvidence(win, request.date) && isMeasured(win)),
    )
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
  return open.slice(0, maxQuestions).map(({ goal, due, wins }) => {
    const day = spokenDate(due, date);
    const figures = goal.keyResults
      .map((result) => progressOf(result))
      .filter(({ now, target, isMet }) => now !== undefined && target !== undefined && isMet !== true);
    const underWay = wins.filter(({ status }) => status === 'in-progress').slice(0, 2);
    return {
      question: phrased('Where are you with “{0}”?', shortTitle(spokenTitle(goal.title))),
      because:
        due < date
          ? phrased('It was due on {0} and is still open; no win with a number serves it.', day)
          : phrased('It is due on {0}, and no win with a number serves it.', day),
      say: [
        ...figures.map(({ name, now, target }) =>
          phrased('{0}: {1} so far, and the goal is {2}.', capitalize(phrase(name)), now!, target!),
        ),
        ...underWay.map(({ title }) =>
          phrased('What I have under way for it is “{0}”.', shortTitle(spokenTitle(title))),
        ),
        ...(figures.length + underWay.length === 0 ? [phrased("I don't have a result to show for it yet.")] : []),
        phrased("I'd like to agree today on whether it still holds, and by when."),
      ],
      sources: [sourceOf(goal, 'due'), ...underWay.map((win) => sourceOf(win, 'title'))],
      prepare: phrasedInline(
        'Log what you have done for it, with {0}; or decide which other day you can hold.',
        typed('metrics'),
      ),
    };
  });
};
