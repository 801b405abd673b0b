import { compareText } from '../../text/compareText';
import type { Win } from '../../entries/win';
import { plural, sentence } from '../../text/sentence';
import type { Picture } from '../dashboard';
import { lackOfWins } from '../lackOfWins';
import { quarterCells, quarterColumns } from '../quarterTable';
import { groupBySkill, type Sight } from '../sight';

const shown = 10;

/** Skills by quarter: how many wins show each, the most used first. */
export function drift(sight: Sight): Picture {
  const { names, say } = sight;
  const bySkill = groupBySkill(sight.inPeriod.keys(), names);
  const rows = [...bySkill]
    .map(([key, wins]) => ({ key, wins }))
    .sort((a, b) => b.wins.length - a.wins.length || compareText(a.key, b.key));
  const most = rows[0];
  return {
    id: 'drift',
    form: 'bars',
    title: say(sentence('What am I drifting towards?')),
    says: say(
      most === undefined
        ? sentence('No win of this period names a skill.')
        : plural(
            most.wins.length,
            '{1} is shown most, by {0} win.',
            '{1} is shown most, by {0} wins.',
            labelOf(most.wins, most.key, names),
          ),
    ),
    corner: say(sentence('Skill')),
    columns: quarterColumns(sight),
    rows: rows.map(({ key, wins }) => ({ label: labelOf(wins, key, names), cells: quarterCells(sight, wins) })),
    shown,
    legend: [],
    lacks: lackOfWins(
      sight,
      rows.length,
      sight.inPeriod.size > 0
        ? {
            says: say(sentence("No win of this period names a skill. Add one from a win's menu in the Evidence view.")),
            command: 'brag.evidence.focus',
            label: say(sentence('Show Evidence')),
          }
        : undefined,
    ),
  };
}

/** A skill as a role writes it, else as its latest win does. */
export function labelOf(wins: readonly Win[], key: string, names: Sight['names']): string {
  return names.labelOf(wins[0]?.skills.find((skill) => names.keyOf(skill) === key) ?? key);
}
