import { calendarDate } from '../../../calendarDate';
import { closestUnderWay } from '../belief';
import { spokenCount, spokenDate } from '../wording';
import type { QuestionFinder } from './question';

/** Criteria that were agreed and are still open. */
export const unmetCriteria: QuestionFinder = ({ saidAsk, said, sourceOf, date, phrase }) => {
  const open = (saidAsk?.criteria ?? []).filter(({ met }) => !met);
  if (saidAsk === undefined || open.length === 0) return [];
  const total = saidAsk.criteria.length;
  const proofs = open.map(({ text }) => closestUnderWay(text, said.wins)).filter((win) => win !== undefined);
  return [
    {
      question: "The criteria aren't all met. Why do you ask now?",
      because: `${open.length} of ${total} ${open.length === 1 ? 'is' : 'are'} still open.`,
      say: [
        open.length === total
          ? 'None of them is done yet, and each has a date.'
          : `${total - open.length === 1 ? 'One is' : `${capital(spokenCount(total - open.length))} are`} done, and ${open.length === 1 ? 'one is' : `${spokenCount(open.length)} are`} open.`,
        ...open.map(({ text, by }) => {
          const day = by === undefined ? undefined : calendarDate(by);
          return `${phrase(text)}${day === undefined ? '' : `: by ${spokenDate(day, date)}`}.`;
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
