import { hasAgreedCriteria } from '../../../entries/ask';
import { compareText } from '../../../text/compareText';
import { addFullStop, capitalize, stripFullStop } from '../../../text/punctuation';
import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { addDays, calendarDate, daysBetween } from '../../../time/calendarDate';
import { longDate } from '../../kit/dates';
import { dayBefore, decisionDay, followUpDate, onWorkday } from '../../kit/followUpDate';
import { bullets, heading, paragraph, strong, tasks, type Inline } from '../../../markdown/nodes';
import type { CaseContext, ExpectationRow } from '../caseContext';
import { latestRefusal } from '../lastTime';
import { mainAsk } from '../mainAsk';
import { phasedPlan, type Phase } from '../phasedPlan';
import { gapOf, isOpen, remediesFor } from '../remedies';
import { emptySection, roleFile } from '../selfHint';
import { period } from '../wording';
import { phrased } from '../../kit/phrased';
import { leadingItems, withRest } from '../../kit/withRest';
import { managerOf } from '../../../library/managerOf';
import { counted } from '../../kit/spokenCount';
import { joinWords } from '../../kit/joinWords';

/** What is missing, each with its remedy; what was agreed would count; and six months of steps. */
export function gaps(context: CaseContext): RootContent[] {
  const title = phrased('Gaps and plan');
  if (context.rows.length === 0 && context.ranked.length === 0)
    return emptySection(
      context,
      title,
      phrased('Add expectations to {0}, or skills to your wins, to see what is missing.', roleFile(context)),
    );
  if (context.rowsAreSkills) {
    const planned = phasedPlan(context);
    // Days on which to look at it are no plan while there is no step to look at.
    const isPlan = planned.some(({ steps, awaited }) => steps.length + awaited.length > 0);
    const blocks = [...criteria(context), ...settle(context), ...(isPlan ? plan(context, planned) : [])];
    return blocks.length === 0 ? [] : [heading(2, phrased('What is still to settle')), ...blocks];
  }
  const blocks = [...missing(context), ...criteria(context), ...plan(context, phasedPlan(context))];
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks];
}

/** Without expectations nothing is lacking; what a yes takes, and the days on which to look at it, are still to agree. */
function settle(context: CaseContext): RootContent[] {
  const { entries, fit, nameOf, role, date, asks } = context;
  const manager = fit(managerOf(entries));
  const whom = manager === undefined ? phrased('my manager') : nameOf(manager, context.audience === 'committee');
  const withPoints = asks.filter(({ criteria, status }) => criteria.length > 0 && status !== 'withdrawn');
  // What I propose is not agreed before there is an answer.
  const agreed = withPoints.some(({ status }) => status !== 'planned' && status !== 'asked');
  const [again] = asks.flatMap(({ followUp }) => (followUp !== undefined && followUp >= date ? [followUp] : [])).sort();
  const cycle = role?.cycle === undefined ? undefined : calendarDate(role.cycle);
  const decided = cycle !== undefined && cycle >= date ? cycle : undefined;
  const next = followUpDate(entries, date, mainAsk(context), []).date;
  const last = decided ?? again ?? decisionDay(date, next, undefined);
  const looked = again !== undefined && again < last ? again : undefined;
  const first = looked ?? (next < last ? next : dayBefore(last, date, 7));
  const by = looked === undefined ? longDate(first) : phrased('{0}, when we look at it again', longDate(first));
  const between = onWorkday(addDays(first, Math.floor(daysBetween(first, last) / 2)));
  const isProposed = withPoints.length > 0 && context.limits.criteria > 0 && context.audience !== 'committee';
  return [
    paragraph(
      agreed
        ? phrased('Still to settle with {0}, as I propose it:', whom)
        : phrased('What the role takes is yet to be agreed with {0}. What I propose:', whom),
    ),
    bullets([
      ...(first < last
        ? [
            phrased(
              agreed
                ? 'By {0}: one piece of work that shows what was agreed.'
                : isProposed
                  ? 'By {0}: the points that I propose, in writing, and one piece of work that shows them.'
                  : 'By {0}: three to five points, in writing, and one piece of work that shows them.',
              by,
            ),
          ]
        : []),
      ...(daysBetween(first, last) >= daysBetweenLooks
        ? [phrased('{0}: a look at what is met and what is open.', longDate(between))]
        : []),
      last === decided || again === undefined
        ? phrased('{0}: the decision.', longDate(last))
        : phrased('{0}: we look at it again.', longDate(last)),
    ]),
  ];
}

