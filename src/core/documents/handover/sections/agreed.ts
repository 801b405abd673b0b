import type { RootContent } from 'mdast';
import { calendarDate, longDate } from '../../../calendarDate';
import type { Ask, AskStatus } from '../../../entries/ask';
import { ended, unended } from '../../case/wording';
import { heading, paragraph, quote, tasks } from '../../nodes';
import { byWhen } from '../../plan/wording';
import type { HandoverContext } from '../handoverContext';

const answers: Readonly<Record<AskStatus, string>> = {
  planned: 'It has not been asked yet.',
  asked: 'The answer is still open.',
  agreed: 'It was agreed.',
  deferred: 'The answer was “not yet”.',
  declined: 'The answer was no.',
  withdrawn: 'I took it back.',
};

/** What was asked for, of whom and when, the answer, and the criteria with what is met. */
export function agreed(context: HandoverContext): RootContent[] {
  const title = heading(2, 'What was asked and agreed');
  if (context.asks.length === 0) return [title, paragraph('Nothing has been asked for and agreed so far.')];
  return [title, ...context.asks.flatMap((ask) => askBlocks(context, ask))];
}

function askBlocks({ nameOf, date }: HandoverContext, ask: Ask): RootContent[] {
  const whom = ask.to === undefined ? '' : ` ${nameOf(ask.to)}`;
  const when = ask.asked === undefined ? '' : ` on ${longDate(ask.asked)}`;
  const asked = whom === '' && when === '' ? '' : `I asked${whom}${when}. `;
  return [
    heading(3, unended(ask.title)),
    paragraph(`${asked}${answers[ask.status]}`),
    ...(ask.outcome === undefined ? [] : [quote(ask.outcome)]),
    ...(ask.criteria.length === 0
      ? []
      : [
          paragraph('What counts:'),
          tasks(
            ask.criteria.map(({ text, by, met }) => ({
              item: by === undefined || met ? ended(text) : ended(`${unended(text)}, ${deadline(by, date)}`),
              done: met,
            })),
          ),
        ]),
  ];
}

function deadline(by: string, date: HandoverContext['date']): string {
  return calendarDate(by) === undefined ? `by ${unended(by)}` : byWhen(by, date);
}
