import type { Ask } from '../../entries/ask';
import { nameOf, type Entry } from '../../entries/entry';
import type { Meeting } from '../../entries/meeting';
import type { Person, Relation } from '../../entries/person';
import type { Profile } from '../../entries/profile';
import type { Role } from '../../entries/role';
import { maySee, type Audience } from '../../entries/visibility';
import type { Win } from '../../entries/win';
import type { Entries } from '../../library/entries';
import { slug } from '../../text/slug';
import { HiddenNames } from './hiddenNames';
import { phrased, unphrased } from '../kit/phrased';

/** What an audience may see, and the means to read texts as that audience may. */
export interface Edition {
  readonly entries: Entries;
  /** A text from a file of a visible entry, with the names of hidden people, and parts of them, replaced by what they are to me. */
  redact(text: string): string;
}

/**
 * The entries an audience may see, in an order of their own. What it may not see leaves no trace: hidden entries
 * are gone, references to them are dropped, and hidden people are called by their relation. What is for myself
 * alone (fallbacks, how people stand and what they value, my ratings) stays in the edition `self`.
 */
export function entriesFor(entries: Entries, audience: Audience): Entries {
  return editionFor(entries, audience).entries;
}

/** The edition for an audience; see `entriesFor`. */
export function editionFor(entries: Entries, audience: Audience): Edition {
  if (audience === 'self') return { entries: inOrder(entries), redact: (text) => text };
  const hidden = new Hidden(entries, audience);
  const seen = <Kind extends Entry>(all: readonly Kind[]): Kind[] =>
    all.filter((entry) => maySee(audience, entry.visibility));
  const visibleProfile =
    entries.profile !== undefined && maySee(audience, entries.profile.visibility) ? entries.profile : undefined;
  return {
    entries: inOrder({
      wins: seen(entries.wins).map((win) => winSeen(win, hidden)),
      roles: seen(entries.roles).map((role) => roleSeen(role, hidden)),
      people: seen(entries.people).map((person) => personSeen(person, hidden)),
      // An ask that leads to a hidden role would tell of it.
      asks: seen(entries.asks)
        .filter(({ role }) => role === undefined || !hidden.isHidden(role))
        .map((ask) => askSeen(ask, hidden)),
      responsibilities: seen(entries.responsibilities).map((duty) => hidden.redactAll(duty)),
      meetings: seen(entries.meetings).map((meeting) => meetingSeen(meeting, hidden)),
      profile: visibleProfile && profileSeen(visibleProfile, hidden),
    }),
    redact: (text) => hidden.redact(text),
  };
}

const relationNames: Readonly<Record<Relation, string>> = {
  manager: unphrased('my manager'),
  'skip-level': unphrased('my skip-level'),
  sponsor: unphrased('my sponsor'),
  mentor: unphrased('my mentor'),
  peer: unphrased('a peer'),
  stakeholder: unphrased('a stakeholder'),
  gatekeeper: unphrased('a colleague'),
  hr: unphrased('a colleague in HR'),
};

/** What a person is to me, in words that may stand for their name: "my skip-level"; else "a colleague". */
export function relationName(person: Person): string {
  return phrased(person.relation === undefined ? 'a colleague' : relationNames[person.relation]);
}

/** What an audience may not see, by the ways in which other entries can name it. */
class Hidden {
  readonly #entries: Entries;
  readonly #audience: Audience;
  readonly #people = new Map<string, string>();
  readonly #seenNames = new Map<string, string>();
  /** The ids and full names of those who may be seen. */
  readonly #openPeople: ReadonlySet<string>;
  readonly #names: HiddenNames;
  #references: ReadonlySet<string> | undefined;

  constructor(entries: Entries, audience: Audience) {
    this.#entries = entries;
    this.#audience = audience;
    const people = entries.people.filter(({ visibility }) => !maySee(audience, visibility)).toSorted(byUri);
    for (const person of people)
      for (const name of [person.id, person.name])
        if (!this.#people.has(slug(name))) this.#people.set(slug(name), relationName(person));
    const open = entries.people.filter(({ visibility }) => maySee(audience, visibility));
    const openFirstNames = new Set(open.map(firstName));
    for (const person of people)
      if (!openFirstNames.has(firstName(person)) && !this.#people.has(firstName(person)))
        this.#people.set(firstName(person), relationName(person));
    this.#openPeople = new Set(open.flatMap(({ id, name }) => [slug(id), slug(name)]));
    this.#names = new HiddenNames(
      people.map((person) => ({ name: person.name, relation: relationName(person) })),
      [...open.map(({ name }) => name), entries.profile?.name ?? ''],
      phrased('a colleague'),
    );
  }

  redact(text: string): string {
    return this.#names.redact(text);
  }

  /** The name of one who may be seen; only where a hidden person is called just the same, that person's relation. */
  ownName(name: string): string {
    return this.#names.redactFullNames(name, false);
  }

  /** A value with every text in it redacted; the value itself where there is nothing to redact. */
  redactAll<Value>(value: Value): Value {
    return this.#names.isEmpty ? value : (this.#redactDeep(value) as Value);
  }

  #redactDeep(value: unknown): unknown {
    if (typeof value === 'string') return this.redact(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map((item: unknown) => this.#redactDeep(item));
      return items.some((item, index) => item !== value[index]) ? items : value;
    }
    let copy: Record<string, unknown> | undefined;
    for (const key in value) {
      if (untouched.has(key)) continue;
      const held = (value as Record<string, unknown>)[key];
      const seen = this.#redactDeep(held);
      if (seen !== held) (copy ??= { ...value })[key] = seen;
    }
    return copy ?? value;
  }

  /** Whether a name is that of a hidden person. */
  hides(name: string): boolean {
    return this.#people.size > 0 && this.person(name) !== name;
  }

  /** A person's name, or the relation of one who is hidden. */
  person(name: string): string {
    let seen = this.#seenNames.get(name);
    if (seen === undefined) this.#seenNames.set(name, (seen = this.#seenName(name)));
    return seen;
  }

  #seenName(name: string): string {
    const key = slug(name);
    const relation = this.#people.get(key);
    if (relation !== undefined) return relation;
    return this.#openPeople.has(key) ? name : this.#names.redact(name, false);
  }

