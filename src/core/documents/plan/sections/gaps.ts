import type { RootContent } from 'mdast';
import { addDays, calendarDate, longDate, type CalendarDate } from '../../../calendarDate';
import type { Ally } from '../../../evidence/allies';
import { gapOf } from '../../case/remedies';
import { ended, listed, skillLabel, statusWords, unended } from '../../case/wording';
import { isMeasured } from '../../../evidence/strength';
import { bullets, heading, joined, paragraph, strong, type Inline } from '../../nodes';
import { onWorkday } from '../../script/followUpDate';
import { sourceLink } from '../../script/notes';
import { findNamed } from '../../script/references';
import { counted } from '../../script/wording';
import type { Gap } from '../findGaps';
import type { PlanContext } from '../planContext';
import { byWhen } from '../wording';

/** Each gap with the step that closes it, who helps, by when, and what will count as done. */
export function gaps(context: PlanContext): RootContent[] {
  const title = heading(2, 'Gaps, and the step that closes each');
  if (context.gaps.length === 0)
    return [title, paragraph('Nothing that was agreed or is expected is open today. What is left is to ask.')];
  return [title, ...context.gaps.flatMap((gap) => gapBlocks(context, gap))];
}

function gapBlocks(context: PlanContext, gap: Gap): RootContent[] {
  const lines: [label: string, content: Inline][] = [
    ['What is missing', missing(context, gap)],
    ['Step', steps(context, gap)],
    ['Who helps', helpers(context, gap)],
    ['By', deadline(context, gap)],
    ['Counts as done', done(context, gap)],
  ];
  return [
    heading(3, titleOf(gap)),
    bullets(
      lines.filter(([, content]) => content !== '').map(([label, content]) => [strong(`${label}:`), ' ', content]),
    ),
  ];
}

function titleOf(gap: Gap): string {
  return gap.kind === 'criterion' ? unended(gap.criterion.text) : skillLabel(gap.judged.expectation.skill);
}

function missing({ sourceOf, nameOf }: PlanContext, gap: Gap): Inline {
  if (gap.kind === 'expectation') {
    const { status } = gap.judged;
    return `${status === 'missing' ? '' : `${statusWords[status]}. `}${gapOf(gap)}`;
  }
  const { ask } = gap;
  const whom = ask.to === undefined ? '' : ` with ${nameOf(ask.to)}`;
  return [`It was agreed${whom} and is not met: `, sourceLink(sourceOf(ask, 'criteria')), '.'];
}

function steps(context: PlanContext, gap: Gap): Inline {
  const { sourceOf, nameOf, date } = context;
  const found: Inline[] = [
    ...(gap.kind === 'criterion' && gap.near !== undefined
      ? [
          [
            `do what comes closest to it, “${unended(gap.near.criterion.text)}”`,
            gap.near.criterion.by === undefined ? '' : `, ${byWhen(gap.near.criterion.by, date)}`,
            ', from ',
            sourceLink(sourceOf(gap.near.ask, 'criteria')),
          ],
        ]
      : []),
    ...gap.underWay.map((win): Inline =>
      gap.kind === 'criterion'
        ? ['finish what is under way and comes closest to it, ', sourceLink(sourceOf(win))]
        : ['finish what is under way, ', sourceLink(sourceOf(win))],
    ),
    ...gap.asks.map((ask): Inline => {
      const whom = ask.to === undefined ? '' : ` ${nameOf(ask.to)}`;
      const link = sourceLink(sourceOf(ask, 'title'));
      if (ask.status === 'agreed') return ['carry out what is agreed, ', link];
      if (ask.status === 'asked') return [`get an answer${whom === '' ? '' : ` from${whom}`} to `, link];
      const again = ask.status === 'deferred' ? ' again' : '';
      const day = ask.status === 'deferred' ? ask.followUp : ask.due;
      return [`ask${whom}${again}${day === undefined || day < date ? '' : ` by ${longDate(day)}`} for `, link];
    }),
    ...gap.nextSteps.map(({ step, talk }): Inline => {
      const owes = isMine(context, step.owner) ? '' : `remind ${nameOf(step.owner!)}: `;
      const due = step.due === undefined ? '' : `, ${byWhen(step.due, date)}`;
      return [`${owes}“${unended(step.text)}”${due}, from `, sourceLink(sourceOf(talk, 'next-steps'))];
    }),
  ];
  return found.length === 0 ? newStep(context, gap) : closedList(found);
}

