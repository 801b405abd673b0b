import { addMonths, type CalendarDate } from '../time/calendarDate';
import type { Win, WinRole, WinScope } from '../entries/win';
import { sentence, type Sentence } from '../text/sentence';
import { dayOf } from './expectationStatus';
import { strengthOf, type Rung, type Strength } from './strength';

/** A win with what speaks for it, in marks of 0 to 4 that a reader can follow; strength counts twice. */
export interface RankedWin {
  readonly win: Win;
  readonly strength: Strength;
  /** The mark for how recent it is. */
  readonly recency: number;
  /** All marks added up. They order wins; they are no verdict and are never printed. */
  readonly total: number;
  /** The skills it shows that the role expects, by key. */
  readonly serves: readonly string[];
}

export interface Pick {
  readonly ranked: RankedWin;
  /** Why it was picked, in a sentence. */
  readonly reason: Sentence;
}

const strengthMarks: Readonly<Record<Rung, number>> = {
  claim: 0,
  described: 1,
  measured: 2,
  compared: 3,
  corroborated: 4,
};
const roleMarks: Readonly<Record<WinRole, number>> = { led: 4, owned: 3, contributed: 1, supported: 0 };
const scopeMarks: Readonly<Record<WinScope, number>> = {
  self: 0,
  team: 1,
  'cross-team': 3,
  department: 3,
  customer: 3,
  company: 4,
  industry: 4,
};

const mostExpectationMarks = 4;

/**
 * Orders wins by what a reader of a case looks for: strength, recency, my role, scope, and how many expectations a
 * win serves (StaffEng, promotion packets). What is marked `omit` is left out; what is marked `pin` comes first.
 *
 * @param wins evidence, the latest first
 * @param serves the expected skills that a win shows, by key; it is also given the win's place among `wins`
 */
export function rankWins(
  wins: readonly Win[],
  serves: (win: Win, place: number) => readonly string[],
  date: CalendarDate,
): RankedWin[] {
  const [halfYear, year, twoYears] = [addMonths(date, -6), addMonths(date, -12), addMonths(date, -24)];
  // Totals are few, so wins of one total are put together, which leaves next to nothing to sort.
  const pinned: RankedWin[][] = [];
  const others: RankedWin[][] = [];
  for (const [place, win] of wins.entries()) {
    if (win.omit) continue;
    const strength = strengthOf(win);
    const day = dayOf(win);
    const served = serves(win, place);
    const recency = day >= halfYear ? 4 : day >= year ? 3 : day >= twoYears ? 1 : 0;
    const total =
      strengthMarks[strength.rung] * 2 +
      recency +
      (win.role === undefined ? 1 : roleMarks[win.role]) +
      (win.scope === undefined ? 1 : scopeMarks[win.scope]) +
      Math.min(mostExpectationMarks, served.length);
    ((win.pin ? pinned : others)[total] ??= []).push({ win, strength, recency, total, serves: served });
  }
  return [...pinned.toReversed(), ...others.toReversed()].flatMap((same) => same?.sort(byRecency) ?? []);
}

function byRecency({ win: a }: RankedWin, { win: b }: RankedWin): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.uri < b.uri ? -1 : 1;
}

/** What a project that has been picked already takes from the total of its next win. */
const sameProject = 6;
/** How far down the order a pick may reach for variety; it keeps the choice linear in the number of wins. */
const mostConsidered = 200;

/**
 * Picks the wins that lead, each from another project where possible, so that they show variety. Pinned wins come
 * first, whatever their marks.
 */
export function pickLeading(ranked: readonly RankedWin[], count: number): Pick[] {
  const left = ranked.slice(0, mostConsidered);
  const picks: Pick[] = [];
  const shown = new Set<string>();
  const projects = new Map<string, number>();
  while (picks.length < count && left.length > 0) {
    const worth = (candidate: RankedWin): number =>
      (candidate.win.pin ? 1000 : 0) +
      candidate.total +
      candidate.serves.filter((skill) => !shown.has(skill)).length -
      sameProject * (projects.get(projectOf(candidate.win)) ?? 0);
    const best = left.reduce((leader, candidate) => (worth(candidate) > worth(leader) ? candidate : leader));
    left.splice(left.indexOf(best), 1);
    picks.push({ ranked: best, reason: reasonFor(best) });
    for (const skill of best.serves) shown.add(skill);
    projects.set(projectOf(best.win), (projects.get(projectOf(best.win)) ?? 0) + 1);
  }
  return picks;
}

/** The project a win belongs to; a win without one is a project of its own. */
export function projectOf(win: Win): string {
  return win.project ?? win.uri;
}

const strengthWords: readonly Sentence[] = [
  sentence('a title and a date alone'),
  sentence('a stated effect'),
  sentence('a number'),
  sentence('a before and an after'),
  sentence('a number backed by a link or by somebody else'),
];
const recencyWords: Readonly<Record<number, Sentence>> = {
  4: sentence('from the last six months'),
  3: sentence('from the last twelve months'),
  1: sentence('from the last two years'),
  0: sentence('more than two years old'),
};
const roleWords: Readonly<Record<WinRole, Sentence>> = {
  led: sentence('led by me'),
  owned: sentence('owned by me'),
  contributed: sentence('with a part of mine'),
  supported: sentence('supported by me'),
};
const scopeWords: Readonly<Record<WinScope, Sentence>> = {
  self: sentence('for myself'),
  team: sentence('in the team'),
  'cross-team': sentence('across teams'),
  department: sentence('across the department'),
  customer: sentence('for customers'),
  company: sentence('across the company'),
  industry: sentence('across the industry'),
};

function reasonFor({ win, strength, recency, serves }: RankedWin): Sentence {
  const parts = [strengthWords[strengthMarks[strength.rung]]!, recencyWords[recency]!];
  if (win.role !== undefined) parts.push(roleWords[win.role]);
  if (win.scope !== undefined) parts.push(scopeWords[win.scope]);
  const listed = parts.reduce((all, part) => sentence('{0}, {1}', all, part));
  const served =
    serves.length === 0
      ? listed
      : serves.length === 1
        ? sentence('{0}; it shows one of the skills asked for', listed)
        : sentence('{0}; it shows {1} of the skills asked for', listed, serves.length);
  return win.pin ? sentence('Pinned by me: {0}.', served) : sentence('Picked for {0}.', served);
}
