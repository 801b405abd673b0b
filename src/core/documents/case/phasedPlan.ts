import { compareText } from '../../text/compareText';
import { datesOfEvent } from '../../time/recurrence';
import { capitalize, addFullStop, stripFullStop } from '../../text/punctuation';
import { addDays, addMonths, calendarDate, type CalendarDate } from '../../time/calendarDate';
import { longDate } from '../kit/dates';
import type { CalendarEvent } from '../../entries/profile';
import { closestText } from '../../evidence/closestWin';
import { isProposed } from '../../entries/role';
import { givenName } from '../../library/givenName';
import { isMe } from '../../library/isMe';
import { personName } from '../../library/personName';
import { slug } from '../../text/slug';
import type { CaseContext } from './caseContext';
import { activeDuties } from './duties';
import { latestRefusal } from './lastTime';
import { mainAsk } from './mainAsk';
import { isOpen, remediesFor } from './remedies';
import { phrased, unphrased } from '../kit/phrased';
import { isStepKind, type StepKind } from './stepKinds';
import { managerOf } from '../../library/managerOf';
import { joinWords } from '../kit/joinWords';

/** Two months of the plan, its dates included. */
export interface Phase {
  readonly title: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly steps: readonly string[];
  /** What others have promised and still owe. */
  readonly awaited: readonly string[];
  readonly checkIns: readonly string[];
}

interface Dated {
  readonly on: CalendarDate;
  readonly said: string;
}

/** The six months from the compile date: what the record plans, asks and agrees, and what the gaps call for. */
export function phasedPlan(context: CaseContext): Phase[] {
  const { date } = context;
  const paths = context.other === undefined ? [context] : [context, context.other];
  const phases = [0, 2, 4].map((months) => ({
    title: phrased('Months {0} and {1}', months + 1, months + 2),
    from: addMonths(date, months),
    to: addDays(addMonths(date, months + 2), -1),
  }));
  const undated = underWay(context);
  const steps = dropRepeats(paths.flatMap((path) => [...trials(path), ...nextSteps(path, true), ...criteria(path)]));
  const owed = paths.flatMap((path) => nextSteps(path, false));
  const meetings = paths.flatMap(checkIns);
  const last = Math.min(...paths.map((path) => lastBeforeDecision(path, phases)));
  const generic = paths.map((path) => {
    const [agree, work, look] = genericSteps(path);
    return phases.map((_, index) => [
      ...(index === 0 ? agree : []),
      ...(index === Math.min(1, last) ? work : []),
      ...(index === last ? look : []),
    ]);
  });
  return phases.map((phase, index) => {
    const within = ({ on }: Dated) => on <= phase.to && (on >= phase.from || index === 0);
    const own = inOrder(steps.filter(within)).map(({ said }) => said);
    const named = inOrder(meetings.filter(within)).map(({ on, said }) => `${longDate(on)}, ${said}`);
    return {
      ...phase,
      steps: [...new Set([...own, ...(index === 0 ? undated : []), ...generic.flatMap((of) => of[index]!)])],
      awaited: [...new Set(inOrder(owed.filter(within)).map(({ said }) => said))],
      checkIns: [...new Set(named)],
    };
  });
}

/** In which phase to settle what is still open: the last one, or the last that leaves two weeks before the decision. */
function lastBeforeDecision({ role, date }: CaseContext, phases: readonly Pick<Phase, 'from'>[]): number {
  const decision = role?.cycle === undefined ? undefined : calendarDate(role.cycle);
  if (decision === undefined || decision < date) return phases.length - 1;
  return Math.max(
    0,
    phases.findLastIndex(({ from }) => from <= addDays(decision, -14)),
  );
}

function inOrder(items: readonly Dated[]): Dated[] {
  return items.toSorted((a, b) => compareText(a.on, b.on) || compareText(a.said, b.said));
}

function underWay({ underWay, fit }: CaseContext): string[] {
  return underWay
    .map(({ title }) => fit(title))
    .filter((title) => title !== undefined)
    .map((title) => addFullStop(phrased('Finish what is under way: {0}', stripFullStop(title))));
}

