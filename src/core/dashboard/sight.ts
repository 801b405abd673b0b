import type { Role } from '../entries/role';
import type { Win } from '../entries/win';
import type { JudgedExpectation } from '../evidence/expectationStatus';
import type { VoiceOf } from '../evidence/voices';
import type { Entries } from '../library/entries';
import type { SkillNames } from '../library/skillNames';
import type { Sentence } from '../text/sentence';
import type { CalendarDate } from '../time/calendarDate';
import type { DashboardChoice } from './dashboard';
import { groupBy } from './groupBy';
import type { DashboardPeriod } from './periodOf';

/** What all pictures look at: the edition for an audience, at a day. */
export interface Sight {
  readonly choice: DashboardChoice;
  readonly entries: Entries;
  /** The wins that are evidence, the latest first. */
  readonly wins: readonly Win[];
  /** Those of the period, each in the quarter of its last day. */
  readonly inPeriod: ReadonlyMap<Win, string>;
  readonly names: SkillNames;
  /** The evidence by the skills it shows. */
  readonly bySkill: ReadonlyMap<string, readonly Win[]>;
  readonly role: Role | undefined;
  /** Its expectations in its order; none without a role. */
  readonly judged: readonly JudgedExpectation[];
  readonly voiceOf: VoiceOf;
  readonly period: DashboardPeriod;
  readonly today: CalendarDate;
  say(spoken: Sentence): string;
}

/** Wins by the skills they show, in the order given. */
export function groupBySkill(wins: Iterable<Win>, names: SkillNames): Map<string, Win[]> {
  return groupBy(wins, ({ skills }) => new Set(skills.map((skill) => names.keyOf(skill))));
}
