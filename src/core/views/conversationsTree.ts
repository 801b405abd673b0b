import { compareText } from '../text/compareText';
import { addDays, type CalendarDate } from '../time/calendarDate';
import type { Ask, AskKind, AskStatus } from '../entries/ask';
import type { Goal, GoalStatus } from '../entries/goal';
import type { Meeting, NextStep } from '../entries/meeting';
import type { Person } from '../entries/person';
import { awaitedResult } from '../evidence/awaitedResult';
import { askStatusNames } from '../evidence/askStatusNames';
import { goalStatusNames } from '../evidence/goalStatusNames';
import { openRequests } from '../evidence/openRequests';
import { judgeTiming, nextWindows } from '../evidence/timing';
import { voicesIn } from '../evidence/voices';
import type { Entries } from '../library/entries';
import { nextReviewDate } from '../career/nextReviewDate';
import type { CriteriaChange } from '../conversation/outcome/agreedCriteria';
import { readinessIn, type AskReadiness } from '../evidence/askReadiness';
import { plural, sentence, type Sentence } from '../text/sentence';
import { slug } from '../text/slug';
import { dueIn } from './dueIn';
import { leaf, newRow, type DoneChange, type Icon, type Text, type ViewNode, type ViewRow } from './viewNode';

/** What comes due within so many days is shown before it is late. */
const daysAhead = 14;

/** A goal counts as due so many days before, while there is time to do something for it. */
const daysToFinish = 7;

/** What the view shows that does not stand in the front matter of the entries. */
export interface BesideEntries {
  /** The asks whose criteria are no longer what was agreed, by address. */
  readonly criteriaChanges: ReadonlyMap<string, CriteriaChange>;
  /** The day of the last review of the career plan. */
  readonly lastReview: CalendarDate | undefined;
  /** Until which day what is due is snoozed, by its key. */
  readonly snoozed: Readonly<Record<string, CalendarDate>>;
}

const nothingBeside: BesideEntries = { criteriaChanges: new Map(), lastReview: undefined, snoozed: {} };

/**
 * The Conversations view: what is due, the asks by status, the goals, the open next steps, the meetings, when to ask
 * next, and the next review of the career plan. Groups without anything in them are left out, but asks and meetings, which can be
 * made there; without either, and without a goal or a win that something is due of, there are no rows.
 */
export function conversationsTree(
  entries: Entries,
  today: CalendarDate,
  folderOf: (uri: string) => string | undefined,
  beside: BesideEntries = nothingBeside,
): readonly ViewNode[] {
  const view = viewOf(entries, today, folderOf, beside);
  const { asks, meetings, goals } = entries;
  if ([asks, meetings, goals, dueInWins(view)].every((list) => list.length === 0)) return [];
  const groups = [
    dueGroup(view),
    asksGroup(view),
    goalsGroup(view),
    stepsGroup(view),
    meetingsGroup(view),
    windowsGroup(view),
  ];
  return [...groups.filter((group) => group.children().length > 0), ...careerPlanRow(view)];
}

interface View extends BesideEntries {
  readonly entries: Entries;
  readonly today: CalendarDate;
  folderOf(uri: string): string | undefined;
  nameOf(person: string): string;
  readinessOf(ask: Ask): AskReadiness;
}

function viewOf(entries: Entries, today: CalendarDate, folderOf: View['folderOf'], beside: BesideEntries): View {
  return {
    ...beside,
    entries,
    today,
    folderOf,
    nameOf: personNames(entries.people),
    readinessOf: readinessIn(entries, today),
  };
}

/**
 * What is due today or overdue, the oldest first: follow-ups, next steps, asks to be made, talks without an outcome, the
 * review of the career plan; and open goals a week before their day.
 */
export function dueNow(
  entries: Entries,
  today: CalendarDate,
  beside: Pick<BesideEntries, 'lastReview' | 'snoozed'>,
): readonly { readonly label: Text; readonly date: CalendarDate }[] {
  return dueSoon(entries, today, beside).filter(({ date, notice = 0 }) => date <= addDays(today, notice));
}

