import { compareText } from '../text/compareText';
import { daysBetween, type CalendarDate } from '../time/calendarDate';
import { dateInSentence } from '../time/dateInSentence';
import { isMe } from '../library/isMe';
import { findNamed } from '../library/references';
import type { Person } from '../entries/person';
import type { Expectation, Role } from '../entries/role';
import type { Win } from '../entries/win';
import type { Entries } from '../library/entries';
import { plural, sentence, type Sentence } from '../text/sentence';
import { slug } from '../text/slug';
import { evidenceFor, isEvidence } from './expectationStatus';

import { SkillNames } from '../library/skillNames';
import { longerName } from './voices';

/** Someone who has seen some of the work, with or without a file of their own. */
export interface Ally {
  readonly name: string;
  readonly person: Person | undefined;
  /** What they said words about, the latest first. */
  readonly spokeOf: readonly Win[];
  /** What they worked on with me and have not spoken of, the latest first. */
  readonly workedOn: readonly Win[];
}

export interface Vouching {
  readonly expectation: Expectation;
  /** Who can vouch for it: those who said so already come first, then those with the most wins. */
  readonly allies: readonly Ally[];
}

export interface Contact {
  readonly name: string;
  readonly person: Person | undefined;
  /** When we last spoke, by their file or by a meeting that was held; undefined where nothing says so. */
  readonly last: CalendarDate | undefined;
  /** How long that is ago, in a sentence. */
  readonly since: Sentence;
}

export interface Decider extends Contact {
  /** The wins they worked on or spoke of, the latest first. */
  readonly seen: readonly Win[];
  /** What they have seen, in a sentence. */
  readonly sight: Sentence;
}

export interface Allies {
  /** Everyone who worked on some evidence or spoke of it. */
  readonly everyone: readonly Ally[];
  readonly vouching: readonly Vouching[];
  readonly deciders: readonly Decider[];
  /** The people on file whom I last spoke to more than two months ago by what is on file, the longest first. */
  readonly quiet: readonly Contact[];
  /** The expectations that have evidence for which nobody but me can vouch. */
  readonly onlyMine: readonly Expectation[];
}

/** After so many days without a talk somebody may not know what has happened since. */
const quietDays = 60;

/**
 * Who can vouch for what a role expects, who decides and what they have seen, and who has not been spoken to for long
 * (allies, promotion championing). Without a role it is about the people alone.
 *
 * @param date the day to judge at; what is later counts for nothing
 */
export function alliesFor(role: Role | undefined, entries: Entries, date: CalendarDate): Allies {
  const names = new SkillNames(role === undefined ? entries.roles : [role, ...entries.roles]);
  const vouching = (role?.expectations ?? []).map((expectation) => ({
    expectation,
    allies: alliesOf(evidenceFor(expectation.skill, entries.wins, names, date), entries),
  }));
  const everyone = alliesOf(
    entries.wins.filter((win) => isEvidence(win, date)),
    entries,
  );
  const contactOf = (reference: string): Contact => {
    const person = findNamed(entries.people, reference);
    const last = lastSpokenTo(person?.id ?? reference, person, entries, date);
    return { name: person?.name ?? reference, person, last, since: sinceWhen(last, date) };
  };
  return {
    everyone,
    vouching,
    deciders: (role?.deciders ?? []).map((reference) => {
      const contact = contactOf(reference);
      const ally = everyone.find(({ name, person }) =>
        contact.person ? person === contact.person : slug(name) === slug(contact.name),
      );
      const seen = [...(ally?.spokeOf ?? []), ...(ally?.workedOn ?? [])].sort(byRecency);
      return { ...contact, seen, sight: sightOf(seen.length) };
    }),
    quiet: entries.people
      .map(({ id }) => contactOf(id))
      .filter(({ last }) => last !== undefined && daysBetween(last, date) > quietDays)
      .sort((a, b) => compareText(a.last ?? '', b.last ?? '')),
    onlyMine: vouching
      .filter(
        ({ expectation, allies }) =>
          allies.length === 0 && evidenceFor(expectation.skill, entries.wins, names, date).length > 0,
      )
      .map(({ expectation }) => expectation),
  };
}