  people(names: readonly string[]): string[] {
    return [...new Set(names.map((name) => this.person(name)))];
  }

  /** The references that name nothing hidden. */
  open(references: readonly string[]): string[] {
    return references.filter((reference) => !this.isHidden(reference)).map((reference) => this.redact(reference));
  }

  /** Whether a reference names something hidden; what it names beside counts for nothing, so that no doubt shows. */
  isHidden(reference: string): boolean {
    this.#references ??= this.#hiddenNames();
    return this.#references.has(slug(reference));
  }

  #hiddenNames(): ReadonlySet<string> {
    const { wins, roles, people, asks, responsibilities, meetings } = this.#entries;
    const names = new Set<string>();
    for (const list of [wins, roles, people, asks, responsibilities, meetings] as readonly (readonly Entry[])[])
      for (const entry of list)
        if (!maySee(this.#audience, entry.visibility)) names.add(slug(entry.id)).add(slug(nameOf(entry)));
    return names;
  }
}

/** People are often named by their first name alone. */
function firstName({ name }: Person): string {
  return slug(name.trim().split(/\s+/)[0] ?? '');
}

/** Keys that hold a person's name alone, which is no sentence, or nothing of the user's own words. */
const untouched = new Set([
  ...['collaborators', 'from', 'deciders', 'to', 'with', 'owner', 'manager'],
  ...['uri', 'id', 'type', 'status', 'kind', 'visibility', 'date', 'end'],
]);

function winSeen(win: Win, hidden: Hidden): Win {
  const seen = hidden.redactAll(win);
  const named = win.collaborators.some((name) => hidden.hides(name));
  const quoted = win.feedback.some(({ from }) => from !== undefined && hidden.hides(from));
  if (!named && !quoted) return seen;
  return {
    ...seen,
    collaborators: hidden.people(win.collaborators),
    feedback: seen.feedback.map((said, index) => {
      const from = win.feedback[index]?.from;
      return from === undefined ? said : { ...said, from: hidden.person(from) };
    }),
  };
}

function roleSeen(role: Role, hidden: Hidden): Role {
  return { ...hidden.redactAll(role), deciders: hidden.people(role.deciders) };
}

function personSeen(person: Person, hidden: Hidden): Person {
  const { influence: _influence, lastContact: _lastContact, ...seen } = hidden.redactAll(person);
  return { ...seen, name: hidden.ownName(person.name), stance: 'unknown', values: [] };
}

function askSeen(ask: Ask, hidden: Hidden): Ask {
  const { fallback: _fallback, ...seen } = hidden.redactAll(ask);
  return {
    ...seen,
    ...(ask.to !== undefined && { to: hidden.person(ask.to) }),
    after: hidden.open(ask.after),
    needs: hidden.open(ask.needs),
  };
}

function meetingSeen(meeting: Meeting, hidden: Hidden): Meeting {
  const seen = hidden.redactAll(meeting);
  return {
    ...seen,
    with: hidden.people(meeting.with),
    asks: hidden.open(meeting.asks),
    nextSteps: seen.nextSteps.map((step, index) => {
      const owner = meeting.nextSteps[index]?.owner;
      return owner === undefined ? step : { ...step, owner: hidden.person(owner) };
    }),
  };
}

function profileSeen(profile: Profile, hidden: Hidden): Profile {
  const seen = hidden.redactAll(profile);
  return {
    ...seen,
    ...(profile.name !== undefined && { name: hidden.ownName(profile.name) }),
    ...(profile.manager !== undefined && { manager: hidden.person(profile.manager) }),
    selfRatings: [],
  };
}

function inOrder(entries: Entries): Entries {
  const { wins, roles, people, asks, responsibilities, meetings, profile } = entries;
  return {
    wins: wins.toSorted((a, b) => (a.date === b.date ? byUri(a, b) : a.date < b.date ? 1 : -1)),
    roles: roles.toSorted(byUri),
    people: people.toSorted(byUri),
    asks: asks.toSorted(byUri),
    responsibilities: responsibilities.toSorted(byUri),
    meetings: meetings.toSorted(byUri),
    profile,
  };
}

function byUri(a: Entry, b: Entry): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}