/** The same with what comes due within two weeks. */
export function dueSoon(
  entries: Entries,
  today: CalendarDate,
  beside: Pick<BesideEntries, 'lastReview' | 'snoozed'>,
): readonly Pick<DueItem, 'label' | 'date' | 'about' | 'notice'>[] {
  const view = viewOf(entries, today, () => undefined, { ...nothingBeside, ...beside });
  return dueItems(view).filter((item) => !isSnoozed(item, view));
}

interface DueItem {
  readonly id: string;
  readonly uri: string;
  readonly date: CalendarDate;
  readonly label: Text;
  /** What is due, and with whom. */
  readonly about: readonly Text[];
  /** What can be done with it beside opening and snoozing it, for menus. */
  readonly can: readonly ('done' | 'outcome' | 'review' | 'result' | 'feedback' | 'goal')[];
  /** So many days before its day it counts as due already. */
  readonly notice?: number;
  readonly done?: readonly DoneChange[];
  readonly moves?: string;
  readonly from?: string;
}

function keyOf({ id, date }: DueItem): string {
  return `${id} ${date}`;
}

function isSnoozed(item: DueItem, { snoozed, today }: View): boolean {
  const key = keyOf(item);
  return Object.hasOwn(snoozed, key) && snoozed[key]! > today;
}

function dueGroup(view: View): ViewNode {
  const all = dueItems(view);
  const items = all.filter((item) => !isSnoozed(item, view));
  const late = items.filter(({ date }) => date < view.today).length;
  const counts = [
    ...(late > 0 ? [sentence('{0} overdue', late)] : []),
    ...(items.length > late ? [sentence('{0} coming up', items.length - late)] : []),
    ...(all.length > items.length ? [sentence('{0} snoozed', all.length - items.length)] : []),
  ];
  return group(
    'due',
    sentence('Due'),
    counts.length > 0 ? [joinSentences(counts)] : [],
    { id: 'bell' },
    'open',
    (parent) =>
      items.map((item) =>
        leaf(`due/${item.id}`, parent, () => ({
          label: item.label,
          details: [dueIn(item.date, view.today), ...item.about, ...folderPart(view, item.uri)],
          icon: dueIcon(item.date, view.today),
          kind: ['due', ...item.can].join('+'),
          due: {
            key: keyOf(item),
            ...(item.done && { done: item.done }),
            ...(item.moves !== undefined && { moves: item.moves }),
            ...(item.from !== undefined && { from: item.from }),
          },
          fold: 'none',
          opens: { uri: item.uri, at: item.can.includes('result') ? 'metrics' : 'title' },
          tooltip: () => [item.label, sentence('{0}: {1}', item.date, dueIn(item.date, view.today)), ...item.about],
        })),
      ),
  );
}

