import { compareText } from '../../text/compareText';
import { addDays, addMonths, type CalendarDate } from '../../time/calendarDate';
import type { Expectation, Role } from '../../entries/role';
import type { Win } from '../../entries/win';
import { dayOf, isRecent, judgeExpectations, type ExpectationStatus } from '../../evidence/expectationStatus';
import type { SkillNames } from '../../library/skillNames';
import { isMeasured } from '../../evidence/strength';
import type { VoiceOf } from '../../evidence/voices';
import type { Sentence } from '../../text/sentence';

/** What became of the evidence for an expectation from one day to another. */
export interface EvidenceChange {
  readonly expectation: Expectation;
  readonly before: ExpectationStatus;
  readonly after: ExpectationStatus;
  /** The wins that are evidence since, the latest first. */
  readonly gained: readonly Win[];
  /** The measured wins that counted as recent and do so no longer. */
  readonly faded: readonly Win[];
  /** What is lacking still, each in a sentence. */
  readonly gaps: readonly Sentence[];
}

/** The expectations of a role whose evidence changed between two days, in the role's order. */
export function evidenceChanges(
  role: Role,
  wins: readonly Win[],
  names: SkillNames,
  before: CalendarDate,
  after: CalendarDate,
  voiceOf: VoiceOf,
): EvidenceChange[] {
  const earlier = judgeExpectations(role.expectations, wins, names, before, voiceOf);
  return judgeExpectations(role.expectations, wins, names, after, voiceOf)
    .map((judged, index): EvidenceChange => {
      const was = earlier[index]!;
      const { within } = judged.expectation;
      const known = new Set(was.wins);
      return {
        expectation: judged.expectation,
        before: was.status,
        after: judged.status,
        gaps: judged.gaps,
        gained: judged.wins.filter((win) => !known.has(win)),
        faded: was.wins.filter(
          (win) => isMeasured(win) && isRecent(win, within, before) && !isRecent(win, within, after),
        ),
      };
    })
    .filter((change) => change.before !== change.after || change.gained.length > 0 || change.faded.length > 0);
}

/** An expectation that loses its status when nothing new is added. */
export interface Fading {
  readonly expectation: Expectation;
  readonly now: ExpectationStatus;
  readonly then: ExpectationStatus;
  /** The last day on which it still holds. */
  readonly until: CalendarDate;
  /** The wins that leave the window then. */
  readonly wins: readonly Win[];
}

/** The expectations of a role whose status falls within some months after a day, the soonest first. */
export function fadingNext(
  role: Role,
  wins: readonly Win[],
  names: SkillNames,
  date: CalendarDate,
  months: number,
  voiceOf: VoiceOf,
): Fading[] {
  const known = wins.filter((win) => win.date <= date);
  const last = addMonths(date, months);
  return judgeExpectations(role.expectations, known, names, date, voiceOf)
    .flatMap(({ expectation, status, wins: evidence }): Fading[] => {
      const { within } = expectation;
      const recent = evidence.filter((win) => isMeasured(win) && isRecent(win, within, date));
      const days = [...new Set(recent.map((win) => firstDayGone(win, within)))].toSorted();
      for (const day of days) {
        if (day > last) break;
        const [then] = judgeExpectations([expectation], known, names, day, voiceOf);
        if (then!.status === status) continue;
        const gone = recent.filter((win) => firstDayGone(win, within) === day);
        return [{ expectation, now: status, then: then!.status, until: addDays(day, -1), wins: gone }];
      }
      return [];
    })
    .sort((a, b) => compareText(a.until, b.until));
}

/** The first day on which a win is recent no longer. */
function firstDayGone(win: Win, within: number): CalendarDate {
  let day = addDays(addMonths(dayOf(win), within), 1);
  // Months end on different days, so the window can hold a win a little longer.
  while (isRecent(win, within, day)) day = addDays(day, 1);
  return day;
}
