import { compareText } from '../../text/compareText';
import { enumerate } from '../../text/enumerate';
import { plural, sentence, type Sentence } from '../../text/sentence';
import type { Picture } from '../dashboard';
import { lackOfSkills, lackOfWins } from '../lackOfWins';
import { countWins, quarterCells, quarterColumns } from '../quarterTable';
import { skillLabel, type Sight, type WinsByQuarter } from '../sight';

const shown = 10;

/** Skills by quarter: how many wins show each, the most used first. */
export function drift(sight: Sight): Picture {
  const { say } = sight;
  const rows = [...sight.quartersBySkill]
    .map(([key, wins]) => ({ key, wins, count: countWins(wins) }))
    .sort((a, b) => b.count - a.count || compareText(a.key, b.key));
  return {
    id: 'drift',
    form: 'bars',
    title: say(sentence('What am I drifting towards?')),
    says: say(answerOf(sight, rows)),
    corner: say(sentence('Skill')),
    columns: quarterColumns(sight),
    rows: rows.map(({ key, wins }) => ({ label: skillLabel(sight, key), cells: quarterCells(sight, wins) })),
    shown,
    legend: [],
    lacks: lackOfWins(sight, rows.length, sight.inPeriod.length > 0 ? lackOfSkills(sight) : undefined),
  };
}

interface SkillRow {
  readonly key: string;
  readonly wins: WinsByQuarter;
  readonly count: number;
}

/** So many skills are named where several are shown most. */
const mostNamed = 3;

/** What is shown most in the period, and in the latest quarter that has wins where that is another thing. */
function answerOf(sight: Sight, rows: readonly SkillRow[]): Sentence {
  if (rows.length === 0) return sentence('No win shown here names a skill.');
  const all = topOf(sight, rows, ({ count }) => count);
  const latest = Math.max(...rows.flatMap(({ wins }) => [...wins.keys()]));
  const last = topOf(sight, rows, ({ wins }) => wins.get(latest)?.length ?? 0);
  const isWhole = rows.every(({ wins }) => [...wins.keys()].every((quarter) => quarter === latest));
  return isWhole ? all : sentence('{0} {1}: {2}', all, quarterColumns(sight)[latest]!.label, last);
}

/** The skills with the most wins, as many as there are. */
function topOf(sight: Sight, rows: readonly SkillRow[], countOf: (row: SkillRow) => number): Sentence {
  const counts = rows.map(countOf);
  const most = Math.max(...counts);
  const top = rows.filter((_, at) => counts[at] === most);
  const wins = plural(most, '{0} win', '{0} wins');
  if (top.length > mostNamed && top.length === rows.length)
    return sentence('No skill is shown more than the others, each by {0}.', wins);
  if (top.length > mostNamed) return sentence('{0} skills are shown most, by {1} each.', top.length, wins);
  const names = enumerate(top.map(({ key }) => skillLabel(sight, key)));
  return plural(top.length, '{1} is shown most, by {2}.', '{1} are shown most, by {2} each.', names, wins);
}
