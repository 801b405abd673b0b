import { isAtLeast, rungs, strengthOf } from '../../evidence/strength';
import { plural, sentence } from '../../text/sentence';
import { rungNames } from '../../views/winRow';
import type { Picture } from '../dashboard';
import { lackOfWins } from '../lackOfWins';
import { countWins, quarterCells, quarterColumns } from '../quarterTable';
import { groupByQuarter, type Sight } from '../sight';

/** Wins by quarter and by how far they are proven, the strongest first. */
export function proof(sight: Sight): Picture {
  const { say, voiceOf, inPeriod } = sight;
  const byRung = groupByQuarter(inPeriod, (win) => [strengthOf(win, voiceOf).rung]);
  const proven = rungs.reduce((sum, rung) => sum + (isAtLeast(rung, 'measured') ? countWins(byRung.get(rung)) : 0), 0);
  return {
    id: 'proof',
    form: 'stack',
    title: say(sentence('Is my evidence improving?')),
    says: say(
      plural(
        inPeriod.length,
        'Of {0} win, {1} is measured, compared or corroborated.',
        'Of {0} wins, {1} are measured, compared or corroborated.',
        proven,
      ),
    ),
    corner: say(sentence('Strength')),
    columns: quarterColumns(sight),
    rows:
      inPeriod.length === 0
        ? []
        : rungs.toReversed().map((rung) => ({
            label: say(rungNames[rung]),
            cells: quarterCells(sight, byRung.get(rung)),
          })),
    shown: rungs.length,
    legend: [],
    lacks: lackOfWins(sight, inPeriod.length),
  };
}
