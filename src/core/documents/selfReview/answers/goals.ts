import { readMetric } from '../../../entries/metric';
import type { Goal, GoalStatus } from '../../../entries/goal';
import { progressOf, type Progress } from '../../../evidence/goalProgress';
import { winsServing } from '../../../library/servedGoals';
import type { Win } from '../../../entries/win';
import { strong } from '../../../markdown/nodes';
import { addFullStop, stripFullStop } from '../../../text/punctuation';
import { longDate } from '../../kit/dates';
import { sayFigure, tellsFigure } from '../../kit/figure';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';
import { outcomeOf } from '../../kit/result';
import { joinWords } from '../../kit/joinWords';
import { typed } from '../../kit/notes';
import { writeTitle } from '../../kit/title';
import type { FindAnswer } from '../answer';

const statuses: Readonly<Record<GoalStatus, string>> = {
  open: unphrased('open|a goal'),
  met: unphrased('met|a goal'),
  partly: unphrased('partly met|a goal'),
  missed: unphrased('not met|a goal'),
  dropped: unphrased('dropped|a goal'),
};

/**
 * Which goals were met and which not, by what I recorded, with the figures of their key results; what a win tells
 * elsewhere is left to it.
 */
export const goals: FindAnswer = ({ goals: all, entries }, told) => ({
  statements: all.map((goal) => {
    const serving = winsServing(goal, entries.wins, all);
    const elsewhere = serving.filter(({ uri }) => told.has(uri));
    return {
      key: goal.uri,
      said: [strong(writeTitle(goal.title)), ` (${standing(goal)})`, keyResults(goal, serving, elsewhere)],
      from: goal,
    };
  }),
  toAdd: phrasedInline('what I was asked to achieve, as a goal in {0}', typed('goals/')),
});

function standing({ status, due }: Goal): string {
  const said = phrased(statuses[status]);
  return due === undefined ? said : phrased('{0}, due on {1}|a goal', said, longDate(due));
}

/** What was to be reached, named so: a key result may read like a fact. */
function keyResults(goal: Goal, serving: readonly Win[], elsewhere: readonly Win[]): string {
  const said = goal.keyResults.map((result) => sayResult(progressOf(result, serving), elsewhere));
  const by = elsewhere.slice(0, maxNamed).map(({ title }) => `“${stripFullStop(writeTitle(title))}”`);
  return [
    said.length === 0 ? '.' : `. ${phrased('Key results: {0}', addFullStop(said.map(stripFullStop).join('; ')))}`,
    ...(by.length === 0 ? [] : [` ${phrased('See {0}.|wins told elsewhere', joinWords(by))}`]),
  ].join('');
}

const maxNamed = 2;

function sayResult({ name, from, target, now }: Progress, elsewhere: readonly Win[]): string {
  const isTold =
    now !== undefined &&
    elsewhere.some((win) => tellsFigure(`${win.title} ${outcomeOf(win, win.impact, win.title, 2)}`, readMetric(now)));
  const start = isTold ? undefined : from;
  const aim =
    target === undefined
      ? name
      : start === undefined
        ? phrased('{0}, target {1}|a key result', name, target)
        : sayFigure({ text: `${name} ${start} -> ${target}`, name, before: start, after: target });
  return now === undefined || isTold ? aim : phrased('{0}, now {1}|a key result', aim, now);
}
