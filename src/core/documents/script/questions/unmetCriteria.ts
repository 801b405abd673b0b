import { calendarDate } from '../../../calendarDate';
import { closestWin } from '../belief';
import { toPhrase } from '../speech';
import { spokenCount, spokenDate } from '../wording';
import type { QuestionFinder } from './question';

/** Criteria that were agreed and are still open. */
export const unmetCriteria: QuestionFinder = ({ saidAsk, said, sourceOf, date }) => {
  const open = (saidAsk?.criteria ?? []).filter(({ met }) => !met);
  if (saidAsk === undefined || open.length === 0) return [];
  const total = saidAsk.criteria.length;
  const underWay = said.wins.filter(({ status }) => status === 'in-progress');
  const proofs = open.map(({ text }) => closestWin(text, underWay)).filter((win) => win !== undefined);
  return [
    {
      question: 'The criteria aren’t all met. Why do you ask now?',
      because: `${open.length} of ${total} ${open.length === 1 ? 'is' : 'are'} still open.`,
      say: [
        open.length === total
          ? 'None of them is done yet, and each has a date.'
          : `${total - open.length === 1 ? 'One is' : `${capital(spokenCount(total - open.length))} are`} done, and ${open.length === 1 ? 'one is' : `${spokenCount(open.length)} are`} open.`,
        ...open.map(({ text, by }) => {
          const day = by === undefined ? undefined : calendarDate(by);
          return `${toPhrase(text)}${day === undefined ? '' : `: by ${spokenDate(day, date)}`}.`;
        }),
        'I ask now so that we agree today that these are what counts.',
      ],
      sources: [sourceOf(saidAsk, 'criteria'), ...[...new Set(proofs)].map((win) => sourceOf(win, 'title'))],
      ...(open.some(({ by }) => by === undefined) && { prepare: 'A date for each open point.' }),
    },
  ];
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
