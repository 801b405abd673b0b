import { winKinds } from '../../entries/win';
import { plural, sentence } from '../../text/sentence';
import { kindNames } from '../../views/evidenceTree';
import type { Picture } from '../dashboard';
import { groupBy } from '../groupBy';
import { lackOfWins } from '../lackOfWins';
import { quarterCells, quarterColumns } from '../quarterTable';
import type { Sight } from '../sight';

/** Kinds of work by quarter; mentoring and glue, which often stay invisible, come first. */
export function invisible(sight: Sight): Picture {
  const { say } = sight;
  const wins = [...sight.inPeriod.keys()];
  const kinds = [...winKinds].sort((a, b) => Number(isInvisible(b)) - Number(isInvisible(a)));
  const byKind = groupBy(wins, ({ kind }) => [kind]);
  const count = wins.filter(({ kind }) => isInvisible(kind)).length;
  return {
    id: 'invisible',
    form: 'stack',
    title: say(sentence('How much of my work is invisible?')),
    says: say(
      plural(
        wins.length,
        'Of {0} win, {1} is marked as mentoring or glue.',
        'Of {0} wins, {1} are marked as mentoring or glue.',
        count,
      ),
    ),
    corner: say(sentence('Kind of work')),
    columns: quarterColumns(sight),
    rows:
      wins.length === 0
        ? []
        : kinds.map((kind) => ({
            label: say(kindNames[kind]),
            cells: quarterCells(sight, byKind.get(kind) ?? []),
            isMarked: isInvisible(kind),
          })),
    shown: kinds.length,
    legend: [],
    lacks: lackOfWins(sight, wins.length),
  };
}

function isInvisible(kind: string): boolean {
  return kind === 'mentoring' || kind === 'glue';
}
