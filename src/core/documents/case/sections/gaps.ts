import type { RootContent } from 'mdast';
import { longDate } from '../../../calendarDate';
import { bullets, heading, paragraph, strong, tasks, type Inline } from '../../nodes';
import type { CaseContext } from '../caseContext';
import { phasedPlan } from '../phasedPlan';
import { gapOf, isOpen, remediesFor } from '../remedies';
import { emptySection, roleFile } from '../selfHint';
import { counted, period, unended } from '../wording';

/** What is missing, each with its remedy; what was agreed would count; and six months of steps. */
export function gaps(context: CaseContext): RootContent[] {
  const title = 'Gaps and plan';
  if (context.rows.length === 0)
    return emptySection(
      context,
      title,
      `Add expectations to ${roleFile(context)}, or skills to your wins, to see what is missing.`,
    );
  return [heading(2, title), ...missing(context), ...criteria(context), ...plan(context)];
}

function missing(context: CaseContext): RootContent[] {
  const order = ['missing', 'thin', 'stale'];
  const open = context.rows
    .filter(isOpen)
    .map((row, place) => ({ row, place }))
    .sort((a, b) => order.indexOf(a.row.judged.status) - order.indexOf(b.row.judged.status) || a.place - b.place)
    .map(({ row }) => row);
  if (open.length === 0) return [paragraph('Nothing that is expected is open today; what follows keeps it so.')];
  const told = open
    .filter(({ judged }) => context.fit(judged.expectation.skill) !== undefined)
    .slice(0, context.limits.gaps);
  return [
    bullets(
      told.map((row): Inline => [
        strong(row.judged.expectation.skill, '.'),
        ` ${[
          gapOf(row),
          ...remediesFor(context, row)
            .slice(0, 2)
            .map(({ sentence }) => sentence),
        ].join(' ')}`,
      ]),
    ),
    ...(told.length < open.length
      ? [paragraph(`${counted(open.length - told.length, 'more is', 'more are')} open; the full case names them all.`)]
      : []),
  ];
}

/** Criteria in writing turn a talk into a contract. */
function criteria(context: CaseContext): RootContent[] {
  let left = context.limits.criteria;
  return context.asks.flatMap((ask): RootContent[] => {
    if (ask.status === 'withdrawn' || ask.status === 'planned') return [];
    const said = ask.criteria
      .map((criterion) => ({ ...criterion, text: context.fit(criterion.text) }))
      .filter(({ text }) => text !== undefined)
      .slice(0, left);
    left -= said.length;
    if (said.length === 0) return [];
    const whom = ask.to === undefined ? '' : ` with ${context.nameOf(ask.to)}`;
    const when = ask.asked === undefined ? '' : ` on ${longDate(ask.asked)}`;
    const what = context.fit(ask.title);
    return [
      paragraph(strong(`Agreed${whom}${when}`), what === undefined ? ':' : ` (${unended(what)}):`),
      tasks(
        said.map(({ text, by, met }) => ({
          item: `${unended(text!)}${by === undefined ? '' : ` (by ${byDay(by)})`}.`,
          done: met,
        })),
      ),
    ];
  });
}

function byDay(by: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(by) ? longDate(by as Parameters<typeof longDate>[0]) : by;
}

function plan(context: CaseContext): RootContent[] {
  const { limits } = context;
  if (limits.steps === 0) return [];
  const phases = phasedPlan(context).flatMap(({ title, from, to, steps, checkIns }) => [
    paragraph(strong(title), `, ${period(from, to)}`),
    bullets([
      ...steps.slice(0, limits.steps),
      `${checkIns.length === 1 ? 'Check-in' : 'Check-ins'}: ${unended(checkIns.slice(0, limits.steps).join('; '))}.`,
    ]),
  ]);
  return context.form === 'full' ? [heading(3, 'The next six months'), ...phases] : [...phases];
}