interface Found {
  readonly name: string;
  readonly person: Person | undefined;
  readonly spokeOf: Win[];
  readonly workedOn: Win[];
}

/**
 * Those who worked on some wins or said something about them, without myself; those who said something come first.
 *
 * @param wins the latest first
 */
export function alliesOf(wins: readonly Win[], entries: Entries): Ally[] {
  const found = new Map<string, Found>();
  const byReference = new Map<string, Found | null>();
  const allyNamed = (reference: string): Found | null => {
    const asked = byReference.get(reference);
    if (asked !== undefined) return asked;
    const person = findNamed(entries.people, reference);
    const key = person?.uri ?? slug(reference);
    const known = found.get(key);
    const ally = isMe(entries, reference)
      ? null
      : (known ?? { name: person?.name ?? reference, person, spokeOf: [], workedOn: [] });
    if (ally !== null) found.set(key, ally);
    byReference.set(reference, ally);
    return ally;
  };
  for (const win of wins) {
    // Each win once, where it is the last: who spoke of it is known before who worked on it.
    for (const { from } of win.feedback) {
      const ally = from === undefined ? null : allyNamed(from);
      if (ally && ally.spokeOf.at(-1) !== win) ally.spokeOf.push(win);
    }
    for (const name of win.collaborators) {
      const ally = allyNamed(name);
      if (ally && ally.spokeOf.at(-1) !== win && ally.workedOn.at(-1) !== win) ally.workedOn.push(win);
    }
  }
  for (const [key, { name, person, spokeOf, workedOn }] of found) {
    const longer = longerName(name, person === undefined ? [...found.values()].map((each) => each.name) : []);
    const whole = [...found.values()].find((each) => each.name === longer);
    if (longer === undefined || whole === undefined) continue;
    found.delete(key);
    whole.spokeOf.push(...spokeOf.filter((win) => !whole.spokeOf.includes(win)));
    whole.workedOn.push(...workedOn.filter((win) => !whole.workedOn.includes(win) && !whole.spokeOf.includes(win)));
    for (const told of [whole.spokeOf, whole.workedOn]) told.sort(byRecency);
  }
  return [...found.values()].sort(
    (a, b) =>
      Number(b.spokeOf.length > 0) - Number(a.spokeOf.length > 0) ||
      b.spokeOf.length + b.workedOn.length - (a.spokeOf.length + a.workedOn.length) ||
      compareText(a.name, b.name) ||
      compareText(a.person?.uri ?? '', b.person?.uri ?? ''),
  );
}

/** When we last spoke, by their file or by a meeting; one without a status is held once its day has passed. */
export function lastSpokenTo(
  reference: string,
  person: Person | undefined,
  { meetings, people }: Entries,
  date: CalendarDate,
): CalendarDate | undefined {
  const isWith = (name: string) =>
    person === undefined ? slug(name) === slug(reference) : findNamed(people, name)?.uri === person.uri;
  return [
    person?.lastContact,
    ...meetings
      .filter(({ status, date: day }) => status === 'held' || (status === undefined && day < date))
      .filter((meeting) => meeting.with.some(isWith))
      .map((held) => held.date),
  ]
    .filter((day): day is CalendarDate => day !== undefined && day <= date)
    .toSorted()
    .at(-1);
}

function sinceWhen(last: CalendarDate | undefined, date: CalendarDate): Sentence {
  if (last === undefined) return sentence('No meeting recorded.');
  const days = daysBetween(last, date);
  if (days === 0) return sentence('We spoke today.');
  return plural(
    days,
    'We last spoke on {1}, {0} day ago.',
    'We last spoke on {1}, {0} days ago.',
    dateInSentence(last),
  );
}

function sightOf(count: number): Sentence {
  return count === 0
    ? sentence('No win names them yet.')
    : plural(count, 'They have seen {0} win up close.', 'They have seen {0} wins up close.');
}

function byRecency(a: Win, b: Win): number {
  return compareText(b.date, a.date);
}
