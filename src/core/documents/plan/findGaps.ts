import type { CalendarDate } from '../../time/calendarDate';
import type { Ask, Criterion } from '../../entries/ask';
import type { Meeting, NextStep } from '../../entries/meeting';
import type { Role } from '../../entries/role';
import type { Win } from '../../entries/win';
import { judgeExpectations, type JudgedExpectation } from '../../evidence/expectationStatus';
import { voicesIn } from '../../evidence/voices';
import type { SkillNames } from '../../library/skillNames';
import type { Entries } from '../../library/entries';
import { closestText, closestUnderWay } from '../../evidence/closestWin';
import { isJump } from './asksInOrder';
import type { ComingBack } from './comingBack';
import type { PlanLimits } from './planRequest';

interface StepsOnFile {
  /** Wins under way that show it; for a criterion the one that comes closest to it in its words. */
  readonly underWay: readonly Win[];
  /** Asks that would bring it. */
  readonly asks: readonly Ask[];
  /** Next steps of talks about it that are still open. */
  readonly nextSteps: readonly { readonly step: NextStep; readonly talk: Meeting }[];
}

/** What keeps a no from being a yes: a criterion that is not met, or an expectation without enough evidence. */
export type Gap = StepsOnFile &
  (
    | {
        readonly kind: 'criterion';
        readonly criterion: Criterion;
        readonly ask: Ask;
        /** What stands in another ask and comes closest to it in its words. */
        readonly near: { readonly criterion: Criterion; readonly ask: Ask } | undefined;
      }
    | { readonly kind: 'expectation'; readonly judged: JudgedExpectation }
  );

interface Basis {
  readonly entries: Entries;
  readonly limits: PlanLimits;
  readonly role: Role | undefined;
  readonly ask: Ask | undefined;
  readonly talks: readonly Meeting[];
  readonly asks: readonly Ask[];
  readonly names: SkillNames;
  readonly date: CalendarDate;
  readonly comeBack: ComingBack;
}

const order = ['missing', 'thin', 'stale'];

/** The criteria that are still open, in the order they were agreed, then the open expectations, the barest first. */
export function findGaps(basis: Basis): Gap[] {
  return [...openCriteria(basis), ...openExpectations(basis)];
}

function openCriteria({ ask, asks, talks, entries }: Basis): Gap[] {
  if (ask === undefined) return [];
  const open = ask.criteria.filter(({ met }) => !met);
  const nextSteps = talks.flatMap((talk) => talk.nextSteps.filter(({ done }) => !done).map((step) => ({ step, talk })));
  const others = asks
    .filter((other) => other.uri !== ask.uri)
    .flatMap((other) => other.criteria.filter(({ met }) => !met).map((criterion) => ({ criterion, ask: other })));
  const nearest = (phrase: string) => {
    const index = closestText(
      phrase,
      others.map(({ criterion }) => criterion.text),
    );
    return index === undefined ? undefined : others[index];
  };
  // What a talk left open belongs to the whole ask, so it stands once, with the first of its criteria.
  return open.map((criterion, index) => ({
    kind: 'criterion',
    criterion,
    ask,
    near: nearest(criterion.text),
    underWay: [closestUnderWay(criterion.text, entries.wins)].filter((win) => win !== undefined),
    asks: [],
    nextSteps: index === 0 ? nextSteps : [],
  }));
}

function openExpectations(basis: Basis): Gap[] {
  // Without expectations nobody is held against their own tags.
  const { entries, names, date, asks, ask, role } = basis;
  const judged = judgeExpectations(role?.expectations ?? [], entries.wins, names, date, voicesIn(entries));
  return judged
    .map((each, place) => ({ each, place }))
    .filter(({ each }) => order.includes(each.status))
    .sort((a, b) => order.indexOf(a.each.status) - order.indexOf(b.each.status) || a.place - b.place)
    .map(({ each }): Gap => {
      const key = names.keyOf(each.expectation.skill);
      const shows = (skills: readonly string[]) => skills.some((skill) => names.keyOf(skill) === key);
      return {
        kind: 'expectation',
        judged: each,
        underWay: entries.wins.filter((win) => win.status === 'in-progress' && win.date <= date && shows(win.skills)),
        asks: asks.filter((other) => other.uri !== ask?.uri && isSmall(other) && shows(other.needs)),
        nextSteps: [],
      };
    });
}

/** The promotion itself is no step towards what it lacks. */
function isSmall({ kind }: Ask): boolean {
  return kind !== undefined && !isJump(kind);
}
