import { winKinds } from '../../entries/winKind';
import { plural, sentence } from '../../text/sentence';
import { kindNames } from '../../views/evidenceTree';
import type { Picture } from '../dashboard';
import { lackOfWins } from '../lackOfWins';
import { countWins, quarterCells, quarterColumns } from '../quarterTable';
import { groupByQuarter, type Sight } from '../sight';

/** Kinds of work by quarter; mentoring and glue, which often stay invisible, come first. */
export function invisible(sight: Sight): Picture {
  const { say, inPeriod } = sight;
  const kinds = [...winKinds].sort((a, b) => Number(isInvisible(b)) - Number(isInvisible(a)));
  const byKind = groupByQuarter(inPeriod, ({ kind }) => [kind]);
  const count = kinds.reduce((sum, kind) => sum + (isInvisible(kind) ? countWins(byKind.get(kind)) : 0), 0);
  return {
    id: 'invisible',
    form: 'stack',
    title: say(sentence('How much of my work is invisible?')),
    says: say(
      sentence('Marked as mentoring or glue: {0} of {1}.', count, plural(inPeriod.length, '{0} win', '{0} wins')),
    ),
    corner: say(sentence('Kind of work')),
    columns: quarterColumns(sight),
    rows:
      inPeriod.length === 0
        ? []
        : kinds.map((kind) => ({
            label: say(kindNames[kind]),
            cells: quarterCells(sight, byKind.get(kind)),
            isMarked: isInvisible(kind),
          })),
    shown: kinds.length,
    legend: [],
    lacks: lackOfWins(sight, inPeriod.length),
  };
}

function isInvisible(kind: string): boolean {
  return kind === 'mentoring' || kind === 'glue';
}
