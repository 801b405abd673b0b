import { addMonths, type CalendarDate } from '../time/calendarDate';
import { dateInSentence } from '../time/dateInSentence';
import { findNamed } from '../library/references';
import type { Expectation, Role } from '../entries/role';
import type { Feedback, Win } from '../entries/win';
import type { Entries } from '../library/entries';
import { enumerate } from '../text/enumerate';
import { plural, sentence, type Sentence } from '../text/sentence';
import {
  dayOf,
  evidenceFor,
  isEvidence,
  judgeExpectation,
  judgeExpectations,
  type JudgedExpectation,
} from './expectationStatus';
import { voicesIn, type VoiceOf } from './voices';
import { skillLabel } from '../library/skillLabel';
import { isNotAWin } from './notAWin';
import { SkillNames } from '../library/skillNames';
import { findManager } from '../library/managerOf';

/** A rating of mine beside what the record shows. */
export interface RatedSkill {
  readonly skill: string;
  readonly rating: number;
  readonly judged: JudgedExpectation;
  readonly verdict: 'over' | 'under' | 'even';
  /** The two side by side, in a sentence. */
  readonly comparison: Sentence;
  /** What my manager said about wins that show it, the latest first. */
  readonly managersWords: readonly { readonly said: Feedback; readonly win: Win }[];
}

export interface Calibration {
  /** Those that part most from the evidence first. */
  readonly ratings: readonly RatedSkill[];
  /** How much of the work stays invisible, in counts; undefined without wins. */
  readonly invisible: Sentence | undefined;
  /** How much rests on the last three months, and what would not hold without them. */
  readonly lastQuarter: readonly Sentence[];
}

/**
 * Self-ratings beside the evidence (people misjudge their own readiness), the share of mentoring and glue, and how much
 * of the case rests on the last three months. Counts and statuses, no score.
 */
export function calibrate(entries: Entries, role: Role | undefined, date: CalendarDate): Calibration {
  const names = new SkillNames(role === undefined ? entries.roles : [role, ...entries.roles]);
  const evidence = entries.wins.filter((win) => isEvidence(win, date));
  const order = ['over', 'under', 'even'];
  const ratings = (entries.profile?.selfRatings ?? [])
    .map((rated, place) => ({ place, rated: rate(rated, entries, role, names, date) }))
    .sort((a, b) => order.indexOf(a.rated.verdict) - order.indexOf(b.rated.verdict) || a.place - b.place)
    .map(({ rated }) => rated);
  return {
    ratings,
    invisible: invisibleShare(evidence),
    lastQuarter: restsOnLastQuarter(
      evidence.filter((win) => !isNotAWin(win)),
      role,
      names,
      date,
      voicesIn(entries),
    ),
  };
}

function rate(
  { skill, rating }: { skill: string; rating: number },
  entries: Entries,
  role: Role | undefined,
  names: SkillNames,
  date: CalendarDate,
): RatedSkill {
  const key = names.keyOf(skill);
  const expectations = [...(role ? [role] : []), ...entries.roles].flatMap((each) => each.expectations);
  const expectation: Expectation = expectations.find((each) => names.keyOf(each.skill) === key) ?? {
    skill,
    aliases: [],
    text: undefined,
    evidence: 2,
    within: 12,
  };
  const wins = evidenceFor(skill, entries.wins, names, date);
  const judged = judgeExpectation(expectation, wins, date, voicesIn(entries));
  const { status } = judged;
  const isShown = status === 'strong' || status === 'covered';
  const verdict =
    rating >= 4 && !isShown
      ? 'over'
      : (rating <= 2 && isShown) || (rating === 3 && status === 'strong')
        ? 'under'
        : 'even';
  return {
    skill: expectation.skill,
    rating,
    judged,
    verdict,
    comparison: compareWords(skillLabel(expectation.skill), rating, judged, verdict),
    managersWords: managersWords(wins, entries),
  };
}

