import { capitalised, ended, unended } from '../../text/punctuation';
import type { RootContent } from 'mdast';
import type { Win } from '../../entries/win';
import { bullets, emphasis, paragraph, strong, type Inline } from '../../markdown/nodes';
import { phrased } from '../kit/phrased';
import { outcomeOf } from '../kit/result';
import { withRest } from '../kit/withRest';
import type { CaseContext, ExpectationRow } from './caseContext';
import { voiceBeside } from './sections/voices';
import { roleFile } from './selfHint';
import { factsOf, listed, roleWords } from './wording';

interface Strength {
  readonly row: ExpectationRow;
  /** Those not told under a skill before, the best first. */
  readonly wins: readonly Win[];
}

/**
 * Without expectations nobody is held against their own tags: the wins by skill with what came of each, the skill with
 * the best win first, and no status, gap or number of wins that is asked for.
 */
export function strengths(context: CaseContext): RootContent[] {
  const { audience, limits, form } = context;
  const all = gather(context);
  const [told, bare] = [all.filter(hasOutcome), all.filter((each) => !hasOutcome(each))];
  const items: Inline[] = told.map((each) => [
    strong(ended(each.row.judged.expectation.skill)),
    ...results(context, each.wins),
  ]);
  if (bare.length > 0)
    items.push([
      strong(ended(listed(bare.map(({ row }) => row.judged.expectation.skill)))),
      ...results(
        context,
        bare.flatMap(({ wins }) => wins),
      ),
    ]);
  const shown = items.slice(0, limits.rows);
  return [
    bullets(withRest(shown, items.length - shown.length)),
    ...(audience === 'self' && form === 'full'
      ? [
          paragraph(
            emphasis(
              phrased(
                'What the role takes is not on file. Add expectations to {0} to hold the wins against them.',
                roleFile(context),
              ),
            ),
          ),
        ]
      : []),
  ];
}

/** The skills in the order of their best wins; a win that shows several is told under the first. */
function gather({ rows, bySkill, ranked, form, isTold }: CaseContext): Strength[] {
  const place = new Map(ranked.map(({ win }, index) => [win, index]));
  const told = new Set<Win>();
  return rows
    .map((row) => ({
      row,
      wins: (bySkill.get(row.key) ?? [])
        .filter((win) => place.has(win))
        .toSorted((a, b) => place.get(a)! - place.get(b)!),
    }))
    .filter(({ wins }) => wins.length > 0)
    .sort((a, b) => place.get(a.wins[0]!)! - place.get(b.wins[0]!)!)
    .map(({ row, wins }) => {
      // On one page what is told above is not listed again.
      const fresh = wins.filter((win) => !told.has(win) && !(form === 'one-page' && isTold(win)));
      for (const win of fresh) told.add(win);
      return { row, wins: fresh };
    })
    .filter(({ wins }) => wins.length > 0);
}

function hasOutcome({ wins }: Strength): boolean {
  return wins.length > 1 || wins.some((win) => outcomeOf(win, win.impact) !== '' || win.feedback.length > 0);
}

function results(context: CaseContext, wins: readonly Win[]): Inline[] {
  const most = context.limits.results + 1;
  const shown = wins.length <= most ? wins : wins.slice(0, most - 1);
  const rest = wins.length - shown.length;
  return [
    ...shown.flatMap((win): Inline[] => {
      const title = context.fit(win.title);
      if (title === undefined) return [];
      const facts =
        context.form === 'full'
          ? ` (${factsOf(win)})`
          : win.role === undefined
            ? ''
            : ` (${phrased(roleWords[win.role])})`;
      const outcome = context.outcomeOnce(win);
      return [
        ` ${capitalised(unended(title))}${facts}${outcome === '' ? '' : `: ${unended(outcome)}`} `,
        context.cite(win),
        '.',
        ...voiceBeside(context, win),
      ];
    }),
    ...(rest > 0 ? [` ${phrased('And {0} more.|results', rest)}`] : []),
  ];
}
