import { addMonths, type CalendarDate } from '../time/calendarDate';
import { dateInSentence } from '../time/dateInSentence';
import { hasFigure } from '../entries/metric';
import type { Expectation } from '../entries/role';
import type { Win } from '../entries/win';
import { plural, sentence, type Sentence } from '../text/sentence';
import type { SkillNames } from '../library/skillNames';
import { isNotAWin } from './notAWin';
import { isAtLeast, isInvisibleWork, isMeasured, strengthOf } from './strength';
import type { VoiceOf } from './voices';

/** How well an expectation is evidenced, from the best to none (Dropbox: statuses with reasons, no score). */
export const expectationStatuses = ['strong', 'covered', 'thin', 'stale', 'missing'] as const;
export type ExpectationStatus = (typeof expectationStatuses)[number];

export interface JudgedExpectation {
  readonly expectation: Expectation;
  readonly status: ExpectationStatus;
  /** Why, each in a sentence. */
  readonly reasons: readonly Sentence[];
  /** What is lacking and would lift it, each in a sentence; none when it is strong. */
  readonly gaps: readonly Sentence[];
  /** The wins that are evidence for it, in the order given. */
  readonly wins: readonly Win[];
}

/** A win counts as evidence once it is done and does not lie in the future. */
export function isEvidence(win: Win, date: CalendarDate): boolean {
  return win.status === 'done' && win.date <= date;
}

/** The day a win counts from: its last day where it has one. */
export function dayOf(win: Win): CalendarDate {
  return win.end ?? win.date;
}

/** Whether a win is recent at a date: no more than so many months before it. */
export function isRecent(win: Win, within: number, date: CalendarDate): boolean {
  return dayOf(win) >= addMonths(date, -within);
}

/** The wins that show a skill and are evidence at a date, in the order given; what is none by its title shows nothing. */
export function evidenceFor(skill: string, wins: readonly Win[], names: SkillNames, date: CalendarDate): Win[] {
  const key = names.keyOf(skill);
  return wins.filter(
    (win) => isEvidence(win, date) && !isNotAWin(win) && win.skills.some((name) => names.keyOf(name) === key),
  );
}

/**
 * The status of an expectation by the rules anyone can read.
 *
 * @param all the wins that show it; what is none by its title counts for nothing
 * @param date the day to judge at
 * @param voiceOf see `strengthOf`
 */
export function judgeExpectation(
  expectation: Expectation,
  all: readonly Win[],
  date: CalendarDate,
  voiceOf: VoiceOf,
): JudgedExpectation {
  const wins = all.some(isNotAWin) ? all.filter((win) => !isNotAWin(win)) : all;
  const { evidence, within } = expectation;
  const from = addMonths(date, -within);
  let [measured, recent, corroborated, leading, unsupported, vouched] = [0, 0, 0, 0, 0, 0];
  let latest: CalendarDate | undefined;
  for (const win of wins) {
    if (win.role === 'led' || win.role === 'owned') leading++;
    if (win.role !== 'supported') unsupported++;
    const { rung } = strengthOf(win, voiceOf);
    if (!isAtLeast(rung, 'measured')) continue;
    measured++;
    const day = dayOf(win);
    if (latest === undefined || day > latest) latest = day;
    if (day < from) continue;
    recent++;
    if (rung === 'corroborated') corroborated++;
    if (isInvisibleWork(win) && !isMeasured(win)) vouched++;
  }
  const judged = (status: ExpectationStatus, reasons: Sentence[], gaps: Sentence[]): JudgedExpectation => ({
    expectation,
    status,
    reasons,
    gaps,
    wins,
  });

  if (wins.length === 0) return judged('missing', [sentence('No win shows it yet.')], [needed(evidence)]);

  const lack = evidence - wins.length;
  const shows = plural(wins.length, '{0} win shows it', '{0} wins show it');
  const reasons: Sentence[] = [];
  const gaps: Sentence[] = [];
  if (lack > 0) {
    reasons.push(plural(evidence, '{1}, where {0} is needed.', '{1}, where {0} are needed.', shows));
    gaps.push(plural(lack, '{0} more win is needed.', '{0} more wins are needed.'));
  } else reasons.push(sentence('{0}.', shows));
  if (measured === 0) {
    // A title may hold the number all the same.
    const isInTitle = wins.some(({ title }) => hasFigure(title));
    reasons.push(
      isInTitle
        ? plural(wins.length, 'Its number is in its title alone.', 'Only titles have a number.')
        : plural(wins.length, 'It has no number.', 'None of them has a number.'),
    );
    gaps.push(isInTitle ? sentence('A measured result is needed.') : sentence('A win with a number is needed.'));
  }
  if (unsupported === 0) {
    reasons.push(plural(wins.length, 'My part in it was to support.', 'My part in all of them was to support.'));
    gaps.push(sentence('A win in which I did more than support is needed.'));
  }
  if (gaps.length > 0) return judged('thin', reasons, gaps);

  if (recent === 0) {
    return judged(
      'stale',
      [
        plural(
          within,
          'No measured win in the last month; the latest is from {1}.',
          'No measured win in the last {0} months; the latest is from {1}.',
          dateInSentence(latest!),
        ),
      ],
      [
        plural(
          within,
          'A measured win from the last month is needed.',
          'A measured win from the last {0} months is needed.',
        ),
      ],
    );
  }

  if (corroborated === 0)
    gaps.push(sentence("A recent win with a number and a link or someone else's words is needed."));
  if (leading === 0) gaps.push(sentence('A win that I led or owned is needed.'));
  const covered =
    recent === wins.length
      ? plural(wins.length, '{0} win, measured and recent.', '{0} wins, all of them measured and recent.')
      : sentence('{0} wins, {1} of them measured and recent.', wins.length, recent);
  const why =
    vouched === 0
      ? [covered]
      : [
          covered,
          sentence(
            'What two people say of mentoring or glue counts as measured: so for {0} of {1}.',
            vouched,
            wins.length,
          ),
        ];
  if (gaps.length > 0) return judged('covered', why, gaps);
  return judged(
    'strong',
    [
      ...why,
      wins.length === 1
        ? sentence('It is corroborated.')
        : plural(corroborated, '{0} of them is recent and corroborated.', '{0} of them are recent and corroborated.'),
      wins.length === 1 ? sentence('I led or owned it.') : sentence('{0} of them I led or owned.', leading),
    ],
    [],
  );
}

function needed(evidence: number): Sentence {
  return plural(evidence, '{0} win is needed.', '{0} wins are needed.');
}

/** All expectations of a role, judged, in the role's order. */
export function judgeExpectations(
  expectations: readonly Expectation[],
  wins: readonly Win[],
  names: SkillNames,
  date: CalendarDate,
  voiceOf: VoiceOf,
): JudgedExpectation[] {
  return expectations.map((expectation) =>
    judgeExpectation(expectation, evidenceFor(expectation.skill, wins, names, date), date, voiceOf),
  );
}