function compareWords(
  skill: string,
  rating: number,
  { status, reasons }: JudgedExpectation,
  verdict: RatedSkill['verdict'],
): Sentence {
  const why = reasons.slice(0, 2).reduce((all, reason) => sentence('{0} {1}', all, reason));
  if (verdict === 'over')
    return sentence('I give myself {1} of 5 in {0}; the evidence does not show it yet. {2}', skill, rating, why);
  if (verdict === 'under')
    return sentence('I give myself {1} of 5 in {0}; the evidence shows more. {2}', skill, rating, why);
  return status === 'strong' || status === 'covered'
    ? sentence('I give myself {1} of 5 in {0}, and the evidence supports it. {2}', skill, rating, why)
    : sentence('I give myself {1} of 5 in {0}, and the evidence agrees: there is more to do. {2}', skill, rating, why);
}

function managersWords(wins: readonly Win[], entries: Entries): RatedSkill['managersWords'] {
  const { people } = entries;
  const manager = findManager(entries);
  if (manager === undefined) return [];
  return wins.flatMap((win) =>
    win.feedback.filter(({ from }) => findNamed(people, from)?.uri === manager.uri).map((said) => ({ said, win })),
  );
}

function invisibleShare(evidence: readonly Win[]): Sentence | undefined {
  if (evidence.length === 0) return undefined;
  const invisible = evidence.filter(({ kind }) => kind === 'mentoring' || kind === 'glue').length;
  if (invisible === 0)
    return plural(
      evidence.length,
      'My only win is not marked as mentoring or glue.',
      'None of my {0} wins is marked as mentoring or glue. If one is, mark it: such work is easily overlooked.',
    );
  if (evidence.length === 1)
    return sentence('My only win is marked as mentoring or glue: work that no one sees unless I mention it.');
  return plural(
    invisible,
    '{0} of my {1} wins is marked as mentoring or glue: work that no one sees unless I mention it.',
    '{0} of my {1} wins are marked as mentoring or glue: work that no one sees unless I mention it.',
    evidence.length,
  );
}

function restsOnLastQuarter(
  evidence: readonly Win[],
  role: Role | undefined,
  names: SkillNames,
  date: CalendarDate,
  voiceOf: VoiceOf,
): Sentence[] {
  const from = addMonths(date, -3);
  const expectations = role?.expectations ?? [];
  const keys = new Set(expectations.map(({ skill }) => names.keyOf(skill)));
  const usable =
    keys.size === 0 ? evidence : evidence.filter(({ skills }) => skills.some((skill) => keys.has(names.keyOf(skill))));
  if (usable.length === 0) return [];
  const earlier = usable.filter((win) => dayOf(win) < from);
  const fresh = usable.length - earlier.length;
  const only =
    fresh === 1
      ? sentence('The only win that the case can use is from the last three months, since {0}.', dateInSentence(from))
      : sentence('The only win that the case can use is older than three months.');
  const sentences = [
    usable.length === 1
      ? only
      : plural(
          fresh,
          '{0} of {1} wins that the case can use is from the last three months, since {2}.',
          '{0} of {1} wins that the case can use are from the last three months, since {2}.',
          usable.length,
          dateInSentence(from),
        ),
  ];
  const holds = ({ status }: JudgedExpectation) => status === 'strong' || status === 'covered';
  const before = judgeExpectations(expectations, earlier, names, date, voiceOf);
  const lost = judgeExpectations(expectations, usable, names, date, voiceOf).filter(
    (judged, index) => holds(judged) && !holds(before[index]!),
  );
  if (lost.length > 0) {
    const skills = enumerate(lost.map(({ expectation }) => skillLabel(expectation.skill)));
    sentences.push(
      fresh === 1
        ? sentence('Without it, {0} would not be covered.', skills)
        : sentence('Without them, {0} would not be covered.', skills),
    );
  }
  return sentences;
}
