import type { RootContent } from 'mdast';
import { monthOf } from '../../../time/calendarDate';
import { bullets, heading, paragraph, type Inline } from '../../../markdown/nodes';
import type { Win } from '../../../entries/win';
import { dayOf } from '../../../evidence/expectationStatus';
import { awaitedLift, strengthOf } from '../../../evidence/strength';
import { voicesIn } from '../../../evidence/voices';
import { say } from '../../../text/sentence';
import type { ReviewContext } from '../reviewContext';
import { counted } from '../../kit/spokenCount';
import { winItem } from './winItem';

/** What was finished: in a week with what would make each stronger, in a quarter by month. */
export function logged(context: ReviewContext): RootContent[] {
  const { period, logged: wins, entries } = context;
  const title = heading(2, 'What I logged');
  if (wins.length === 0)
    return [
      title,
      paragraph(
        period.kind === 'week'
          ? 'No wins recorded for this week. A quiet week is a week too; what is missing can still be logged with its date.'
          : 'No wins recorded for this quarter yet. What is missing can still be logged with its date.',
      ),
    ];
  const voiceOf = voicesIn(entries);
  const item = (win: Win): Inline => {
    const { lift } = strengthOf(win, voiceOf);
    const awaited = awaitedLift(win);
    return [
      winItem(win, context),
      ' ',
      awaited !== undefined
        ? say(awaited)
        : period.kind === 'week' && lift !== undefined
          ? `To make it stronger, ${lowered(say(lift))}`
          : '',
    ];
  };
  if (period.kind === 'week') return [title, bullets(wins.map(item))];
  const months = [...new Set(wins.map((win) => monthOf(dayOf(win))))];
  const told = wins.filter(({ kind }) => kind === 'mentoring' || kind === 'glue').length;
  return [
    title,
    paragraph(
      `${counted(wins.length, 'win', 'wins')}${told === 0 ? '' : wins.length === 1 ? ', marked as mentoring or glue' : `, ${told} of them marked as mentoring or glue`}.`,
    ),
    ...months.flatMap((month): RootContent[] => [
      heading(3, month),
      bullets(wins.filter((win) => monthOf(dayOf(win)) === month).map(item)),
    ]),
  ];
}

function lowered(sentence: string): string {
  return sentence.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}
