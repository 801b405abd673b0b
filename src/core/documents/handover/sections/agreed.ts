import { addFullStop, stripFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { calendarDate, type CalendarDate } from '../../../time/calendarDate';
import { hasAgreedCriteria, type Ask, type AskStatus } from '../../../entries/ask';
import { longDate } from '../../kit/dates';
import { heading, paragraph, tasks } from '../../../markdown/nodes';
import { phrased, unphrased } from '../../kit/phrased';
import { writeTitle } from '../../kit/title';
import { noteOf } from '../../kit/noteOf';
import { byWhen } from '../../plan/wording';
import type { HandoverContext } from '../handoverContext';

const answers: Readonly<Record<AskStatus, string>> = {
  planned: unphrased('It has not been asked yet.'),
  asked: unphrased('The answer is still open.'),
  agreed: unphrased('It was agreed.'),
  deferred: unphrased('The answer was “not yet”.'),
  declined: unphrased('The answer was no.'),
  withdrawn: unphrased('I withdrew it.'),
};

/** What was asked for, of whom and when, the answer, and the criteria with what is met. */
export function agreed(context: HandoverContext): RootContent[] {
  // What is only planned is not for this reader, and that no ask was made is not on file.
  if (context.asks.length === 0) return [];
  return [heading(2, phrased('What was asked and agreed')), ...context.asks.flatMap((ask) => askBlocks(context, ask))];
}

function askBlocks({ nameOf, date }: HandoverContext, ask: Ask): RootContent[] {
  const whom = ask.to === undefined ? '' : ` ${nameOf(ask.to)}`;
  const when = ask.asked === undefined ? '' : phrased(' on {0}', longDate(ask.asked));
  const asked = whom === '' && when === '' ? '' : `${phrased('I asked{0}{1}.', whom, when)} `;
  return [
    heading(3, writeTitle(ask.title)),
    paragraph(
      `${asked}${phrased(answers[ask.status])}${ask.outcome === undefined ? '' : ` ${noteOf(ask.outcome)}`} ${turn(ask, date, nameOf)}`.trim(),
    ),
    ...(ask.criteria.length === 0
      ? []
      : [
          paragraph(hasAgreedCriteria(ask) ? phrased('What counts:') : phrased('What I propose counts:')),
          tasks(
            ask.criteria.map(({ text, by, met }) => ({
              item: addFullStop(
                by === undefined || met ? writeTitle(text) : `${writeTitle(text)}, ${deadline(by, date)}`,
              ),
              done: met,
            })),
          ),
        ]),
  ];
}

/** Whose turn it is: theirs while the answer is open, mine to come back. */
function turn({ status, to, followUp }: Ask, date: CalendarDate, nameOf: (reference: string) => string): string {
  if (status === 'asked') return to === undefined ? '' : phrased('It is now with {0}.', nameOf(to));
  if (status !== 'deferred' && status !== 'declined') return '';
  return followUp === undefined || followUp < date
    ? phrased('It is my turn to come back to it.')
    : phrased('It is my turn to come back to it, on {0}.', longDate(followUp));
}

function deadline(by: string, date: HandoverContext['date']): string {
  return calendarDate(by) === undefined ? phrased('by {0}', stripFullStop(by)) : byWhen(by, date);
}
