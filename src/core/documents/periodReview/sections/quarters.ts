import type { RootContent } from 'mdast';
import { quotesOf, voicesIn } from '../../../evidence/voices';
import { dayOf } from '../../../evidence/expectationStatus';
import { rankWins } from '../../../evidence/ranking';
import { isInvisibleWork, isMeasured } from '../../../evidence/strength';
import type { Win } from '../../../entries/win';
import { bullets, heading, paragraph, table } from '../../../markdown/nodes';
import { addMonths } from '../../../time/calendarDate';
import { leadingItems, withRest } from '../../kit/withRest';
import type { ReviewContext } from '../reviewContext';
import { periodName, quarterAround } from '../reviewPeriod';
import { winItem } from './winItem';

const maxWins = 3;

/** A year in numbers, and the strongest wins of each quarter. */
export function quarters(context: ReviewContext): RootContent[] {
  const { period, until, logged, entries } = context;
  if (logged.length === 0)
    return [paragraph('No wins recorded for this year. What is missing can still be logged with its date.')];
  const voiceOf = voicesIn(entries);
  const parts = [0, 3, 6, 9]
    .map((months) => quarterAround(addMonths(period.first, months)))
    .filter(({ first }) => first <= until)
    .map(({ kind, first, last }) => ({
      name: periodName({ kind, first, last }),
      wins: logged.filter((win) => dayOf(win) >= first && dayOf(win) <= last),
    }));
  const row = (name: string, wins: readonly Win[]) =>
    [
      name,
      wins.length,
      wins.filter(isMeasured).length,
      wins.filter(isInvisibleWork).length,
      wins.flatMap((win) => quotesOf(win, voiceOf)).length,
    ].map(String);
  return [
    heading(2, 'The year in numbers'),
    table(
      ['Quarter', 'Wins', 'With a number', 'Marked as mentoring or glue', 'Quotes'],
      [...parts.map(({ name, wins }) => row(name, wins)), row('The year', logged)],
    ),
    heading(2, 'Quarter by quarter'),
    ...parts.flatMap(({ name, wins }): RootContent[] => {
      if (wins.length === 0) return [];
      const ranked = rankWins(wins, { serves: () => [], voiceOf }, until).map(({ win }) => win);
      // What a case is to omit comes last here; the page is for me.
      const shown = leadingItems([...ranked, ...wins.filter(({ omit }) => omit)], maxWins);
      return [
        heading(3, name),
        bullets(
          withRest(
            shown.map((win) => winItem(win, context)),
            wins.length - shown.length,
          ),
        ),
      ];
    }),
  ];
}
