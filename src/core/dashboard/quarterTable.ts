import type { Win } from '../entries/win';
import { plural, sentence } from '../text/sentence';
import type { Cell, Mark, Picture } from './dashboard';
import type { Sight, WinsByQuarter } from './sight';

/** The columns of a table by quarters. */
export function quarterColumns({ period, say }: Sight): Picture['columns'] {
  return period.quarters.map((quarter, at) => ({
    label: at === 0 && period.isOpen ? say(sentence('to {0}', quarter)) : quarter,
    note: quarter === period.decision ? say(sentence('decision')) : undefined,
  }));
}

/**
 * A cell for each quarter of the period.
 *
 * @param wins those of the row
 * @param markOf what the cell of some wins shows, and the word for it
 */
export function quarterCells(
  { period, say }: Sight,
  wins: WinsByQuarter | undefined,
  markOf?: (wins: readonly Win[]) => { readonly mark: Mark; readonly label: string },
): Cell[] {
  const none = { text: say(sentence('no win')), count: 0, wins: [] };
  return period.quarters.map((_, quarter) => {
    const held = wins?.get(quarter);
    if (held === undefined) return none;
    const { mark, label } = markOf?.(held) ?? {};
    const count = plural(held.length, '{0} win', '{0} wins');
    const text = label === undefined ? count : sentence('{0}, {1}', label, count);
    return { text: say(text), count: held.length, mark, wins: held };
  });
}

/** How many wins a row holds. */
export function countWins(wins: WinsByQuarter | undefined): number {
  let count = 0;
  for (const held of wins?.values() ?? []) count += held.length;
  return count;
}
