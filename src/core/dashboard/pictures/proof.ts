import { isAtLeast, rungs, strengthOf, type Rung } from '../../evidence/strength';
import { plural, sentence, type Sentence } from '../../text/sentence';
import { rungNames } from '../../views/winRow';
import type { Picture } from '../dashboard';
import { lackOfWins } from '../lackOfWins';
import { quarterCells, quarterColumns } from '../quarterTable';
import { groupByQuarter, type Sight, type WinsByQuarter } from '../sight';

/** Wins by quarter and by how far they are proven, the strongest first. */
export function proof(sight: Sight): Picture {
  const { say, voiceOf, inPeriod } = sight;
  const byRung = groupByQuarter(inPeriod, (win) => [strengthOf(win, voiceOf).rung]);
  return {
    id: 'proof',
    form: 'stack',
    title: say(sentence('Is my evidence improving?')),
    says: say(answerOf(sight, byRung)),
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

/** How many of the wins are proven: in all, and in the two latest quarters that have some. */
function answerOf(sight: Sight, byRung: ReadonlyMap<Rung, WinsByQuarter>): Sentence {
  const counts = sight.period.quarters.map((_, at) => {
    const held = rungs.map((rung) => ({ rung, count: byRung.get(rung)?.get(at)?.length ?? 0 }));
    return { at, proven: countOf(held.filter(({ rung }) => isAtLeast(rung, 'measured'))), all: countOf(held) };
  });
  const share = (proven: number, all: number) => sentence('{0} of {1}', proven, plural(all, '{0} win', '{0} wins'));
  const columns = quarterColumns(sight);
  const parts = counts
    .filter(({ all }) => all > 0)
    .slice(-2)
    .map(({ at, proven, all }) => sentence('{0}: {1}', columns[at]!.label, share(proven, all)));
  const proven = counts.reduce((sum, each) => sum + each.proven, 0);
  const whole = sentence('Measured, compared or corroborated: {0}.', share(proven, sight.inPeriod.length));
  const [before, latest] = parts;
  return latest === undefined ? whole : sentence('{0} {1}; {2}.', whole, before!, latest);
}

function countOf(held: readonly { readonly count: number }[]): number {
  return held.reduce((sum, { count }) => sum + count, 0);
}
