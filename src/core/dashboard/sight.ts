import type { Role } from '../entries/role';
import type { Win } from '../entries/win';
import type { JudgedExpectation } from '../evidence/expectationStatus';
import type { VoiceOf } from '../evidence/voices';
import type { Entries } from '../library/entries';
import type { SkillNames } from '../library/skillNames';
import type { Sentence } from '../text/sentence';
import type { CalendarDate } from '../time/calendarDate';
import type { DashboardChoice } from './dashboard';
import type { DashboardPeriod } from './periodOf';

/** What all pictures look at: the edition for an audience, at a day. */
export interface Sight {
  readonly choice: DashboardChoice;
  readonly entries: Entries;
  /** The wins that are evidence, the latest first. */
  readonly wins: readonly Win[];
  /** Those of the period, each with the place of its quarter among the columns. */
  readonly inPeriod: readonly QuarterWin[];
  readonly names: SkillNames;
  /** The evidence by the skills it shows. */
  readonly bySkill: ReadonlyMap<string, readonly Win[]>;
  /** That of the period, by quarter. */
  readonly quartersBySkill: ReadonlyMap<string, WinsByQuarter>;
  readonly role: Role | undefined;
  /** Its expectations in its order; none without a role. */
  readonly judged: readonly JudgedExpectation[];
  readonly voiceOf: VoiceOf;
  readonly period: DashboardPeriod;
  readonly today: CalendarDate;
  say(spoken: Sentence): string;
}

/** A win, and the place of the quarter of its last day among the columns. */
export interface QuarterWin {
  readonly win: Win;
  readonly quarter: number;
}

/** Wins in their order, for each column that has some. */
export type WinsByQuarter = ReadonlyMap<number, readonly Win[]>;

/** Wins by their keys, each once under every key it has, in the order given. */
export function groupWins(wins: readonly Win[], keysOf: (win: Win) => readonly string[]): Map<string, Win[]> {
  const groups = new Map<string, Win[]>();
  for (const win of wins) for (const key of keysOf(win)) addOnce(groups, key, win);
  return groups;
}

/** The same by quarter under each key. */
export function groupByQuarter<Key extends string>(
  wins: readonly QuarterWin[],
  keysOf: (win: Win) => readonly Key[],
): Map<Key, Map<number, Win[]>> {
  const groups = new Map<Key, Map<number, Win[]>>();
  for (const { win, quarter } of wins)
    for (const key of keysOf(win)) {
      let group = groups.get(key);
      if (group === undefined) groups.set(key, (group = new Map()));
      addOnce(group, quarter, win);
    }
  return groups;
}

/** Groups of wins once more by quarter; groups without a win of the period are left out. */
export function groupsByQuarter(
  groups: ReadonlyMap<string, readonly Win[]>,
  inPeriod: readonly QuarterWin[],
): Map<string, Map<number, Win[]>> {
  const quarters = new Map(inPeriod.map(({ win, quarter }) => [win, quarter]));
  const divided = new Map<string, Map<number, Win[]>>();
  for (const [key, wins] of groups) {
    const byQuarter = new Map<number, Win[]>();
    for (const win of wins) {
      const quarter = quarters.get(win);
      if (quarter !== undefined) addOnce(byQuarter, quarter, win);
    }
    if (byQuarter.size > 0) divided.set(key, byQuarter);
  }
  return divided;
}

/** A win comes once, even where two of its keys are one. */
function addOnce<Key>(groups: Map<Key, Win[]>, key: Key, win: Win): void {
  const held = groups.get(key);
  if (held === undefined) groups.set(key, [win]);
  else if (held[held.length - 1] !== win) held.push(win);
}

/** A skill as a role writes it, else as its latest win does that doesn't write its key (`community-care`). */
export function skillLabel({ names, bySkill }: Sight, key: string): string {
  for (const { skills } of bySkill.get(key) ?? []) {
    const written = skills.find((skill) => skill !== key && names.keyOf(skill) === key);
    if (written !== undefined) return names.labelOf(written);
  }
  return names.labelOf(key);
}
