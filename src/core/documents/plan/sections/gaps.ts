import { skillLabel } from '../../../library/skillLabel';
import { addFullStop, stripFullStop, capitalize } from '../../../text/punctuation';
import { hasAgreedCriteria } from '../../../entries/ask';
import { isMe } from '../../../library/isMe';
import type { RootContent } from 'mdast';
import { addDays, calendarDate, type CalendarDate } from '../../../time/calendarDate';
import type { Ally } from '../../../evidence/allies';
import { gapOf } from '../../case/remedies';
import { statusWords } from '../../case/wording';
import { isMeasured } from '../../../evidence/strength';
import { longDate } from '../../kit/dates';
import { bullets, heading, joinInline, paragraph, strong, type Inline } from '../../../markdown/nodes';
import { phrased, phrasedInline } from '../../kit/phrased';
import { writeTitle } from '../../kit/title';
import { onWorkday } from '../../kit/followUpDate';
import { sourceLink, typed } from '../../kit/notes';
import { findNamed } from '../../../library/references';
import type { Gap } from '../findGaps';
import type { PlanContext } from '../planContext';
import { byWhen } from '../wording';
import { joinWords } from '../../kit/joinWords';
import { counted } from '../../kit/spokenCount';

/** Each gap with the step that closes it, who helps, by when, and what will count as done. */
export function gaps(context: PlanContext): RootContent[] {
  const title = heading(2, phrased('Gaps, and the step that closes each'));
  if (
    context.gaps.length === 0 &&
    (context.role?.expectations ?? []).length === 0 &&
    (context.ask?.criteria ?? []).length === 0
  )
    return [title, ...firstSteps(context)];
  if (context.gaps.length === 0)
    return [
      title,
      paragraph(
        context.ask?.status === 'asked'
          ? phrased('Nothing that was agreed or is expected is open today. What is left is the answer.')
          : phrased('Nothing that was agreed or is expected is open today. What is left is to ask.'),
      ),
    ];
  // What is missing and closed in the same way is said once.
  const groups = new Map<string, { names: string[]; content: RootContent }>();
  for (const gap of context.gaps) {
    const content = gapContent(context, gap);
    const same = JSON.stringify(content);
    const group = groups.get(same) ?? { names: [], content };
    group.names.push(titleOf(gap));
    groups.set(same, group);
  }
  return [title, ...[...groups.values()].flatMap(({ names, content }) => [heading(3, joinWords(names)), content])];
}

/** Where nothing was agreed, agreeing on it is the first step. */
function firstSteps({ manager, date, comeBack, ask, nameOf }: PlanContext): RootContent[] {
  const whom = ask?.to === undefined ? manager : nameOf(ask.to);
  const dayIn = (days: number) => {
    const day = onWorkday(addDays(date, days));
    return longDate(day < comeBack.date ? day : comeBack.date);
  };
  return [
    paragraph(phrased('What the role takes is yet to be agreed with {0}.', whom)),
    bullets([
      ask?.status === 'declined' || ask?.status === 'deferred'
        ? phrased('By {0}: ask {1} what exactly the answer was about, and what would change it.', dayIn(7), whom)
        : phrased('By {0}: ask {1} for a meeting, and say what it is about.', dayIn(7), whom),
      phrased(
        'By {0}: agree on what counts, in three to five points; what I take on until then; the day we look at it again.',
        dayIn(28),
      ),
      phrasedInline('The same day: send what was agreed by email, and record it as {0} of an ask.', typed('criteria')),
    ]),
  ];
}

function gapContent(context: PlanContext, gap: Gap): RootContent {
  const lines: [label: string, content: Inline][] = [
    [phrased('What is missing:'), missing(context, gap)],
    [phrased('Step:'), steps(context, gap)],
    [phrased('Who helps:'), helpers(context, gap)],
    [phrased('By:'), deadline(context, gap)],
    [phrased('Counts as done:'), done(context, gap)],
  ];
  return bullets(
    lines.filter(([, content]) => content !== '').map(([label, content]) => [strong(label), ' ', content]),
  );
}