/** With less time between the first day and the last, a look in between is too early or too late. */
const daysBetweenLooks = 42;

/** What the record lacks, each with its remedy. */
export function missing(context: CaseContext): RootContent[] {
  const order = ['missing', 'thin', 'stale'];
  const open = context.rows
    .filter(isOpen)
    .map((row, place) => ({ row, place }))
    .sort((a, b) => order.indexOf(a.row.judged.status) - order.indexOf(b.row.judged.status) || a.place - b.place)
    .map(({ row }) => row);
  if (open.length === 0) return [];
  const told = leadingItems(
    open.filter(({ judged }) => context.fit(judged.expectation.skill) !== undefined),
    context.limits.gaps,
  );
  const rest = open.length - told.length;
  const silent = told.filter((row) => remediesFor(context, row).length === 0);
  if (told.length === 0) return [];
  const manager = context.fit(managerOf(context.entries));
  const whom = manager === undefined ? phrased('my manager') : context.nameOf(manager);
  const named = joinWords(silent.map(({ judged }) => judged.expectation.skill));
  return [
    bullets(
      // The table has said what is lacking; here stands what closes it.
      told.filter((row) => !silent.includes(row)).map((row) => gapAndRemedy(context, row)),
    ),
    // The first step of the plan is to agree on these.
    ...(silent.length === 0 || context.limits.steps > 0
      ? []
      : [paragraph(addFullStop(phrased('Still to be agreed with {0}: what closes {1}', whom, named)))]),
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
  const said = onePage ? remedies.slice(0, 1) : [gapOf(row, context.audience), ...remedies.slice(0, 2)];
  return [strong(addFullStop(capitalize(row.judged.expectation.skill))), ` ${said.join(' ')}`];
}

/** Criteria in writing turn a talk into a contract. */
export function criteria(context: CaseContext): RootContent[] {
  let left = context.limits.criteria;
  const main = mainAsk(context);
  const asks = context.asks
    .filter(({ status }) => status !== 'withdrawn')
    .toSorted((a, b) => Number(b === main) - Number(a === main) || compareText(b.asked ?? '', a.asked ?? ''));
  return asks.flatMap((ask): RootContent[] => {
    // What was asked of me last time is on the first page.
    if (ask === latestRefusal(context)) return [];
    const proposed = !hasAgreedCriteria(ask);
    // What is only proposed is for my manager.
    if (proposed && (ask !== main || context.audience === 'committee')) return [];
    const said = ask.criteria
      .map((criterion) => ({ ...criterion, text: context.fit(criterion.text) }))
      .filter(({ text }) => text !== undefined)
      .slice(0, left);
    left -= said.length;
    if (said.length === 0) return [];
    const to = ask.to === undefined ? undefined : context.nameOf(ask.to);
    const whom = to === undefined ? '' : ` ${proposed ? phrased('to {0}', to) : phrased('with {0}', to)}`;
    const what = context.fit(ask.title);
    return [
      paragraph(
        strong(`${proposed ? phrased('Proposed') : phrased('Agreed')}${whom}`),
        what === undefined ? ':' : ` (${stripFullStop(what)}):`,
      ),
      tasks(
        said.map(({ text, by, met }) => ({
          item: addFullStop(`${stripFullStop(text!)}${by === undefined ? '' : phrased(' (by {0})', byDay(by))}`),
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
    const shown = leadingItems(steps, limits.steps);
    const items = [
      ...withRest(shown, steps.length - shown.length),
      ...(form === 'full' ? awaited : []),
      ...(met.length === 0
        ? []
        : [
            addFullStop(
              `${met.length === 1 ? phrased('Check-in') : phrased('Check-ins')}: ${stripFullStop(met.join('; '))}`,
            ),
          ]),
    ];
    if (items.length === 0) return [];
    return form === 'full'
      ? [paragraph(strong(title), `, ${period(from, to)}`), bullets(items)]
      : [
          paragraph(
            strong(title),
            `: ${items.map((item) => addFullStop(capitalize(toString(paragraph(item))))).join(' ')}`,
          ),
        ];
  });
  if (phases.length === 0) return [];
  const undated = planned.every(({ checkIns }) => checkIns.length === 0)
    ? [paragraph(phrased('The days on which we look at it together are still to be agreed.'))]
    : [];
  return [heading(3, phrased('The next six months')), ...phases, ...undated];
}
