import { isAtLeast, rungs, strengthOf } from '../../evidence/strength';
import { plural, sentence } from '../../text/sentence';
import { rungNames } from '../../views/winRow';
import type { Picture } from '../dashboard';
import { groupBy } from '../groupBy';
import { lackOfWins } from '../lackOfWins';
import { quarterCells, quarterColumns } from '../quarterTable';
import type { Sight } from '../sight';

/** Wins by quarter and by how far they are proven, the strongest first. */
export function proof(sight: Sight): Picture {
  const { say, voiceOf } = sight;
  const wins = [...sight.inPeriod.keys()];
  const byRung = groupBy(wins, (win) => [strengthOf(win, voiceOf).rung]);
  const proven = rungs.reduce(
    (sum, rung) => sum + (isAtLeast(rung, 'measured') ? (byRung.get(rung)?.length ?? 0) : 0),
    0,
  );
  return {
    id: 'proof',
    form: 'stack',
    title: say(sentence('Is my evidence improving?')),
    says: say(
      plural(
        wins.length,
        'Of {0} win, {1} is measured, compared or corroborated.',
        'Of {0} wins, {1} are measured, compared or corroborated.',
        proven,
      ),
    ),
    corner: say(sentence('Strength')),
    columns: quarterColumns(sight),
    rows:
      wins.length === 0
        ? []
        : rungs.toReversed().map((rung) => ({
            label: say(rungNames[rung]),
            cells: quarterCells(sight, byRung.get(rung) ?? []),
          })),
    shown: rungs.length,
    legend: [],
    lacks: lackOfWins(sight, wins.length),
  };
}