/** What is due, each thing once: an ask by its next day alone, and a follow-up that is planned as a meeting as that meeting. */
function dueItems(view: View): DueItem[] {
  const { asks, meetings } = view.entries;
  const until = addDays(view.today, daysAhead);
  const items: DueItem[] = [];
  const followedUp = ({ uri }: Ask | Meeting): DoneChange => ({ uri, changes: [{ set: 'follow-up', value: '' }] });
  for (const ask of asks) {
    const about = ask.to === undefined ? [] : [view.nameOf(ask.to)];
    const due = (date: CalendarDate, what: string, name: Sentence, done?: readonly DoneChange[]) =>
      items.push({
        id: `${what}/${ask.uri}`,
        uri: ask.uri,
        date,
        label: ask.title,
        about: [name, ...about],
        can: done === undefined ? ['outcome'] : ['done', 'outcome'],
        ...(done && { done }),
      });
    if (ask.due !== undefined && ask.status === 'planned')
      due(ask.due, 'ask', sentence('to ask'), [
        {
          uri: ask.uri,
          changes: [
            { set: 'status', value: 'asked' },
            { set: 'asked', value: view.today },
            { set: 'due', value: '' },
          ],
        },
      ]);
    else if (ask.followUp !== undefined) {
      if (ask.status !== 'withdrawn' && !isPlanned(ask, ask.followUp, view))
        due(ask.followUp, 'follow-up', sentence('follow-up'), [
          followedUp(ask),
          ...meetings.filter((meeting) => meeting.followUp === ask.followUp && isAbout(meeting, ask)).map(followedUp),
        ]);
    } else if (ask.due !== undefined && ask.status === 'asked') due(ask.due, 'answer', sentence('answer expected'));
  }
  for (const meeting of meetings) {
    if (isHeld(meeting, view.today)) {
      if (meeting.followUp !== undefined && !isFollowedUp(meeting, meetings, asks, view.today))
        items.push({
          id: `follow-up/${meeting.uri}`,
          uri: meeting.uri,
          date: meeting.followUp,
          label: meeting.title,
          about: [sentence('follow-up'), ...meeting.with.map(view.nameOf)],
          can: ['done', 'outcome'],
          done: [followedUp(meeting)],
        });
    } else
      items.push({
        id: `meeting/${meeting.uri}`,
        uri: meeting.uri,
        date: meeting.date,
        label: meeting.title,
        about: [
          meeting.date < view.today ? sentence('meeting, no outcome recorded') : sentence('meeting'),
          ...meeting.with.map(view.nameOf),
        ],
        can: ['done', 'outcome'],
        done: [{ uri: meeting.uri, changes: [{ set: 'status', value: 'held' }] }],
      });
  }
  for (const { id, step, meeting, done } of openSteps(meetings))
    if (step.due !== undefined)
      items.push({
        id,
        uri: meeting.uri,
        date: step.due,
        label: step.text,
        about: [sentence('next step'), ...(step.owner === undefined ? [] : [view.nameOf(step.owner)])],
        can: ['done'],
        done,
      });
  for (const { uri, due, title, status } of view.entries.goals)
    if (due !== undefined && status === 'open')
      items.push({
        id: `goal/${uri}`,
        uri,
        date: due,
        label: title,
        about: [sentence('goal')],
        can: ['goal'],
        notice: daysToFinish,
      });
  const { profile } = view.entries;
  if (profile !== undefined && view.lastReview !== undefined)
    items.push({
      id: 'review',
      uri: profile.uri,
      date: nextReviewDate(view.lastReview),
      label: careerPlan,
      about: [sentence('quarterly review')],
      can: ['review'],
    });
  return [...items, ...dueInWins(view)]
    .filter(({ date }) => date <= until)
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.id, b.id));
}

/** The results that are to be measured, and the words that were asked for. */
function dueInWins({ entries, nameOf }: View): DueItem[] {
  const voiceOf = voicesIn(entries);
  return entries.wins.flatMap((win): DueItem[] => {
    if (win.status === 'draft') return [];
    const { uri, title } = win;
    const date = awaitedResult(win);
    const result: DueItem = {
      id: `result/${uri}`,
      uri,
      date: date!,
      label: sentence('Result: {0}', title),
      about: win.measure === undefined ? [] : [win.measure],
      can: ['done', 'result'],
      done: [{ uri, changes: [{ set: 'measure-on', value: '' }] }],
      moves: 'measure-on',
    };
    const requests = win.feedbackAsked.length === 0 ? [] : openRequests(win, voiceOf);
    return [
      ...(date === undefined ? [] : [result]),
      ...requests.flatMap(({ from, on, due, position }): DueItem[] =>
        on === undefined || due === undefined
          ? []
          : [
              {
                id: `feedback/${slug(from)}/${uri}`,
                uri,
                date: due,
                label: sentence('Feedback from {0}', nameOf(from)),
                about: [title, sentence('asked on {0}', on)],
                can: ['done', 'feedback'],
                done: [{ uri, changes: [{ removeFrom: 'feedback-asked', position }] }],
                from,
              },
            ],
      ),
    ];
  });
}

/** Whether a meeting about an ask is planned for its follow-up, or after it. */
function isPlanned(ask: Ask, followUp: CalendarDate, { entries, today }: View): boolean {
  return entries.meetings.some(
    (meeting) => !isHeld(meeting, today) && meeting.date >= followUp && isAbout(meeting, ask),
  );
}