/** An honest step where the record is silent. */
function newStep({ sourceOf, date, manager, comeBack }: PlanContext, gap: Gap): Inline {
  const soon = onWorkday(addDays(date, 14));
  const by = longDate(soon < comeBack.date ? soon : comeBack.date);
  if (gap.kind === 'criterion') return `None is on file. Agree with ${manager}, by ${by}, on what I do first.`;
  const { status, wins, expectation } = gap.judged;
  if (status === 'missing')
    return `None is on file. Agree with ${manager}, by ${by}, on a first piece of work that shows it.`;
  if (status === 'stale')
    return `None is on file. Agree with ${manager}, by ${by}, on work that shows it again, and note its figures as they come.`;
  const unmeasured = wins.find((win) => !isMeasured(win) && win.role !== 'supported');
  if (wins.length >= expectation.evidence && unmeasured !== undefined && !wins.some(isMeasured))
    return ['Find the number behind ', sourceLink(sourceOf(unmeasured)), ', or a new win that has one.'];
  return `None is on file. Agree with ${manager}, by ${by}, on one more piece of work in which the part I play is my own.`;
}

function isMine({ entries }: PlanContext, owner: string | undefined): boolean {
  return owner === undefined || owner === entries.profile?.name || /^(?:i|me|myself)$/i.test(owner);
}

const mostHelpers = 3;

function helpers(context: PlanContext, gap: Gap): Inline {
  const { allies, sourceOf, nameOf, entries } = context;
  const owed = gap.nextSteps.map(({ step }) => step.owner).filter((owner) => !isMine(context, owner));
  const asked = gap.asks.map(({ to }) => to);
  const people = [...owed, ...asked, ...(gap.kind === 'criterion' ? [gap.ask.to] : [])].filter(
    (name) => name !== undefined,
  );
  const beside = gap.underWay.flatMap(({ collaborators }) => collaborators);
  const vouching: readonly Ally[] =
    gap.kind === 'criterion'
      ? []
      : (allies.vouching.find(({ expectation }) => expectation === gap.judged.expectation)?.allies ?? []);
  const names = [...new Set([...people, ...beside].map(nameOf).filter((name) => name !== entries.profile?.name))];
  const vouchers = vouching.filter(({ name }) => !names.includes(name)).slice(0, mostHelpers);
  const withLink = (name: string): Inline => {
    const person = findNamed(entries.people, name);
    return person === undefined ? unended(name) : sourceLink(sourceOf(person));
  };
  const parts: Inline[] = [];
  if (names.length > 0) parts.push(inRow(names.map(withLink)));
  if (vouchers.length > 0)
    parts.push([inRow(vouchers.map(({ name }) => withLink(name))), ' can vouch for what is there']);
  return parts.length === 0 ? 'Nobody is named on file yet.' : closedList(parts);
}

function deadline({ date }: PlanContext, gap: Gap): Inline {
  const agreed = gap.kind === 'criterion' ? gap.criterion.by : undefined;
  if (agreed !== undefined) {
    const day = calendarDate(agreed);
    if (day === undefined) return ended(agreed);
    return day < date ? `${longDate(day)}, which has passed: agree on another day.` : `${longDate(day)}.`;
  }
  const [named] = [
    ...gap.asks.map(({ due, followUp, status }) => (status === 'deferred' ? followUp : due)),
    ...gap.nextSteps.map(({ step }) => step.due),
    ...gap.underWay.map(({ end }) => end),
  ]
    .filter((day): day is CalendarDate => day !== undefined && day >= date)
    .toSorted();
  return named === undefined
    ? 'To be agreed together with the step.'
    : `${longDate(named)}, the next day that is on file.`;
}

function done({ nameOf }: PlanContext, gap: Gap): Inline {
  if (gap.kind === 'criterion')
    return gap.ask.to === undefined
      ? 'It is there, and whoever decides says so in writing.'
      : `It is there, and ${nameOf(gap.ask.to)} says so in writing.`;
  const { evidence, within } = gap.judged.expectation;
  const wins = evidence === 1 ? 'One win with a number' : `${evidence} wins, at least one of them with a number`;
  return `${wins}, no older than ${counted(within, 'month', 'months')}.`;
}

/** Content in a row: "a, b and c". */
function inRow(items: readonly Inline[]): Inline {
  if (items.length < 2) return items[0] ?? listed([]);
  return [joined(items.slice(0, -1), ', '), ' and ', items.at(-1)!];
}

/** Steps in one sentence, with a capital first letter and a full stop. */
function closedList(items: readonly Inline[]): Inline {
  const [first] = items;
  const lead = Array.isArray(first) ? (first as readonly Inline[])[0] : first;
  const capital =
    typeof lead === 'string'
      ? [capitalised(lead), ...(Array.isArray(first) ? (first as Inline[]).slice(1) : [])]
      : first!;
  return [joined([capital, ...items.slice(1)], '; '), '.'];
}

function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
