import type { RootContent } from 'mdast';
import { progressOf, sayProgress } from '../../../evidence/goalProgress';
import { goalStatusNames } from '../../../evidence/goalStatusNames';
import { winsServing } from '../../../library/servedGoals';
import { bullets, heading, strong, type Inline } from '../../../markdown/nodes';
import { addFullStop, stripFullStop } from '../../../text/punctuation';
import { say } from '../../../text/sentence';
import { longDate } from '../../../time/calendarDate';
import type { ReviewContext } from '../reviewContext';

/** What became of the goals of the year, with their key results in their own units. */
export function goals({ goals: all, entries, logged, linkTo }: ReviewContext): RootContent[] {
  const told = all.filter(({ status }) => status !== 'dropped');
  if (told.length === 0) return [];
  const items = told.map((goal): Inline => {
    const serving = winsServing(goal, logged, entries.goals);
    const results = goal.keyResults.map((result) => stripFullStop(say(sayProgress(progressOf(result, serving)))));
    const due = goal.due === undefined ? '' : `, due on ${longDate(goal.due)}`;
    return [
      strong(linkTo(goal)),
      `: ${say(goalStatusNames[goal.status])}${due}.`,
      results.length === 0 ? '' : ` Key results: ${addFullStop(results.join('; '))}`,
    ];
  });
  return [heading(2, 'What became of my goals'), bullets(items)];
}
