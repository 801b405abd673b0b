import { isMe } from '../../../library/isMe';
import { addFullStop, capitalize, stripFullStop } from '../../../text/punctuation';
import { longDate } from '../../kit/dates';
import { withoutArrows } from '../../kit/figure';
import { phrased, phrasedInline } from '../../kit/phrased';
import { behindTitle } from '../../kit/result';
import { typed } from '../../kit/notes';
import { writeTitle } from '../../kit/title';
import { byWhen } from '../../plan/wording';
import type { FindAnswer } from '../answer';

/** What I do next: open goals, work in progress, and the steps that are mine. */
export const next: FindAnswer = ({ entries, date }) => ({
  statements: [
    ...entries.goals
      .filter(({ status }) => status === 'open')
      .map((goal) => ({
        key: goal.uri,
        from: goal,
        said:
          goal.due === undefined
            ? addFullStop(writeTitle(goal.title))
            : phrased('{0}, due on {1}.|a goal', writeTitle(goal.title), longDate(goal.due)),
      })),
    ...entries.wins
      .filter((win) => win.status === 'in-progress' && win.date <= date)
      .map((win) => ({
        key: win.uri,
        said: `${writeTitle(win.title)}${behindTitle(win.impact === undefined ? '' : stripFullStop(withoutArrows(win.impact)))}`,
        from: win,
      })),
    ...entries.meetings
      .filter((meeting) => meeting.date <= date)
      .flatMap((meeting) =>
        meeting.nextSteps
          .filter(({ done, owner }) => !done && (owner === undefined || isMe(entries, owner)))
          .map(({ text, due }) => ({
            key: `${meeting.uri} ${text}`,
            from: meeting,
            said: addFullStop(
              due === undefined
                ? capitalize(stripFullStop(text))
                : `${capitalize(stripFullStop(text))}, ${byWhen(due, date)}`,
            ),
          })),
      ),
  ],
  toAdd: phrasedInline(
    'what I work toward, as a goal in {0}, or a win with {1}',
    typed('goals/'),
    typed('status: in-progress'),
  ),
});
