import { unended } from '../../text/punctuation';
import type { Win } from '../../entries/win';
import { bestFigure, figureSaid, tellsFigure } from './figure';

/**
 * What came of a win: its best figure, and its impact; empty where the record holds neither.
 *
 * @param impact as much of its impact as may be told
 * @param beside what stands beside it and may hold the figure already
 */
export function outcomeOf(
  win: Pick<Win, 'title' | 'metrics'>,
  impact: string | undefined,
  beside: string = win.title,
): string {
  const figure = bestFigure(win);
  const told =
    figure === undefined || tellsFigure(`${beside} ${impact ?? ''}`, figure) ? undefined : figureSaid(figure);
  if (told === undefined) return unended(impact ?? '');
  if (impact === undefined) return unended(told);
  // What begins with a small letter goes on in the same sentence.
  return `${unended(told)}${/^\p{Lu}/u.test(impact) ? '. ' : '; '}${unended(impact)}`;
}