const stepLabels: Readonly<Record<StepKind, string>> = {
  trial: unphrased('Trial responsibility'),
  stretch: unphrased('Stretch assignment'),
  scope: unphrased('More scope'),
  training: unphrased('Training'),
  mentoring: unphrased('Support'),
  introduction: unphrased('Support'),
};

/** Asks for small steps. */
function trials(context: CaseContext): Dated[] {
  const { asks, date, fit, nameOf } = context;
  const carried = activeDuties(context).map((duty) => duty.title);
  const steps: Dated[] = [];
  for (const ask of asks) {
    const title = fit(ask.title);
    if (title === undefined || !isStepKind(ask.kind)) continue;
    // What I carry already is no trial any more.
    if (closestText(title, carried) !== undefined) continue;
    const name = stripFullStop(title);
    const label = phrased(stepLabels[ask.kind]);
    const to = ask.to === undefined ? '' : phrased(' of {0}', nameOf(ask.to));
    if (ask.status === 'agreed') steps.push({ on: date, said: addFullStop(phrased('{0}, agreed: {1}', label, name)) });
    if (ask.status === 'asked')
      steps.push({ on: date, said: addFullStop(phrased('{0}, asked{1}: {2}', label, to, name)) });
    if (ask.status === 'planned') {
      const due = ask.due ?? date;
      steps.push({
        on: due,
        said: addFullStop(
          phrased('{0}, to be asked{1}{2}: {3}', label, to, due > date ? phrased(' by {0}', longDate(due)) : '', name),
        ),
      });
    }
    if (ask.status === 'deferred' && ask.followUp !== undefined)
      steps.push({ on: ask.followUp, said: addFullStop(phrased('{0}, to be asked again{1}: {2}', label, to, name)) });
  }
  return steps;
}

/** What meetings agreed and is still open, of mine or of others. */
function nextSteps(context: CaseContext, ofMine: boolean): Dated[] {
  const { entries, date, fit, nameOf } = context;
  const steps: Dated[] = [];
  for (const meeting of concerning(context))
    for (const { text, owner, due, done } of meeting.nextSteps) {
      const mine = owner === undefined || isMe(entries, owner);
      const said = fit(text);
      if (done || said === undefined || mine !== ofMine) continue;
      const late =
        due !== undefined && due < date
          ? phrased(' (was due {0})', longDate(due))
          : due === undefined
            ? ''
            : phrased(' (by {0})', longDate(due));
      const step = mine
        ? capitalize(stripFullStop(said))
        : phrased('Owed by {0}: {1}', nameOf(owner), stripFullStop(said));
      steps.push({ on: due ?? date, said: addFullStop(`${step}${late}`) });
    }
  return steps;
}

/** What was agreed would count, or what I propose, where it has a day. */
function criteria(context: CaseContext): Dated[] {
  // One page lists them itself, but for those of last time.
  const isListed = context.form === 'one-page' && context.limits.criteria > 0 && context.audience !== 'committee';
  const refused = latestRefusal(context);
  const main = mainAsk(context);
  return context.asks
    .filter(
      (ask) =>
        ask.status !== 'withdrawn' && (ask.status !== 'planned' || ask === main) && (!isListed || ask === refused),
    )
    .flatMap((ask) => ask.criteria)
    .flatMap(({ text, by, met }): Dated[] => {
      const day = by === undefined ? undefined : calendarDate(by);
      const said = context.fit(text);
      if (met || day === undefined || said === undefined) return [];
      return [{ on: day, said: addFullStop(phrased('By {0}: {1}', longDate(day), stripFullStop(said))) }];
    });
}

/** Notes of one thing are often written down twice, in a meeting and in an ask: the first for a day stands. */
function dropRepeats(steps: readonly Dated[]): Dated[] {
  const kept: { step: Dated; words: Set<string> }[] = [];
  for (const step of steps) {
    const words = new Set(step.said.toLowerCase().match(/\p{L}{5,}/gu) ?? []);
    const repeats = kept.some(
      (other) => other.step.on === step.on && [...words].filter((word) => other.words.has(word)).length >= 3,
    );
    if (!repeats) kept.push({ step, words });
  }
  return kept.map(({ step }) => step);
}