function titleOf(gap: Gap): string {
  return gap.kind === 'criterion' ? writeTitle(gap.criterion.text) : skillLabel(gap.judged.expectation.skill);
}

function missing({ sourceOf, nameOf }: PlanContext, gap: Gap): Inline {
  if (gap.kind === 'expectation') {
    const { status } = gap.judged;
    return `${status === 'missing' ? '' : `${phrased(statusWords[status])}. `}${gapOf(gap)}`;
  }
  const { ask } = gap;
  const source = sourceLink(sourceOf(ask, 'criteria'));
  if (!hasAgreedCriteria(ask)) return phrasedInline('I propose that it counts, and it is not met: {0}.', source);
  const whom = ask.to === undefined ? '' : phrased(' with {0}', nameOf(ask.to));
  return phrasedInline('It was agreed{0} and is not met: {1}.', whom, source);
}

function steps(context: PlanContext, gap: Gap): Inline {
  const { sourceOf, nameOf, date } = context;
  const found: Inline[] = [
    ...(gap.kind === 'criterion' && gap.near !== undefined
      ? [
          phrasedInline(
            'do what comes closest to it, “{0}”{1}, from {2}',
            stripFullStop(gap.near.criterion.text),
            gap.near.criterion.by === undefined ? '' : `, ${byWhen(gap.near.criterion.by, date)}`,
            sourceLink(sourceOf(gap.near.ask, 'criteria')),
          ),
        ]
      : []),
    ...gap.underWay.map((win): Inline =>
      phrasedInline(
        gap.kind === 'criterion'
          ? 'finish what is under way and comes closest to it, {0}'
          : 'finish what is under way, {0}',
        sourceLink(sourceOf(win)),
      ),
    ),
    ...gap.asks.map((ask): Inline => {
      const whom = ask.to === undefined ? '' : ` ${nameOf(ask.to)}`;
      const link = sourceLink(sourceOf(ask, 'title'));
      if (ask.status === 'agreed') return phrasedInline('carry out what is agreed, {0}', link);
      if (ask.status === 'asked') {
        const from = ask.to === undefined ? '' : phrased(' from {0}', nameOf(ask.to));
        return phrasedInline('get an answer{0} to {1}', from, link);
      }
      const day = ask.status === 'deferred' ? ask.followUp : ask.due;
      const by = day === undefined || day < date ? '' : phrased(' by {0}', longDate(day));
      return phrasedInline(ask.status === 'deferred' ? 'ask{0} again{1} for {2}' : 'ask{0}{1} for {2}', whom, by, link);
    }),
    ...gap.nextSteps.map(({ step, talk }): Inline => {
      const owes = isMine(context, step.owner) ? '' : nameOf(step.owner!);
      const due = step.due === undefined ? '' : `, ${byWhen(step.due, date)}`;
      return phrasedInline(
        owes === '' ? '“{0}”{1}, from {2}' : 'remind {3}: “{0}”{1}, from {2}',
        stripFullStop(step.text),
        due,
        sourceLink(sourceOf(talk, 'next-steps')),
        owes,
      );
    }),
  ];
  return found.length === 0 ? newStep(context, gap) : closedList(found);
}

