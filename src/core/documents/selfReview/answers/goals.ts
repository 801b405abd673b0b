import type { Goal, GoalStatus } from '../../../entries/goal';
import { progressOf, type Progress } from '../../../evidence/goalProgress';
import { winsServing } from '../../../library/servedGoals';
import { strong } from '../../../markdown/nodes';
import { addFullStop, stripFullStop } from '../../../text/punctuation';
import { longDate } from '../../kit/dates';
import { sayFigure } from '../../kit/figure';
import { phrased, phrasedInline, unphrased } from '../../kit/phrased';
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

/** Which goals were met and which not, by what I recorded, with the figures of their key results. */
export const goals: FindAnswer = ({ goals: all, entries }) => ({
  statements: all.map((goal) => ({
    key: goal.uri,
    said: [
      strong(writeTitle(goal.title)),
      ` (${standing(goal)})`,
      keyResults(goal, winsServing(goal, entries.wins, all)),
    ],
  })),
  toAdd: phrasedInline('what I was asked to achieve, as a goal in {0}', typed('goals/')),
});

function standing({ status, due }: Goal): string {
  const said = phrased(statuses[status]);
  return due === undefined ? said : phrased('{0}, due on {1}|a goal', said, longDate(due));
}

/** What was to be reached, named so: a key result may read like a fact. */
function keyResults(goal: Goal, serving: ReturnType<typeof winsServing>): string {
  const said = goal.keyResults.map((result) => sayResult(progressOf(result, serving)));
  return said.length === 0 ? '.' : `. ${phrased('Key results: {0}', addFullStop(said.map(stripFullStop).join('; ')))}`;
}

function sayResult({ name, from, target, now }: Progress): string {
  const aim =
    target === undefined
      ? name
      : from === undefined
        ? `${name} ${target}`
        : sayFigure({ text: `${name} ${from} -> ${target}`, name, before: from, after: target });
  return now === undefined ? aim : phrased('{0}, now {1}|a key result', aim, now);
}