function isAbout({ asks }: Meeting, { id, title }: Ask): boolean {
  const names = new Set([slug(id), slug(title)]);
  return asks.some((name) => names.has(slug(name)));
}

/** A follow-up is done once a later meeting on the same ask, or with the same person, was held; or the ask names the same day itself. */
function isFollowedUp(
  meeting: Meeting,
  meetings: readonly Meeting[],
  asks: readonly Ask[],
  today: CalendarDate,
): boolean {
  const about = new Set(meeting.asks.map(slug));
  const people = new Set(meeting.with.map(slug));
  return (
    asks.some((ask) => ask.followUp === meeting.followUp && isAbout(meeting, ask)) ||
    meetings.some(
      (later) =>
        later.date > meeting.date &&
        isHeld(later, today) &&
        (later.asks.some((ask) => about.has(slug(ask))) || later.with.some((person) => people.has(slug(person)))),
    )
  );
}

function asksGroup(view: View): ViewNode {
  const asks = [...view.entries.asks].sort(
    (a, b) =>
      askOrder.indexOf(a.status) - askOrder.indexOf(b.status) ||
      compareText(a.due ?? '9999', b.due ?? '9999') ||
      compareText(a.uri, b.uri),
  );
  const counts = askOrder
    .map((status) => ({ status, count: asks.filter((ask) => ask.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => sentence('{0} {1}', count, askStatusNames[status]));
  return group(
    'asks',
    sentence('Asks'),
    counts.length > 0 ? [joinSentences(counts)] : [],
    { id: 'megaphone' },
    'open',
    (parent) =>
      asks.length === 0
        ? [newRow('!newAsk', parent, sentence('New Ask…'), 'brag.newAsk')]
        : asks.map((ask) => askNode(ask, view, parent)),
  );
}

function askNode(ask: Ask, view: View, parent: ViewNode): ViewNode {
  const change = view.criteriaChanges.get(ask.uri);
  // A row of its own, because the editor keeps a row that it knows folded as it was.
  const id = change === undefined ? `asks/${ask.uri}` : `asks/${ask.uri}#changed`;
  const node: ViewNode = {
    ...leaf(id, parent, () => askRow(ask, view)),
    children: () => (change === undefined ? [] : [changeNode(ask, change, node)]),
  };
  return node;
}

/** What was agreed beside what stands there now: a click shows the difference. */
function changeNode(ask: Ask, change: CriteriaChange, parent: ViewNode): ViewNode {
  return leaf(`criteria/${ask.uri}`, parent, () => ({
    label: change.summary,
    details: change.details.slice(0, 1),
    icon: { id: 'diff', color: 'list.warningForeground' },
    kind: 'criteriaChange',
    fold: 'none',
    runs: 'brag.showCriteriaChange',
    opens: { uri: ask.uri, at: 'title' },
    tooltip: () => [change.summary, ...change.details],
  }));
}

function askRow(ask: Ask, view: View): ViewRow {
  const to = ask.to === undefined ? undefined : view.nameOf(ask.to);
  const next = nextDateOf(ask);
  const { ready, unlocks } = view.readinessOf(ask);
  return {
    label: ask.title,
    details: [
      askStatusNames[ask.status],
      ...(ready ? [sentence('ready to ask')] : []),
      ...(view.criteriaChanges.has(ask.uri) ? [sentence('criteria changed')] : []),
      ...(next ? [next] : []),
      ...(to === undefined ? [] : [to]),
      ...folderPart(view, ask.uri),
    ],
    icon: ready ? readyIcon : askIcons[ask.status],
    kind: 'ask',
    fold: view.criteriaChanges.has(ask.uri) ? 'open' : 'none',
    opens: { uri: ask.uri, at: 'title' },
    tooltip: () =>
      [
        ask.title,
        ask.kind === undefined
          ? sentence('Status: {0}.', askStatusNames[ask.status])
          : sentence('Status: {0}. What is asked for: {1}.', askStatusNames[ask.status], askKindNames[ask.kind]),
        to === undefined ? undefined : sentence('Asked of {0}.', to),
        next,
        ask.outcome,
        ask.criteria.length === 0
          ? undefined
          : plural(
              ask.criteria.length,
              '{1} of {0} agreed criterion met.',
              '{1} of {0} agreed criteria met.',
              ask.criteria.filter(({ met }) => met).length,
            ),
        ...(view.criteriaChanges.get(ask.uri)?.details ?? []),
        ready ? sentence('Ready to ask:') : undefined,
        ...(ready ? unlocks.map(({ reason }) => reason) : []),
      ].filter((part): part is Text => part !== undefined),
  };
}

function nextDateOf(ask: Ask): Sentence | undefined {
  if (ask.status === 'planned') return ask.due && sentence('ask by {0}', ask.due);
  if (ask.status === 'asked') {
    if (ask.followUp !== undefined) return sentence('follow-up on {0}', ask.followUp);
    return ask.due && sentence('answer expected by {0}', ask.due);
  }
  return ask.followUp === undefined || ask.status === 'withdrawn'
    ? undefined
    : sentence('follow-up on {0}', ask.followUp);
}

const goalStatuses = Object.keys(goalStatusNames) as GoalStatus[];

function goalsGroup(view: View): ViewNode {
  const goals = view.entries.goals.toSorted(
    (a, b) =>
      goalStatuses.indexOf(a.status) - goalStatuses.indexOf(b.status) ||
      compareText(a.due ?? '9999', b.due ?? '9999') ||
      compareText(a.uri, b.uri),
  );
  const counts = goalStatuses
    .map((status) => ({ status, count: goals.filter((goal) => goal.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => sentence('{0} {1}', count, goalStatusNames[status]));
  return group(
    'goals',
    sentence('Goals'),
    counts.length > 0 ? [joinSentences(counts)] : [],
    { id: 'target' },
    goals[0]?.status === 'open' ? 'open' : 'closed',
    (parent) => goals.map((goal) => leaf(`goals/${goal.uri}`, parent, () => goalRow(goal, view))),
  );
}

function goalRow({ uri, title, status, due, agreedWith, keyResults }: Goal, view: View): ViewRow {
  const day = due === undefined || status !== 'open' ? [] : [dueIn(due, view.today)];
  return {
    label: title,
    details: [goalStatusNames[status], ...day, ...agreedWith.map(view.nameOf), ...folderPart(view, uri)],
    icon: status === 'open' && due !== undefined && due < view.today ? overdueIcon : goalIcons[status],
    kind: 'goal',
    fold: 'none',
    opens: { uri, at: 'title' },
    tooltip: () => [title, sentence('Status: {0}.', goalStatusNames[status]), ...keyResults.map(({ text }) => text)],
  };
}

function stepsGroup(view: View): ViewNode {
  const steps = [...openSteps(view.entries.meetings)].sort(
    (a, b) => compareText(a.step.due ?? '9999', b.step.due ?? '9999') || compareText(a.id, b.id),
  );
  return group(
    'steps',
    sentence('Next steps'),
    [sentence('{0} open', steps.length)],
    { id: 'checklist' },
    'open',
    (parent) =>
      steps.map(({ id, step, meeting, done }) =>
        leaf(`steps/${id}`, parent, () => ({
          label: step.text,
          details: [
            ...(step.owner === undefined ? [] : [view.nameOf(step.owner)]),
            ...(step.due === undefined ? [] : [dueIn(step.due, view.today)]),
            ...folderPart(view, meeting.uri),
          ],
          icon: step.due !== undefined && step.due < view.today ? overdueIcon : { id: 'circle-large-outline' },
          kind: 'step',
          due: { key: id, done },
          fold: 'none',
          opens: { uri: meeting.uri, at: 'title' },
          tooltip: () => [
            step.text,
            step.owner === undefined
              ? sentence('No one owns it yet.')
              : sentence('Owner: {0}', view.nameOf(step.owner)),
            step.due === undefined
              ? sentence('It has no date yet.')
              : sentence('{0}: {1}', step.due, dueIn(step.due, view.today)),
            sentence('Agreed in: {0} ({1})', meeting.title, meeting.date),
          ],
        })),
      ),
  );
}

function meetingsGroup(view: View): ViewNode {
  const { meetings } = view.entries;
  const planned = meetings
    .filter((meeting) => !isHeld(meeting, view.today))
    .sort((a, b) => compareText(a.date, b.date));
  const held = meetings.filter((meeting) => isHeld(meeting, view.today)).sort((a, b) => compareText(b.date, a.date));
  const counts = [
    ...(planned.length > 0 ? [sentence('{0} planned', planned.length)] : []),
    ...(held.length > 0 ? [sentence('{0} held', held.length)] : []),
  ];
  return group(
    'meetings',
    sentence('Meetings'),
    counts.length > 0 ? [joinSentences(counts)] : [],
    { id: 'comment-discussion' },
    meetings.length === 0 ? 'open' : 'closed',
    (parent) =>
      meetings.length === 0
        ? [newRow('!newMeeting', parent, sentence('New Meeting…'), 'brag.newMeeting')]
        : [...planned, ...held].map((meeting) =>
            leaf(`meetings/${meeting.uri}`, parent, () => meetingRow(meeting, view)),
          ),
  );
}

function meetingRow(meeting: Meeting, view: View): ViewRow {
  const status = isHeld(meeting, view.today) ? sentence('held') : sentence('planned');
  const people = meeting.with.map(view.nameOf);
  const changed = changesOf(meeting, view).length > 0 ? [sentence('criteria changed')] : [];
  return {
    label: meeting.title,
    details: [meeting.date, status, ...changed, ...people, ...folderPart(view, meeting.uri)],
    icon: { id: isHeld(meeting, view.today) ? 'comment' : 'calendar' },
    kind: 'meeting',
    fold: 'none',
    opens: { uri: meeting.uri, at: 'title' },
    tooltip: () =>
      [
        meeting.title,
        sentence('{0}, {1}', meeting.date, status),
        ...people,
        meeting.outcome,
        ...changesOf(meeting, view).flatMap(({ details }) => details),
      ].filter((part): part is Text => part !== undefined),
  };
}

/** What has become of the criteria that were agreed in a talk. */
function changesOf(meeting: Meeting, { criteriaChanges, entries }: View): CriteriaChange[] {
  if (criteriaChanges.size === 0) return [];
  const about = new Set(meeting.asks.map(slug));
  return entries.asks
    .filter(({ id, title }) => about.has(slug(id)) || about.has(slug(title)))
    .flatMap(({ uri }) => criteriaChanges.get(uri) ?? [])
    .filter(({ since }) => since === meeting.date);
}

function windowsGroup(view: View): ViewNode {
  const windows = nextWindows(view.entries, view.today);
  return group('windows', sentence('Good times to ask'), [], { id: 'lightbulb' }, 'closed', (parent) =>
    windows.map(({ from, until }) =>
      leaf(`windows/${from}`, parent, () => {
        const label = from === until ? from : sentence('{0} to {1}', from, until);
        return {
          label,
          details: judgeTiming(view.entries, from).reasonsFor.slice(0, 1),
          icon: { id: 'calendar' },
          kind: 'window',
          fold: 'none',
          tooltip: () => {
            const timing = judgeTiming(view.entries, from);
            return [label, ...timing.reasonsFor, ...timing.reasonsAgainst, ...timing.bearInMind];
          },
        };
      }),
    ),
  );
}

/** When the career plan is to be reviewed next, whether or not that is near. */
function careerPlanRow({ entries: { profile }, lastReview, today, folderOf }: View): ViewNode[] {
  if (profile === undefined) return [];
  const due = lastReview && nextReviewDate(lastReview);
  const folder = folderOf(profile.uri);
  const when = due === undefined ? sentence('no review yet') : sentence('next review on {0}', due);
  return [
    leaf('!career', undefined, () => ({
      label: careerPlan,
      details: [when, ...(folder === undefined ? [] : [folder])],
      icon: due !== undefined && due < today ? overdueIcon : { id: 'milestone' },
      kind: careerPlanKind,
      fold: 'none',
      opens: { uri: profile.uri, at: 'title' },
      tooltip: () => [
        careerPlan,
        ...(due === undefined || lastReview === undefined
          ? [sentence('Once a quarter: what changed, what is in the way, and the next step.')]
          : [sentence('Last reviewed on {0}.', lastReview), sentence('{0}: {1}', due, dueIn(due, today))]),
      ],
    })),
  ];
}

const careerPlan = sentence('Career plan');
const careerPlanKind = 'careerPlan';

function group(
  id: string,
  label: Sentence,
  details: readonly Text[],
  icon: Icon,
  fold: 'closed' | 'open',
  childrenOf: (parent: ViewNode) => readonly ViewNode[],
): ViewNode {
  let children: readonly ViewNode[] | undefined;
  const node: ViewNode = {
    id: `!${id}`,
    parent: undefined,
    row: () => ({ label, details, icon, kind: 'group', fold, tooltip: () => [label, ...details] }),
    children: () => (children ??= childrenOf(node)),
  };
  return node;
}

interface OpenStep {
  readonly id: string;
  readonly step: NextStep;
  readonly meeting: Meeting;
  readonly done: readonly DoneChange[];
}

function openSteps(meetings: readonly Meeting[]): readonly OpenStep[] {
  return meetings.flatMap((meeting) =>
    meeting.nextSteps
      .map((step, position) => ({
        id: `step${position}/${meeting.uri}`,
        step,
        meeting,
        done: [
          { uri: meeting.uri, changes: [{ list: 'next-steps', position, main: 'text', set: 'done', value: 'yes' }] },
        ],
      }))
      .filter(({ step }) => !step.done),
  );
}

function isHeld(meeting: Meeting, today: CalendarDate): boolean {
  return meeting.status === undefined ? meeting.date < today : meeting.status === 'held';
}

const overdueIcon: Icon = { id: 'warning', color: 'list.warningForeground' };

function dueIcon(date: CalendarDate, today: CalendarDate): Icon {
  if (date < today) return overdueIcon;
  return date === today ? { id: 'bell-dot', color: 'charts.yellow' } : { id: 'calendar' };
}

const readyIcon: Icon = { id: 'rocket', color: 'charts.green' };

const askOrder: readonly AskStatus[] = ['planned', 'asked', 'deferred', 'declined', 'agreed', 'withdrawn'];

const askIcons: Readonly<Record<AskStatus, Icon>> = {
  planned: { id: 'circle-large-outline' },
  asked: { id: 'comment-unresolved', color: 'charts.yellow' },
  deferred: { id: 'history', color: 'list.warningForeground' },
  declined: { id: 'circle-slash', color: 'charts.red' },
  agreed: { id: 'pass-filled', color: 'charts.green' },
  withdrawn: { id: 'discard' },
};

const goalIcons: Readonly<Record<GoalStatus, Icon>> = {
  open: { id: 'circle-large-outline' },
  met: { id: 'pass-filled', color: 'charts.green' },
  partly: { id: 'color-mode', color: 'charts.yellow' },
  missed: { id: 'circle-slash', color: 'charts.red' },
  dropped: { id: 'discard' },
};

const askKindNames: Readonly<Record<AskKind, Sentence>> = {
  promotion: sentence('a promotion'),
  title: sentence('a title'),
  pay: sentence('pay'),
  scope: sentence('scope'),
  stretch: sentence('a stretch assignment'),
  trial: sentence('a trial'),
  mentoring: sentence('mentoring'),
  introduction: sentence('an introduction'),
  training: sentence('training'),
  lateral: sentence('a move to another team'),
};

function folderPart(view: View, uri: string): readonly string[] {
  const folder = view.folderOf(uri);
  return folder === undefined ? [] : [folder];
}

function joinSentences(parts: readonly Sentence[]): Sentence {
  return parts.reduce((all, next) => sentence('{0}, {1}', all, next));
}

function personNames(people: readonly Person[]): (name: string) => string {
  const names = new Map<string, string>();
  for (const { id, name } of people) names.set(slug(id), name);
  return (written) => names.get(slug(written)) ?? written;
}
