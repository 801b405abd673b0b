import { compareText } from '../../text/compareText';
import { plural, sentence } from '../../text/sentence';
import type { Picture } from '../dashboard';
import { lackOfWins } from '../lackOfWins';
import { countWins, quarterCells, quarterColumns } from '../quarterTable';
import { skillLabel, type Sight } from '../sight';

const shown = 10;

/** Skills by quarter: how many wins show each, the most used first. */
export function drift(sight: Sight): Picture {
  const { say } = sight;
  const rows = [...sight.quartersBySkill]
    .map(([key, wins]) => ({ key, wins, count: countWins(wins) }))
    .sort((a, b) => b.count - a.count || compareText(a.key, b.key));
  const most = rows[0];
  return {
    id: 'drift',
    form: 'bars',
    title: say(sentence('What am I drifting towards?')),
    says: say(
      most === undefined
        ? sentence('No win of this period names a skill.')
        : plural(
            most.count,
            '{1} is shown most, by {0} win.',
            '{1} is shown most, by {0} wins.',
            skillLabel(sight, most.key),
          ),
    ),
    corner: say(sentence('Skill')),
    columns: quarterColumns(sight),
    rows: rows.map(({ key, wins }) => ({ label: skillLabel(sight, key), cells: quarterCells(sight, wins) })),
    shown,
    legend: [],
    lacks: lackOfWins(
      sight,
      rows.length,
      sight.inPeriod.length > 0
        ? {
            says: say(sentence("No win of this period names a skill. Add one from a win's menu in the Evidence view.")),
            command: 'brag.evidence.focus',
            label: say(sentence('Show Evidence')),
          }
        : undefined,
    ),
  };
}
