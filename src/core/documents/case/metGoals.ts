import type { Paragraph } from 'mdast';
import type { Goal } from '../../entries/goal';
import type { Win } from '../../entries/win';
import { progressOf, type Progress } from '../../evidence/goalProgress';
import { servedGoals } from '../../library/servedGoals';
import { paragraph, strong } from '../../markdown/nodes';
import { addFullStop, capitalize, stripFullStop } from '../../text/punctuation';
import { longDate } from '../kit/dates';
import { sayFigure } from '../kit/figure';
import { joinWords } from '../kit/joinWords';
import { phrased } from '../kit/phrased';
import type { CaseContext } from './caseContext';

const mostResults = 2;

/** What I was asked to achieve, and what I reached, of the goals that a win served and that are met; each goal once. */
export function metGoals(context: CaseContext, win: Win): Paragraph[] {
  return servedGoals(win, context.entries.goals)
    .filter((goal) => goal.status === 'met' && context.takeGoal(goal))
    .map((goal) => {
      const results = goal.keyResults
        .map((result) => progressOf(result, [win]))
        .filter(({ isMet }) => isMet !== false)
        .slice(0, mostResults);
      const reached = results.filter(({ now }) => now !== undefined);
      const asked = [
        context.toFile(goal.uri, strong(phrased('The goal.'))),
        ' ',
        addFullStop(capitalize(askedFor(context, goal, results))),
      ];
      if (reached.length === 0) return paragraph(...asked);
      const said = reached.map(({ name, now }) => (results.length === 1 ? now! : `${name} ${now!}`)).join('; ');
      return paragraph(...asked, ' ', strong(phrased('Reached.|of a goal')), ' ', addFullStop(capitalize(said)));
    });
}

function askedFor({ nameOf }: CaseContext, goal: Goal, results: readonly Progress[]): string {
  const said = results.map(targetOf).join('; ') || stripFullStop(goal.title);
  const day = results.find(({ by }) => by !== undefined)?.by ?? goal.due;
  const due = day === undefined ? said : phrased('{0} by {1}|a goal, its day', said, longDate(day));
  return goal.agreedWith.length === 0
    ? due
    : phrased('{0}, agreed with {1}|a goal, people', due, joinWords(goal.agreedWith.map((name) => nameOf(name))));
}

function targetOf({ name, from, target }: Progress): string {
  if (target === undefined) return stripFullStop(name);
  if (from === undefined) return `${name} ${target}`;
  return sayFigure({ text: `${name} ${from} -> ${target}`, name, before: from, after: target });
}
