import type { Win } from '../entries/win';
import { plural, sentence } from '../text/sentence';
import type { Cell, Mark, Picture } from './dashboard';
import { groupBy } from './groupBy';
import type { Sight } from './sight';

/** The columns of a table by quarters. */
export function quarterColumns({ period, say }: Sight): Picture['columns'] {
  return period.quarters.map((quarter, at) => ({
    label: at === 0 && period.isOpen ? say(sentence('to {0}', quarter)) : quarter,
    isMarked: quarter === period.decision,
  }));
}

/**
 * A cell for each quarter of the period.
 *
 * @param wins of the period
 * @param markOf what the cell of some wins shows, and the word for it
 */
export function quarterCells(
  sight: Sight,
  wins: readonly Win[],
  markOf?: (wins: readonly Win[]) => { readonly mark: Mark; readonly label: string },
): Cell[] {
  const byQuarter = groupBy(wins, (win) => [sight.inPeriod.get(win)!]);
  return sight.period.quarters.map((quarter) => {
    const held = byQuarter.get(quarter) ?? [];
    const { mark, label } = (held.length > 0 ? markOf?.(held) : undefined) ?? {};
    const count = plural(held.length, '{0} win', '{0} wins');
    const text =
      held.length === 0 ? sentence('no win') : label === undefined ? count : sentence('{0}, {1}', label, count);
    return { text: sight.say(text), count: held.length, mark, wins: held };
  });
}
