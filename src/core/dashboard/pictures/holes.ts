import { plural, sentence } from '../../text/sentence';
import type { Picture } from '../dashboard';
import { lackOfExpectations } from '../lackOfExpectations';
import { quarterCells, quarterColumns } from '../quarterTable';
import type { Sight } from '../sight';
import { rungLegend, strongestRung } from '../strongestRung';

/** Expectation by quarter: how far the best win of each quarter is proven. */
export function holes(sight: Sight): Picture {
  const { judged, say, period, names } = sight;
  const rows = judged.map(({ expectation }) => ({
    label: expectation.skill,
    cells: quarterCells(sight, sight.quartersBySkill.get(names.keyOf(expectation.skill)), (held) =>
      strongestRung(sight, held),
    ),
  }));
  const empty = rows.filter(({ cells }) => cells.every(({ count }) => count === 0)).map(({ label }) => label);
  return {
    id: 'holes',
    form: 'marks',
    title: say(sentence('Where is the hole?')),
    says: say(
      rows.length === 0
        ? sentence('Nothing is expected yet.')
        : empty.length === 0
          ? sentence('Each expectation has a win from {0} to {1}.', period.quarters[0]!, period.quarters.at(-1)!)
          : plural(
              empty.length,
              'From {1} to {2}, {0} expectation has no recorded win: {3}.',
              'From {1} to {2}, {0} expectations have no recorded win: {3}.',
              period.quarters[0]!,
              period.quarters.at(-1)!,
              empty.join(', '),
            ),
    ),
    corner: say(sentence('Expectation')),
    columns: quarterColumns(sight),
    rows,
    shown: rows.length,
    legend: rungLegend(sight),
    lacks: lackOfExpectations(sight),
  };
}