/** An honest step where the record is silent. */
function newStep({ sourceOf, date, manager, comeBack }: PlanContext, gap: Gap): Inline {
  const soon = onWorkday(addDays(date, 14));
  const by = longDate(soon < comeBack.date ? soon : comeBack.date);
  if (gap.kind === 'criterion')
    return phrased('Nothing recorded yet. Agree with {0}, by {1}, on what I do first.', manager, by);
  const { status, wins, expectation } = gap.judged;
  if (status === 'missing')
    return phrased(
      'Nothing recorded yet. Agree with {0}, by {1}, on a first piece of work that shows it.',
      manager,
      by,
    );
  if (status === 'stale')
    return phrased(
      'Nothing recorded yet. Agree with {0}, by {1}, on work that shows it again, and note its figures as they come.',
      manager,
      by,
    );
  const unmeasured = wins.find((win) => !isMeasured(win) && win.role !== 'supported');
  if (wins.length >= expectation.evidence && unmeasured !== undefined && !wins.some(isMeasured))
    return phrasedInline('Find the number behind {0}, or a new win that has one.', sourceLink(sourceOf(unmeasured)));
  return phrased(
    'Nothing recorded yet. Agree with {0}, by {1}, on one more piece of work in which the part I play is my own.',
    manager,
    by,
  );
}

function isMine({ entries }: PlanContext, owner: string | undefined): boolean {
  return owner === undefined || isMe(entries, owner);
}

function helpers(context: PlanContext, gap: Gap): Inline {
  const { allies, limits, sourceOf, nameOf, entries } = context;
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
  const vouchers = vouching.filter(({ name }) => !names.includes(name)).slice(0, limits['people-per-gap']);
  const withLink = (name: string): Inline => {
    const person = findNamed(entries.people, name);
    return person === undefined ? stripFullStop(name) : sourceLink(sourceOf(person));
  };
  const parts: Inline[] = [];
  if (names.length > 0) parts.push(inRow(names.map(withLink)));
  if (vouchers.length > 0)
    parts.push(phrasedInline('{0} can vouch for what is there', inRow(vouchers.map(({ name }) => withLink(name)))));
  return parts.length === 0 ? '' : closedList(parts);
}

function deadline({ date }: PlanContext, gap: Gap): Inline {
  const agreed = gap.kind === 'criterion' ? gap.criterion.by : undefined;
  if (agreed !== undefined) {
    const day = calendarDate(agreed);
    if (day === undefined) return addFullStop(agreed);
    return day < date ? phrased('{0}, which has passed: agree on another day.', longDate(day)) : `${longDate(day)}.`;
  }
  const [named] = [
    ...gap.asks.map(({ due, followUp, status }) => (status === 'deferred' ? followUp : due)),
    ...gap.nextSteps.map(({ step }) => step.due),
    ...gap.underWay.map(({ end }) => end),
  ]
    .filter((day): day is CalendarDate => day !== undefined && day >= date)
    .toSorted();
  return named === undefined ? '' : phrased('{0}, the next day recorded.', longDate(named));
}

function done({ nameOf }: PlanContext, gap: Gap): Inline {
  if (gap.kind === 'criterion')
    return gap.ask.to === undefined
      ? phrased('It is there, and whoever decides says so in writing.')
      : phrased('It is there, and {0} says so in writing.', nameOf(gap.ask.to));
  const { evidence, within } = gap.judged.expectation;
  return phrased(
    evidence === 1
      ? 'One win with a number, no older than {0}.'
      : '{1} wins, at least one of them with a number, no older than {0}.',
    counted(within, 'month', 'months'),
    evidence,
  );
}

/** Content in a row: "a, b and c". */
function inRow(items: readonly Inline[]): Inline {
  if (items.length < 2) return items[0] ?? joinWords([]);
  return phrasedInline('{0} and {1}|a list', joinInline(items.slice(0, -1), ', '), items.at(-1)!);
}

/** Steps in one sentence, with a capital first letter and a full stop. */
function closedList(items: readonly Inline[]): Inline {
  const [first] = items;
  const lead = Array.isArray(first) ? (first as readonly Inline[])[0] : first;
  const capital =
    typeof lead === 'string'
      ? [capitalize(lead), ...(Array.isArray(first) ? (first as Inline[]).slice(1) : [])]
      : first!;
  return [joinInline([capital, ...items.slice(1)], '; '), '.'];
}