function concerning({ entries, asks }: CaseContext) {
  const ours = new Set(asks.flatMap(({ id, title }) => [slug(id), slug(title)]));
  return entries.meetings.filter(
    (meeting) => meeting.asks.length === 0 || meeting.asks.some((ask) => ours.has(slug(ask))),
  );
}

const checkInKinds: readonly (CalendarEvent['kind'] | undefined)[] = ['review', 'planning', 'budget'];

/** Meetings that are planned, dates to come back, and the reviews of my company's year. */
function checkIns(context: CaseContext): Dated[] {
  const { entries, date, asks, fit, nameOf } = context;
  const end = addMonths(date, 6);
  const found: Dated[] = [];
  const add = (on: CalendarDate | undefined, said: string | undefined) => {
    if (on !== undefined && said !== undefined && on >= date && on < end) found.push({ on, said: stripFullStop(said) });
  };
  for (const meeting of concerning(context)) {
    const whom = joinWords(meeting.with.map((name) => nameOf(name)));
    if (meeting.status !== 'held') {
      const names = meeting.with.map((name) => personName(entries.people, name));
      add(meeting.date, withPeople(fit(meeting.title), whom, names));
    } else if (whom !== '') add(meeting.followUp, phrased('following up with {0}', whom));
  }
  const spoken = new Set(found.map(({ on, said }) => `${on} ${said}`));
  for (const ask of asks) {
    if (ask.status === 'withdrawn') continue;
    const whom = ask.to === undefined ? '' : nameOf(ask.to);
    if (ask.followUp !== undefined && !spoken.has(`${ask.followUp} following up with ${whom}`))
      add(ask.followUp, whom === '' ? phrased('following up') : phrased('following up with {0}', whom));
  }
  for (const event of entries.profile?.calendar ?? [])
    if (checkInKinds.includes(event.kind))
      for (const on of datesOfEvent(event, date, addDays(end, -1))) add(on, fit(event.name));
  return found;
}

function withPeople(title: string | undefined, whom: string, names: readonly string[]): string | undefined {
  if (title === undefined) return undefined;
  const isNamed = (name: string) => title.includes(name) || title.includes(givenName(name) ?? name);
  return whom === '' || title.includes(whom) || names.every(isNamed)
    ? stripFullStop(title)
    : phrased('{0}, with {1}', stripFullStop(title), whom);
}

/** What the gaps call for where my record names no step: agreed first, then done, then looked at together. */
function genericSteps(context: CaseContext): readonly [string[], string[], string[]] {
  if (context.rowsAreSkills) return [[], [], []];
  const silent = context.rows
    .filter((row) => isOpen(row) && (row.judged.status === 'stale' || remediesFor(context, row).length === 0))
    .filter((row) => !remediesFor(context, row).some(({ recorded }) => recorded))
    .map(({ judged }) => context.fit(judged.expectation.skill))
    .filter((skill) => skill !== undefined)
    .slice(0, context.limits.gaps);
  const open = context.rows.some(isOpen);
  const skills = joinWords(silent);
  const manager = context.fit(managerOf(context.entries));
  const whom = manager === undefined ? phrased('my manager') : context.nameOf(manager);
  const isMine = context.role !== undefined && isProposed(context.role);
  return [
    [
      ...(isMine
        ? [phrased('Agree with {0} in writing on what the role takes: this, or what is missing here.', whom)]
        : []),
      ...(silent.length > 0 ? [addFullStop(phrased('Agree with {0} on work that shows {1}', whom, skills))] : []),
    ],
    silent.length > 0 ? [phrased('Do that work, and note its figures as they come.')] : [],
    open
      ? [
          isMine
            ? phrased('Go through these points again with {0}, and settle what is still open.', whom)
            : phrased('Go through the table of expectations again with {0}, and settle what is still open.', whom),
        ]
      : [],
  ];
}
