import { compareText } from '../text/compareText';
import { daysBetween, hasEnded, isWholeDate, partsOf, type CalendarDate, type PartialDate } from '../time/calendarDate';
import { dateInSentence } from '../time/dateInSentence';
import type { Expectation, Role } from '../entries/role';
import type { Responsibility } from '../entries/responsibility';
import type { Win } from '../entries/win';
import type { Entries } from '../library/entries';
import { plural, sentence, type Sentence } from '../text/sentence';
import { evidenceFor } from './expectationStatus';
import { skillLabel } from '../library/skillLabel';
import { SkillNames } from '../library/skillNames';

/** A duty I carry, and how it stands. */
export interface CarriedDuty {
  readonly duty: Responsibility;
  /** Whole months since it began; undefined where its day isn't known. */
  readonly months: number | undefined;
  /** Since when, agreed or not, recognised or not, each in a sentence. */
  readonly standing: readonly Sentence[];
  /** The expectations of the role that it counts towards. */
  readonly serves: readonly Expectation[];
  /** The evidence since it began that shows one of its skills. */
  readonly wins: readonly Win[];
  /** What it would be worth in the case, in a sentence. */
  readonly worth: Sentence;
}

export interface ScopeLedger {
  /** The duties carried at the date, the longest first. */
  readonly carried: readonly CarriedDuty[];
  /** How much has piled up, in sentences; none where there is at most one duty. */
  readonly summary: readonly Sentence[];
}

/**
 * The duties taken on: since when, agreed or not, recognised or not, what they are worth for a role, and how much of it
 * has piled up without anybody speaking of it (people take extra duties without talking about reward).
 */
export function scopeLedger(entries: Entries, role: Role | undefined, date: CalendarDate): ScopeLedger {
  const names = new SkillNames(role === undefined ? entries.roles : [role, ...entries.roles]);
  const carried = entries.responsibilities
    .filter(
      ({ since, until }) => (since === undefined || since <= date) && (until === undefined || !hasEnded(until, date)),
    )
    .toSorted((a, b) => compareText(a.since ?? '9', b.since ?? '9'))
    .map((duty): CarriedDuty => {
      const keys = new Set(duty.skills.map((skill) => names.keyOf(skill)));
      const serves = (role?.expectations ?? []).filter(({ skill }) => keys.has(names.keyOf(skill)));
      const wins = [...new Set(duty.skills.flatMap((skill) => evidenceFor(skill, entries.wins, names, date)))]
        .filter((win) => duty.since === undefined || (win.end ?? win.date) >= duty.since)
        .sort((a, b) => compareText(b.date, a.date));
      return {
        duty,
        months: duty.since !== undefined && isWholeDate(duty.since) ? monthsBetween(duty.since, date) : undefined,
        standing: standingOf(duty, date),
        serves,
        wins,
        worth: worthOf(serves, wins),
      };
    });
  return { carried, summary: summaryOf(carried) };
}

function standingOf({ since, agreed, recognised, level }: Responsibility, date: CalendarDate): Sentence[] {
  // Where the file is silent, nothing is said.
  const sentences: Sentence[] = since === undefined ? [] : [carriedSince(since, date)];
  if (level === 'next') sentences.push(sentence('It belongs to the next level.'));
  if (level === 'current') sentences.push(sentence('It belongs to my level.'));
  if (agreed === 'yes') sentences.push(sentence('It was agreed.'));
  if (agreed === 'informal') sentences.push(sentence('It was agreed informally.'));
  if (agreed === 'no') sentences.push(sentence('It was never formally agreed.'));
  if (recognised === 'yes') sentences.push(sentence('It is recognised.'));
  if (recognised === 'no') sentences.push(sentence('It is not recognised.'));
  return sentences;
}

function carriedSince(since: PartialDate, date: CalendarDate): Sentence {
  if (!isWholeDate(since)) return sentence('Since {0}.', dateInSentence(since));
  const months = monthsBetween(since, date);
  return months === 0
    ? plural(daysBetween(since, date), 'Since {1} ({0} day).', 'Since {1} ({0} days).', dateInSentence(since))
    : plural(months, 'Since {1} ({0} month).', 'Since {1} ({0} months).', dateInSentence(since));
}

function worthOf(serves: readonly Expectation[], wins: readonly Win[]): Sentence {
  const shown = plural(wins.length, '{0} win since then shows its skills', '{0} wins since then show its skills');
  if (serves.length === 0)
    return wins.length === 0
      ? sentence('Its skills are not linked to an expectation or a win yet.')
      : sentence('{0}; no expectation of the role names them.', shown);
  const named = serves
    .map(({ skill }) => skillLabel(skill))
    .reduce<Sentence | string>((all, skill, index) => (index === 0 ? skill : sentence('{0}, {1}', all, skill)), '');
  return wins.length === 0
    ? sentence('It would count towards {0}; no win shows it yet.', named)
    : sentence('It counts towards {0}; {1}.', named, shown);
}

function summaryOf(carried: readonly CarriedDuty[]): Sentence[] {
  // One duty says all of it by itself.
  if (carried.length < 2) return [];
  const next = carried.filter(({ duty }) => duty.level === 'next');
  const unrecognised = carried.filter(({ duty }) => duty.recognised === 'no');
  const unsettled = carried.filter(({ duty }) => duty.agreed === 'informal' || duty.agreed === 'no');
  const sentences = [
    plural(carried.length, 'I carry {0} duty on top of my job.', 'I carry {0} duties on top of my job.'),
  ];
  if (next.length > 0)
    sentences.push(
      plural(next.length, '{0} of them belongs to the next level.', '{0} of them belong to the next level.'),
    );
  if (unsettled.length > 0)
    sentences.push(
      plural(unsettled.length, '{0} of them was never agreed in writing.', '{0} of them were never agreed in writing.'),
    );
  if (unrecognised.length > 0) {
    sentences.push(plural(unrecognised.length, '{0} of them is not recognised.', '{0} of them are not recognised.'));
    const months = unrecognised.reduce((sum, { months: each }) => sum + (each ?? 0), 0);
    if (months > 0)
      sentences.push(
        plural(
          months,
          'Counted one by one, that is {0} month of unrecognised duty.',
          'Counted one by one, that is {0} months of unrecognised duty.',
        ),
      );
  }
  return sentences;
}

/** Whole months from a day to a later one. */
function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  const [start, end] = [partsOf(from), partsOf(to)];
  return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
}
