import { compareText } from '../text/compareText';
import { addMonths, hasEnded, type CalendarDate, type PartialDate } from '../time/calendarDate';
import { readChecklist } from './readChecklist';
import { stripFullStop } from '../text/punctuation';
import type { Ask } from '../entries/ask';
import type { Role } from '../entries/role';
import { dayOf, isEvidence, judgeExpectations } from '../evidence/expectationStatus';
import { voicesIn } from '../evidence/voices';
import { SkillNames } from '../library/skillNames';
import type { Entries } from '../library/entries';
import { plural, sentence, type Sentence } from '../text/sentence';
import { statusNames } from '../evidence/statusNames';
import type { PastReview } from './careerReview';

const maxTitles = 3;

/**
 * What the record shows since the last review of the career plan, or of the last three months where there was none:
 * wins, expectations whose status is another one, answers to asks, talks, duties, and boxes ticked. Counts and names;
 * nothing that does not stand in the files.
 *
 * @param profileText the text of the profile's file
 * @param date the day of the review
 */
export function reviewFacts(
  entries: Entries,
  role: Role | undefined,
  profileText: string,
  last: PastReview | undefined,
  date: CalendarDate,
): Sentence[] {
  const since = last?.date ?? addMonths(date, -3);
  return [
    ...wins(entries, since, date),
    ...statuses(entries, role, since, date),
    ...answers(entries.asks, since, date),
    ...talks(entries, since, date),
    ...duties(entries, since, date),
    ...boxes(profileText, last),
  ];
}

/** A win of the day of the review itself belongs to it, and not to the next one. */
function isBetween(day: PartialDate | undefined, since: CalendarDate, date: CalendarDate): boolean {
  return day !== undefined && day > since && day <= date;
}

function wins({ wins: all }: Entries, since: CalendarDate, date: CalendarDate): Sentence[] {
  const fresh = all.filter((win) => isEvidence(win, date) && isBetween(dayOf(win), since, date));
  if (fresh.length === 0) return [sentence('No win logged.')];
  const named = fresh.slice(0, maxTitles).map(({ title }) => sentence('“{0}”', stripFullStop(title)));
  const list = joinSentences(named);
  const more = fresh.length - named.length;
  const told = more === 0 ? list : plural(more, '{1}, and {0} more', '{1}, and {0} more', list);
  return [plural(fresh.length, '{0} win logged: {1}.', '{0} wins logged: {1}.', told)];
}

function statuses(entries: Entries, role: Role | undefined, since: CalendarDate, date: CalendarDate): Sentence[] {
  if (role === undefined) return [];
  const names = new SkillNames([role, ...entries.roles]);
  // As it stood then: a win that ended later was not there yet.
  const known = entries.wins.filter((win) => dayOf(win) <= since);
  const voiceOf = voicesIn(entries);
  const before = judgeExpectations(role.expectations, known, names, since, voiceOf);
  return judgeExpectations(role.expectations, entries.wins, names, date, voiceOf).flatMap(
    ({ expectation, status }, index) =>
      status === before[index]!.status
        ? []
        : [
            sentence(
              '{0} went from {1} to {2}.',
              expectation.skill,
              statusNames[before[index]!.status],
              statusNames[status],
            ),
          ],
  );
}

function answers(asks: readonly Ask[], since: CalendarDate, date: CalendarDate): Sentence[] {
  return asks
    .filter(({ asked }) => isBetween(asked, since, date))
    .toSorted((a, b) => compareText(a.asked!, b.asked!) || compareText(a.uri, b.uri))
    .flatMap(({ title, status }) => answer(stripFullStop(title), status));
}

function answer(title: string, status: Ask['status']): Sentence[] {
  switch (status) {
    case 'asked':
      return [sentence('“{0}” is asked and not yet answered.', title)];
    case 'agreed':
      return [sentence('“{0}” is agreed.', title)];
    case 'deferred':
      return [sentence('“{0}” was deferred.', title)];
    case 'declined':
      return [sentence('“{0}” was declined.', title)];
    case 'planned':
    case 'withdrawn':
      return [];
  }
}

function talks({ meetings }: Entries, since: CalendarDate, date: CalendarDate): Sentence[] {
  const held = meetings.filter(
    (meeting) => (meeting.status ?? 'held') === 'held' && isBetween(meeting.date, since, date),
  );
  const steps = held.flatMap(({ nextSteps }) => nextSteps);
  const done = steps.filter((step) => step.done).length;
  return [
    ...(held.length === 0 ? [] : [plural(held.length, '{0} meeting held.', '{0} meetings held.')]),
    ...(steps.length === 0
      ? []
      : [sentence('Next steps from these meetings completed: {0} of {1}.', done, steps.length)]),
  ];
}

function duties({ responsibilities }: Entries, since: CalendarDate, date: CalendarDate): Sentence[] {
  const inOrder = responsibilities.toSorted((a, b) => compareText(a.uri, b.uri));
  return [
    ...inOrder
      .filter(({ since: from }) => isBetween(from, since, date))
      .map(({ title }) => sentence('Taken on: {0}.', stripFullStop(title))),
    ...inOrder
      .filter(({ until }) => isBetween(until, since, date) && hasEnded(until!, date))
      .map(({ title }) => sentence('Handed over: {0}.', stripFullStop(title))),
  ];
}

function boxes(profileText: string, last: PastReview | undefined): Sentence[] {
  const all = readChecklist(profileText).flatMap((part) => part.boxes);
  if (all.length === 0) return [];
  const ticked = all.filter((box) => box.ticked).length;
  const now = plural(all.length, '{1} of {0} box ticked', '{1} of {0} boxes ticked', ticked);
  return [
    last?.ticked === undefined ? sentence('{0}.', now) : sentence('{0}, {1} at the last review.', now, last.ticked),
  ];
}

function joinSentences(parts: readonly Sentence[]): Sentence {
  return parts.reduce((all, next) => sentence('{0}, {1}', all, next));
}
