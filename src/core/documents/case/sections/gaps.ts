import { ended, unended } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { longDate } from '../../kit/dates';
import { bullets, heading, paragraph, strong, tasks, type Inline } from '../../../markdown/nodes';
import type { CaseContext, ExpectationRow } from '../caseContext';
import { mainAsk } from '../mainAsk';
import { phasedPlan, type Phase } from '../phasedPlan';
import { gapOf, isOpen, remediesFor } from '../remedies';
import { emptySection, roleFile } from '../selfHint';
import { counted, listed, period } from '../wording';
import { phrased } from '../../kit/phrased';

/** What is missing, each with its remedy; what was agreed would count; and six months of steps. */
export function gaps(context: CaseContext): RootContent[] {
  const title = phrased('Gaps and plan');
  if (context.rows.length === 0)
    return emptySection(
      context,
      title,
      phrased('Add expectations to {0}, or skills to your wins, to see what is missing.', roleFile(context)),
    );
  return [heading(2, title), ...missing(context), ...criteria(context), ...plan(context, phasedPlan(context))];
}

/** What the record lacks, each with its remedy. */
export function missing(context: CaseContext): RootContent[] {
  const order = ['missing', 'thin', 'stale'];
  const open = context.rows
    .filter(isOpen)
    .map((row, place) => ({ row, place }))
    .sort((a, b) => order.indexOf(a.row.judged.status) - order.indexOf(b.row.judged.status) || a.place - b.place)
    .map(({ row }) => row);
  if (open.length === 0)
    return [paragraph(phrased('Nothing that is expected is open today; what follows keeps it so.'))];
  const told = open
    .filter(({ judged }) => context.fit(judged.expectation.skill) !== undefined)
    .slice(0, context.limits.gaps);
  const rest = open.length - told.length;
  const silent = told.filter((row) => remediesFor(context, row).length === 0);
  if (told.length === 0) return [];
  const named = listed(silent.map(({ judged }) => judged.expectation.skill));
  return [
    bullets(
      told.filter((row) => context.form === 'full' || !silent.includes(row)).map((row) => gapAndRemedy(context, row)),
    ),
    ...(silent.length === 0
      ? []
      : [paragraph(ended(phrased('Still to be agreed with my manager: what closes {0}', named)))]),
    ...(rest === 0
      ? []
      : [
          paragraph(counted(rest, 'more is open; the full case names it.', 'more are open; the full case names them.')),
        ]),
  ].filter((block) => !('children' in block) || block.children.length > 0);
}

/** On one page the table has said already what is lacking. */
function gapAndRemedy(context: CaseContext, row: ExpectationRow): Inline {
  const remedies = remediesFor(context, row).map(({ sentence }) => sentence);
  const onePage = context.form === 'one-page';
  const said = onePage ? remedies.slice(0, 1) : [gapOf(row), ...remedies.slice(0, 2)];
  return [strong(ended(row.judged.expectation.skill)), ` ${said.join(' ')}`];
}

/** Criteria in writing turn a talk into a contract. */
export function criteria(context: CaseContext): RootContent[] {
  let left = context.limits.criteria;
  const main = mainAsk(context);
  const asks = context.asks
    .filter(({ status }) => status !== 'withdrawn')
    .toSorted(
      (a, b) =>
        Number(b === main) - Number(a === main) ||
        ((a.asked ?? '') < (b.asked ?? '') ? 1 : (a.asked ?? '') > (b.asked ?? '') ? -1 : 0),
    );
  return asks.flatMap((ask): RootContent[] => {
    if (ask.status === 'planned' && ask !== main) return [];
    const said = ask.criteria
      .map((criterion) => ({ ...criterion, text: context.fit(criterion.text) }))
      .filter(({ text }) => text !== undefined)
      .slice(0, left);
    left -= said.length;
    if (said.length === 0) return [];
    const to = ask.to === undefined ? undefined : context.nameOf(ask.to);
    const whom =
      to === undefined ? '' : ` ${ask.status === 'planned' ? phrased('to {0}', to) : phrased('with {0}', to)}`;
    const when = ask.asked === undefined ? '' : phrased(' on {0}', longDate(ask.asked));
    const what = context.fit(ask.title);
    return [
      paragraph(
        strong(`${ask.status === 'planned' ? phrased('Proposed') : phrased('Agreed')}${whom}${when}`),
        what === undefined ? ':' : ` (${unended(what)}):`,
      ),
      tasks(
        said.map(({ text, by, met }) => ({
          item: ended(`${unended(text!)}${by === undefined ? '' : phrased(' (by {0})', byDay(by))}`),
          done: met,
        })),
      ),
    ];
  });
}

function byDay(by: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(by) ? longDate(by as Parameters<typeof longDate>[0]) : by;
}

/** Six months of steps and check-ins. */
export function plan({ limits, form }: CaseContext, planned: readonly Phase[]): RootContent[] {
  if (limits.steps === 0) return [];
  const phases = planned.flatMap(({ title, from, to, steps, awaited, checkIns }) => {
    const met = checkIns.slice(0, limits.checkIns);
    return [
      paragraph(strong(title), `, ${period(from, to)}`),
      bullets([
        ...steps.slice(0, limits.steps),
        ...(form === 'full' ? awaited : []),
        ended(`${met.length === 1 ? phrased('Check-in') : phrased('Check-ins')}: ${unended(met.join('; '))}`),
      ]),
    ];
  });
  return [heading(3, phrased('The next six months')), ...phases];
}
