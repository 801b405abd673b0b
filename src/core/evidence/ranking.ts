import { compareText } from '../text/compareText';
import { addMonths, type CalendarDate } from '../time/calendarDate';
import type { Win, WinRole, WinScope } from '../entries/win';
import { sentence, type Sentence } from '../text/sentence';
import { dayOf } from './expectationStatus';
import { closestText, speaksOfMoney, wordsOf } from './closestWin';
import { isMeasured, strengthOf, type Rung, type Strength } from './strength';
import type { VoiceOf } from './voices';

/** A win with what speaks for it, in marks that a reader can follow. */
export interface RankedWin {
  readonly win: Win;
  readonly strength: Strength;
  /** The mark for how recent it is. */
  readonly recency: number;
  /** All marks added up. They order wins; they are no verdict and are never printed. */
  readonly total: number;
  /** The skills it shows that the role expects, by key. */
  readonly serves: readonly string[];
  /** Whether it answers what the role is needed for. */
  readonly answers: boolean;
  /** Whether it holds an amount of money. */
  readonly money: boolean;
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
/** How far it reached counts as much as how well it is proven: what a regulator or a whole company saw weighs most. */
const scopeMarks: Readonly<Record<WinScope, number>> = {
  self: 0,
  team: 1,
  'cross-team': 3,
  department: 4,
  customer: 4,
  company: 7,
  industry: 8,
};

const maxExpectationMarks = 4;
const needMarks = 4;
const moneyMarks = 2;
/** How many from the top are read closely, for needs and money; reading all would be felt. */
const maxReadClosely = 200;

/** What is ranked for. */
export interface RankingAim {
  /** The expected skills that a win shows, by key; it is also given the win's place among the wins. */
  serves(win: Win, place: number): readonly string[];
  /** What the role is needed for, and what was asked of me last time, in the words on file. */
  readonly needs?: readonly string[];
  /** See `strengthOf`. */
  readonly voiceOf: VoiceOf;
}

/**
 * Orders wins as `docs/ranking.md` says: how well each is proven, how far it reached, what it answers of the role's
 * needs and expectations, my part, and last how recent it is. What is marked `omit` is left out; what is marked `pin`
 * comes first.
 *
 * @param wins evidence, the latest first
 */
export function rankWins(
  wins: readonly Win[],
  { serves, needs = [], voiceOf }: RankingAim,
  date: CalendarDate,
): RankedWin[] {
  const [year, twoYears] = [addMonths(date, -12), addMonths(date, -24)];
  // Totals are few, so wins of one total are put together, which leaves next to nothing to sort.
  const pinned: RankedWin[][] = [];
  const others: RankedWin[][] = [];
  for (const [place, win] of wins.entries()) {
    if (win.omit) continue;
    const strength = strengthOf(win, voiceOf);
    const day = dayOf(win);
    const served = serves(win, place);
    const recency = day >= year ? 2 : day >= twoYears ? 1 : 0;
    const total =
      strengthMarks[strength.rung] * 2 +
      recency +
      (win.role === undefined ? 1 : roleMarks[win.role]) +
      (win.scope === undefined ? 1 : scopeMarks[win.scope]) +
      Math.min(maxExpectationMarks, served.length);
    const ranked = { win, strength, recency, total, serves: served, answers: false, money: false };
    ((win.pin ? pinned : others)[total] ??= []).push(ranked);
  }
  const inOrder = (groups: RankedWin[][]) => groups.toReversed().flatMap((same) => same?.sort(byRecency) ?? []);
  return [...readClosely(inOrder(pinned), needs), ...readClosely(inOrder(others), needs)];
}

/** The first ones once more, with what their words say. */
function readClosely(ranked: readonly RankedWin[], needs: readonly string[]): RankedWin[] {
  const first = ranked.slice(0, maxReadClosely).map((each): RankedWin => {
    const money = speaksOfMoney(each.win);
    const answers = needs.some((need) => closestText(need, [wordsOf(each.win)]) !== undefined);
    return { ...each, money, answers, total: each.total + (money ? moneyMarks : 0) + (answers ? needMarks : 0) };
  });
  return [...first.sort((a, b) => b.total - a.total || byRecency(a, b)), ...ranked.slice(maxReadClosely)];
}

function byRecency({ win: a }: RankedWin, { win: b }: RankedWin): number {
  return compareText(b.date, a.date);
}

/** What a project that has been picked already takes from the total of its next win. */
const sameProject = 6;
/** How far down the order a pick may reach for variety; it keeps the choice linear in the number of wins. */
const maxConsidered = 200;

/**
 * Picks the wins that lead, each from another project where possible, so that they show variety. Pinned wins come
 * first, whatever their marks.
 */
export function pickLeading(ranked: readonly RankedWin[], count: number): Pick[] {
  const left = ranked.slice(0, maxConsidered);
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

/** The project a win belongs to; without one, all whose titles differ in numbers alone: each year's campaign. */
export function projectOf(win: Win): string {
  return win.project ?? seriesOf(win);
}

/** What a title says but for its numbers. */
export function seriesOf({ title }: Win): string {
  return title.toLowerCase().replace(/\d+/g, '#');
}

const strengthWords: readonly Sentence[] = [
  sentence('a title and a date alone'),
  sentence('a stated effect'),
  sentence('a number'),
  sentence('a before and an after'),
  sentence('a number backed by a link or by someone else'),
];
const recencyWords: Readonly<Record<number, Sentence>> = {
  2: sentence('from the last twelve months'),
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

function reasonFor({ win, strength, recency, serves, answers, money }: RankedWin): Sentence {
  const proof =
    strength.rung === 'corroborated' && !isMeasured(win)
      ? sentence('the words of two people')
      : strengthWords[strengthMarks[strength.rung]]!;
  const parts = [proof];
  if (win.scope !== undefined) parts.push(scopeWords[win.scope]);
  if (money) parts.push(sentence('with an amount of money'));
  if (win.role !== undefined) parts.push(roleWords[win.role]);
  parts.push(recencyWords[recency]!);
  const listed = parts.reduce((all, part) => sentence('{0}, {1}', all, part));
  const served =
    serves.length === 0
      ? listed
      : serves.length === 1
        ? sentence('{0}; it shows one of the skills asked for', listed)
        : sentence('{0}; it shows {1} of the skills asked for', listed, serves.length);
  const said = answers ? sentence('{0}; it answers what is asked for', served) : served;
  return win.pin ? sentence('Pinned by me: {0}.', said) : sentence('Picked for {0}.', said);
}
