import { compareText } from '../text/compareText';
import { decisionDay } from './decisionDay';
import { datesOfEvent } from '../time/recurrence';
import { addDays, addMonths, daysBetween, type CalendarDate } from '../time/calendarDate';
import { dateInSentence } from '../time/dateInSentence';
import type { Ask } from '../entries/ask';
import type { calendarKinds } from '../entries/profile';
import { type CalendarEvent } from '../entries/profile';
import type { Role } from '../entries/role';
import type { Entries } from '../library/entries';
import { plural, sentence, type Sentence } from '../text/sentence';
import { dayOf, isEvidence } from './expectationStatus';
import { findNamed } from '../library/references';
import { isMeasured } from './strength';

export interface Occurrence {
  readonly name: string;
  readonly kind: (typeof calendarKinds)[number] | undefined;
  readonly date: CalendarDate;
}

/** What speaks for a day, what against it, and what to bear in mind; explained, never scored. */
export interface Timing {
  readonly date: CalendarDate;
  readonly reasonsFor: readonly Sentence[];
  readonly reasonsAgainst: readonly Sentence[];
  readonly bearInMind: readonly Sentence[];
}

/** Days on which to ask, from the first to the last, and why the first of them. */
export interface AskingWindow {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly timing: Timing;
}

/** What a talk is about, where that is known. */
export interface Subject {
  readonly ask?: Ask | undefined;
  readonly role?: Role | undefined;
}

const windowAhead: Readonly<Record<(typeof calendarKinds)[number], number>> = {
  review: 60,
  budget: 90,
  planning: 42,
  freeze: 42,
  reorg: 90,
  launch: 14,
};
/** A calendar gives the day on which a freeze begins; it is taken to last four weeks. */
const freezeDays = 28;
const reorgDays = 60;
const settledDays = 21;
const freshDays = 90;
/** Fewer days before a decision are too few to agree what it takes. */
const fewestDays = 14;

/** The days of a calendar's events from one date to another, both included, in order. */
export function occurrences(calendar: readonly CalendarEvent[], from: CalendarDate, until: CalendarDate): Occurrence[] {
  const found: Occurrence[] = [];
  for (const event of calendar) {
    for (const date of datesOfEvent(event, from, until)) found.push({ name: event.name, kind: event.kind, date });
  }
  return found.sort((a, b) => compareText(a.date, b.date) || compareText(a.name, b.name));
}

/**
 * Whether a day is a good one for the talk: the calendar around it, fresh wins, and what was to come first
 * (timing in reviews, milestones, freezes and reorganisations: negotiating career steps).
 */
export function judgeTiming(entries: Entries, date: CalendarDate, subject: Subject = {}): Timing {
  const reasonsFor: Sentence[] = [];
  const reasonsAgainst: Sentence[] = [];
  const bearInMind: Sentence[] = [];
  const calendar = entries.profile?.calendar ?? [];

  for (const past of occurrences(calendar, addDays(date, -reorgDays), addDays(date, -1))) {
    const days = daysBetween(past.date, date);
    const began = plural(days, 'began {0} day earlier', 'began {0} days earlier');
    const ended = plural(days, 'was {0} day earlier', 'was {0} days earlier');
    if (past.kind === 'freeze' && days < freezeDays)
      reasonsAgainst.push(
        sentence('{0} {1}: ask for criteria and a date now, and for the decision once it is over.', past.name, began),
      );
    if (past.kind === 'reorg')
      reasonsAgainst.push(sentence('{0} {1}: who decides may still be settling.', past.name, ended));
    if ((past.kind === 'budget' || past.kind === 'planning') && days <= settledDays)
      reasonsAgainst.push(sentence('{0} {1}: what it settled is hard to open again.', past.name, ended));
    if (past.kind === 'review' && days <= settledDays)
      reasonsFor.push(sentence('{0} {1}: what was said there is still fresh.', past.name, ended));
    if (past.kind === 'launch' && days <= settledDays)
      reasonsFor.push(sentence('{0} {1}: people can see what came of it.', past.name, ended));
  }

  for (const next of firstOfEach(occurrences(calendar, date, addDays(date, 90)))) {
    const days = daysBetween(date, next.date);
    if (next.kind === undefined || days > windowAhead[next.kind]) continue;
    const when = sentence('on {0}, {1}', dateInSentence(next.date), later(days));
    if (next.kind === 'freeze')
      bearInMind.push(sentence('{0} begins {1}: settle the next steps and their dates before it.', next.name, when));
    else if (next.kind === 'reorg')
      bearInMind.push(
        sentence(
          '{0} comes {1}: get what is agreed in writing, so that it outlasts a change of manager.',
          next.name,
          when,
        ),
      );
    else if (next.kind === 'launch')
      reasonsAgainst.push(sentence('{0} is {1}: people will be distracted.', next.name, when));
    else if (next.kind === 'review')
      reasonsFor.push(sentence('{0} is {1}: what is agreed now can still count in it.', next.name, when));
    else reasonsFor.push(sentence('{0} is {1}: what is agreed now can still go into it.', next.name, when));
  }

  judgeDecision(date, subject, reasonsFor, reasonsAgainst);
  judgeFreshness(entries, date, reasonsFor, reasonsAgainst);
  judgeOrder(entries, date, subject, reasonsAgainst, bearInMind);
  return { date, reasonsFor, reasonsAgainst, bearInMind };
}

