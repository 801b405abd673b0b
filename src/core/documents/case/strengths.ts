import { addFullStop, stripFullStop } from '../../text/punctuation';
import type { RootContent } from 'mdast';
import type { Win } from '../../entries/win';
import { speaksOfMoney } from '../../evidence/closestWin';
import { wordsOfOthers } from '../../evidence/voices';
import { bullets, emphasis, paragraph, strong, type Inline } from '../../markdown/nodes';
import { phrased } from '../kit/phrased';
import { behindTitle, outcomeOf, saysMore } from '../kit/result';
import { leadingItems } from '../kit/withRest';
import type { CaseContext } from './caseContext';
import { withRestOfCase } from './withRestOfCase';
import { winsInCharge } from './inCharge';
import { voiceBeside } from './sections/voices';
import { roleFile } from './selfHint';
import { tellResult } from './tellResult';
import { factsOf, roleWords } from './wording';
import { joinWords } from '../kit/joinWords';

interface Strength {
  /** Its name; undefined for wins that name none. */
  readonly skill: string | undefined;
  /** Those not told under a skill before, the best first. */
  readonly wins: readonly Win[];
}

/**
 * Without expectations nobody is held against their own tags: the wins by skill with what came of each, the skill with
 * the best win first, and no status, gap or number of wins that is asked for.
 */
export function strengths(context: CaseContext): RootContent[] {
  const { audience, limits, form } = context;
  const { groups: all, dropped } = leading(gather(context), context);
  // What the role is needed for is worth its line by its title alone.
  const answering = new Set(context.ranked.filter(({ answers }) => answers).map(({ win }) => win));
  const isBare = (each: Strength) =>
    each.skill !== undefined && !hasOutcome(each, context) && !each.wins.some((win) => answering.has(win));
  const bare = all.filter(isBare);
  const items = all.filter((each) => !isBare(each)).flatMap((each) => told(context, each, all.length === 1));
  if (bare.length > 0)
    items.splice(all.filter((each) => each.skill !== undefined).length - bare.length, 0, [
      strong(addFullStop(joinWords(bare.map(({ skill }) => skill!)))),
      ...results(
        context,
        bare.flatMap(({ wins }) => wins),
      ),
    ]);
  const shown = leadingItems(items, limits.rows);
  if (shown.length === 0) return [];
  return [
    bullets(withRestOfCase(context, shown, items.length + dropped)),
    ...(audience === 'self' && form === 'full'
      ? [
          paragraph(
            emphasis(
              phrased(
                'What the role takes is not recorded yet. Add expectations to {0} to hold the wins against them.',
                roleFile(context),
              ),
            ),
          ),
        ]
      : []),
  ];
}

/**
 * The skill in which I have been in charge first, then in the order of their best wins; a win that shows several is told
 * under the first. What names no skill comes last.
 */
function gather(context: CaseContext): Strength[] {
  const { rows, bySkill, ranked, form, isTold } = context;
  const place = new Map(ranked.map(({ win }, index) => [win, index]));
  const inCharge = new Set(winsInCharge(context));
  const grouped = new Set(rows.flatMap(({ key }) => bySkill.get(key) ?? []));
  const others = ranked.map(({ win }) => win).filter((win) => !grouped.has(win));
  const groups: Strength[] = [
    ...rows.map(({ key, judged }) => ({ skill: judged.expectation.skill, wins: bySkill.get(key) ?? [] })),
    { skill: undefined, wins: grouped.size === 0 ? others : others.filter((win) => speaks(win, context)) },
  ];
  const told = new Set<Win>();
  return groups
    .map(({ skill, wins }) => ({
      skill,
      wins: wins.filter((win) => place.has(win)).toSorted((a, b) => place.get(a)! - place.get(b)!),
    }))
    .filter(({ wins }) => wins.length > 0)
    .sort(
      (a, b) =>
        Number(a.skill === undefined) - Number(b.skill === undefined) ||
        Number(b.wins.some((win) => inCharge.has(win))) - Number(a.wins.some((win) => inCharge.has(win))) ||
        place.get(a.wins[0]!)! - place.get(b.wins[0]!)!,
    )
    .map(({ skill, wins }) => {
      // On one page what is told above is not listed again.
      const fresh = wins.filter((win) => !told.has(win) && !(form === 'one-page' && isTold(win)));
      for (const win of fresh) told.add(win);
      return { skill, wins: fresh };
    })
    .filter(({ wins }) => wins.length > 0);
}

/** As many wins as may be told, the best of all first; and how many went. */
function leading(
  groups: readonly Strength[],
  { ranked, limits }: CaseContext,
): { groups: Strength[]; dropped: number } {
  const all = new Set(groups.flatMap(({ wins }) => wins));
  if (all.size <= limits.strengths + 1) return { groups: [...groups], dropped: 0 };
  const kept = new Set(
    ranked
      .map(({ win }) => win)
      .filter((win) => all.has(win))
      .slice(0, limits.strengths),
  );
  return {
    groups: groups
      .map(({ skill, wins }) => ({ skill, wins: wins.filter((win) => kept.has(win)) }))
      .filter(({ wins }) => wins.length > 0),
    dropped: all.size - kept.size,
  };
}

/** What is worth its line on one page without a skill that it shows. */
function speaks(win: Win, { voiceOf }: CaseContext): boolean {
  return saysMore(win, voiceOf) || win.kind === 'mentoring' || win.kind === 'glue';
}

/** A skill with its results; results that name no skill each for themselves. */
function told(context: CaseContext, { skill, wins }: Strength, isAll: boolean): Inline[] {
  if (skill !== undefined) return [[strong(addFullStop(skill)), ...results(context, wins)]];
  if (!isAll) return [[strong(phrased('Also.|results')), ...results(context, wins, maxUnnamed)]];
  return wins
    .map((win) => [tellResult(context, win), voiceBeside(context, win)] as const)
    .flatMap(([said, voice]) => (said === undefined ? [] : [[...said, ...voice]]));
}

function hasOutcome({ wins }: Strength, { voiceOf }: CaseContext): boolean {
  return (
    wins.length > 1 ||
    wins.some(
      (win) => outcomeOf(win, win.impact) !== '' || wordsOfOthers(win, voiceOf).length > 0 || speaksOfMoney(win),
    )
  );
}

/** Under no skill wins are each for themselves, so that a figure among them is worth its place. */
const maxUnnamed = 8;

function results(context: CaseContext, wins: readonly Win[], most = context.limits.results): Inline[] {
  const shown = leadingItems(wins, most);
  const rest = wins.length - shown.length;
  return [
    ...shown.flatMap((win): Inline[] => {
      const title = context.titleOf(win);
      if (title === undefined) return [];
      const facts = context.isTold(win)
        ? ''
        : context.form === 'full'
          ? ` (${factsOf(win)})`
          : win.role === undefined
            ? ''
            : ` (${phrased(roleWords[win.role])})`;
      const outcome = context.outcomeOnce(win);
      return [
        ` ${title}${facts}${stripFullStop(behindTitle(outcome))} `,
        context.cite(win),
        '.',
        ...voiceBeside(context, win),
      ];
    }),
    ...(rest > 0 ? [` ${phrased('And {0} more.|results', rest)}`] : []),
  ];
}
