import { isAtLeast, rungs, strengthOf } from '../../evidence/strength';
import { plural, sentence, type Sentence } from '../../text/sentence';
import { rungNames } from '../../views/winRow';
import type { Picture } from '../dashboard';
import { lackOfWins } from '../lackOfWins';
import { quarterCells, quarterColumns } from '../quarterTable';
import { groupByQuarter, type QuarterWin, type Sight } from '../sight';

/** Wins by quarter and by how far they are proven, the strongest first. */
export function proof(sight: Sight): Picture {
  const { say, voiceOf, inPeriod } = sight;
  const byRung = groupByQuarter(inPeriod, (win) => [strengthOf(win, voiceOf).rung]);
  const proven = inPeriod.filter(({ win }) => isAtLeast(strengthOf(win, voiceOf).rung, 'measured'));
  return {
    id: 'proof',
    form: 'stack',
    title: say(sentence('Is my evidence improving?')),
    says: say(answerOf(sight, proven)),
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

/** How many of the wins are proven, beside those of the latest quarter that has some. */
function answerOf({ inPeriod, period }: Sight, proven: Sight['inPeriod']): Sentence {
  const among = (of: Sight['inPeriod']) => plural(of.length, '{0} win', '{0} wins');
  const all = plural(
    proven.length,
    '{0} of {1} is measured, compared or corroborated.',
    '{0} of {1} are measured, compared or corroborated.',
    among(inPeriod),
  );
  const latest = inPeriod.reduce((last, { quarter }) => Math.max(last, quarter), 0);
  const isLatest = ({ quarter }: QuarterWin) => quarter === latest;
  const held = inPeriod.filter(isLatest);
  return held.length === inPeriod.length
    ? all
    : sentence(
        '{0} In {1}, it is {2} of {3}.',
        all,
        period.quarters[latest]!,
        proven.filter(isLatest).length,
        among(held),
      );
}
