import { sentence } from '../text/sentence';
import type { Picture } from './dashboard';
import type { Sight } from './sight';

/** What a picture of wins lacks where it has no row; undefined where it has one. */
export function lackOfWins({ wins, say }: Sight, rows: number): Picture['lacks'] {
  if (rows > 0) return undefined;
  return {
    says: say(
      wins.length === 0
        ? sentence('There is no win to show yet.')
        : sentence('No win of this period is to be shown here.'),
    ),
    command: 'brag.logWin',
    label: say(sentence('Log a Win…')),
  };
}