function firstOfEach(coming: readonly Occurrence[]): Occurrence[] {
  const seen = new Set<string>();
  return coming.filter(({ name }) => !seen.has(name) && seen.add(name));
}

function later(days: number): Sentence {
  return days === 0 ? sentence('the same day') : plural(days, '{0} day later', '{0} days later');
}

function judgeDecision(
  date: CalendarDate,
  { role }: Subject,
  reasonsFor: Sentence[],
  reasonsAgainst: Sentence[],
): void {
  const decided = decisionDay(role);
  if (role === undefined || decided === undefined) return;
  if (decided < date)
    reasonsAgainst.push(
      sentence('The decision on {0} was due on {1}: ask when the next one is.', role.title, dateInSentence(decided)),
    );
  else if (daysBetween(date, decided) < fewestDays)
    reasonsAgainst.push(
      sentence(
        'The decision falls on {0}, {1}: ask what can still count in it, and when the next one is.',
        dateInSentence(decided),
        later(daysBetween(date, decided)),
      ),
    );
  else
    reasonsFor.push(
      sentence(
        'The decision falls on {1}: {0} days are left to agree what it takes.',
        daysBetween(date, decided),
        dateInSentence(decided),
      ),
    );
}

function judgeFreshness(
  entries: Entries,
  date: CalendarDate,
  reasonsFor: Sentence[],
  reasonsAgainst: Sentence[],
): void {
  const evidence = entries.wins.filter((win) => isEvidence(win, date) && !win.omit && win.role !== 'supported');
  const [latest] = evidence.toSorted(
    (a, b) => compareText(dayOf(b), dayOf(a)) || Number(isMeasured(b)) - Number(isMeasured(a)),
  );
  if (latest === undefined) {
    reasonsAgainst.push(sentence('No win is recorded yet: log two or three before the meeting.'));
    return;
  }
  const days = daysBetween(dayOf(latest), date);
  const spoken = sentence('{0} ({1})', latest.title, dateInSentence(dayOf(latest)));
  if (days <= freshDays) reasonsFor.push(sentence('The latest win is fresh: {0}.', spoken));
  else reasonsAgainst.push(sentence('The latest win has had time to fade: {0}.', spoken));
}

function judgeOrder(
  entries: Entries,
  date: CalendarDate,
  { ask, role }: Subject,
  reasonsAgainst: Sentence[],
  bearInMind: Sentence[],
): void {
  const open = (ask?.after ?? [])
    .map((name) => entries.asks.find(({ id, title }) => id === name || title === name))
    .filter((earlier) => earlier?.status === 'planned' || earlier?.status === 'asked');
  for (const earlier of open)
    reasonsAgainst.push(
      earlier!.status === 'asked'
        ? sentence('An ask that was to come first has no answer yet: “{0}”.', earlier!.title)
        : sentence('An ask that was to come first has not been made yet: “{0}”.', earlier!.title),
    );
  const refused = entries.asks.filter(
    (earlier) =>
      earlier !== ask &&
      earlier.followUp !== undefined &&
      (earlier.status === 'declined' || earlier.status === 'deferred') &&
      role !== undefined &&
      findNamed(entries.roles, earlier.role)?.uri === role.uri &&
      (earlier.kind === 'promotion' || earlier.kind === ask?.kind),
  );
  for (const earlier of refused)
    bearInMind.push(
      sentence(
        earlier.followUp! > date
          ? 'The date agreed for coming back after the last no is {0}: say why I come earlier.'
          : 'The date agreed for coming back after the last no, {0}, has come.',
        dateInSentence(earlier.followUp!),
      ),
    );
}

/**
 * The next days that suit the talk, at most `count`, within half a year of a date: before a review, planning or
 * budget round, or after a launch, and outside a freeze or the weeks after a reorganisation.
 */
export function nextWindows(entries: Entries, date: CalendarDate, subject: Subject = {}, count = 3): AskingWindow[] {
  const calendar = entries.profile?.calendar ?? [];
  const bad = occurrences(calendar, addDays(date, -reorgDays), addMonths(date, 8))
    .filter(({ kind }) => kind === 'freeze' || kind === 'reorg')
    .map((event) => ({
      from: event.date,
      until: addDays(event.date, event.kind === 'freeze' ? freezeDays - 1 : reorgDays),
    }));
  const windows: AskingWindow[] = [];
  for (const { kind, date: day } of occurrences(calendar, date, addMonths(date, 7))) {
    let [from, until] =
      kind === 'launch'
        ? [addDays(day, 3), addDays(day, settledDays)]
        : kind === 'review' || kind === 'budget' || kind === 'planning'
          ? [addDays(day, -28), addDays(day, -7)]
          : [day, addDays(day, -1)];
    if (from < date) from = date;
    for (const { from: start, until: end } of bad) {
      if (start <= from && end >= from) from = addDays(end, 1);
      else if (start > from && start <= until) until = addDays(start, -1);
    }
    if (from > until || from > addMonths(date, 6)) continue;
    const last = windows.at(-1);
    if (last !== undefined && from <= last.until) {
      if (until > last.until) windows[windows.length - 1] = { ...last, until };
    } else windows.push({ from, until, timing: judgeTiming(entries, from, subject) });
  }
  return windows.sort((a, b) => compareText(a.from, b.from)).slice(0, count);
}
