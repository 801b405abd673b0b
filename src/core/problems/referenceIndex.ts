import type { CalendarDate } from '../time/calendarDate';
import type { Ask } from '../entries/ask';
import { nameOf, type Entry, byUri } from '../entries/entry';
import type { Goal } from '../entries/goal';
import type { Meeting } from '../entries/meeting';
import type { Person } from '../entries/person';
import type { Profile } from '../entries/profile';
import type { Expectation, Role } from '../entries/role';
import { visibilities } from '../entries/visibility';
import type { Win } from '../entries/win';
import { dayOf, isRecent } from '../evidence/expectationStatus';
import { isMe } from '../library/isMe';
import { NamedEntries, referenceKeys } from '../library/references';
import { SkillNames } from '../library/skillNames';
import { isMeasured } from '../evidence/strength';
import type { LibraryChange } from '../library/library';
import { slug } from '../text/slug';
import { NamePhrases, wordsOf, type FoundPhrase } from './namePhrases';

/** The types that other entries name. */
const namedTypes = ['win', 'role', 'person', 'ask', 'goal'] as const;
type NamedType = (typeof namedTypes)[number];
type Named<Type extends NamedType> = Extract<Entry, { type: Type }>;

/** An expectation of a role, with the role. */
export interface ExpectationOf {
  readonly role: Role;
  readonly expectation: Expectation;
}

/** The wins that show one spelling of a skill. */
interface SkillWins {
  count: number;
  /** Those that are measured and done, the latest first. */
  readonly measured: Win[];
}

/** What rules need to know of all files but the one they look at. A change of one file costs the same in a library of any size. */
export class ReferenceIndex {
  readonly #files = new Map<string, Entry | undefined>();
  readonly #named = {
    win: new NamedEntries<Entry>(),
    role: new NamedEntries<Entry>(),
    person: new NamedEntries<Entry>(),
    ask: new NamedEntries<Entry>(),
    goal: new NamedEntries<Entry>(),
  };
  readonly #people = new InOrder<Person>();
  readonly #roles = new InOrder<Role>();
  readonly #asks = new InOrder<Ask>();
  readonly #goals = new InOrder<Goal>();
  readonly #meetings = new InOrder<Meeting>();
  readonly #profiles = new InOrder<Profile>();
  readonly #skills = new Map<string, SkillWins>();
  /** How many wins name a goal, by each form of that name. */
  readonly #served = new Map<string, number>();
  readonly #sameDay = new Map<string, Entry[]>();
  readonly #restricted = new NamePhrases<Entry>(byUri);
  #expected:
    { names: SkillNames; bySkill: Map<string, ExpectationOf[]>; spellings: Map<string, Set<string>> } | undefined;

  /** Takes in what a batch of file changes did. */
  update({ files }: LibraryChange): void {
    for (const { before, after } of files) {
      if (before?.entry) this.remove(before.entry);
      if (after?.entry) this.add(after.entry);
    }
  }

  /** Takes in an entry that is new. */
  add(entry: Entry): void {
    this.#files.set(entry.uri, isRestricted(entry) ? entry : undefined);
    if (isNamed(entry)) this.#named[entry.type].add(entry);
    const phrase = restrictedPhrase(entry);
    if (phrase !== undefined) this.#restricted.add(phrase, entry);
    switch (entry.type) {
      case 'win':
        insert(this.#sameDay, dayKey(entry), entry);
        for (const spelling of spellingsOf(entry)) this.#addSkill(spelling, entry);
        this.#countGoals(entry, 1);
        break;
      case 'meeting':
        insert(this.#sameDay, dayKey(entry), entry);
        this.#meetings.add(entry);
        break;
      case 'person':
        this.#people.add(entry);
        break;
      case 'ask':
        this.#asks.add(entry);
        break;
      case 'goal':
        this.#goals.add(entry);
        break;
      case 'role':
        this.#roles.add(entry);
        this.#expected = undefined;
        break;
      case 'profile':
        this.#profiles.add(entry);
        break;
      case 'responsibility':
      case 'form':
    }
  }

  /** Forgets an entry, which must be as it was when it was added. */
  remove(entry: Entry): void {
    this.#files.delete(entry.uri);
    if (isNamed(entry)) this.#named[entry.type].remove(entry);
    const phrase = restrictedPhrase(entry);
    if (phrase !== undefined) this.#restricted.remove(phrase, entry);
    switch (entry.type) {
      case 'win':
        pull(this.#sameDay, dayKey(entry), entry.uri);
        for (const spelling of spellingsOf(entry)) this.#removeSkill(spelling, entry);
        this.#countGoals(entry, -1);
        break;
      case 'meeting':
        pull(this.#sameDay, dayKey(entry), entry.uri);
        this.#meetings.remove(entry);
        break;
      case 'person':
        this.#people.remove(entry);
        break;
      case 'ask':
        this.#asks.remove(entry);
        break;
      case 'goal':
        this.#goals.remove(entry);
        break;
      case 'role':
        this.#roles.remove(entry);
        this.#expected = undefined;
        break;
      case 'profile':
        this.#profiles.remove(entry);
        break;
      case 'responsibility':
      case 'form':
    }
  }

  /** Whether an entry's file has this address. */
  hasFile(uri: string): boolean {
    return this.#files.has(uri);
  }

  /** The entry at an address, where only I or my manager may see it. */
  restrictedAt(uri: string): Entry | undefined {
    return this.#files.get(uri);
  }

  /** The addresses of all entries that are for me alone, in their order. */
  get privateFiles(): readonly string[] {
    const found: string[] = [];
    for (const [uri, entry] of this.#files) if (entry?.visibility === 'private') found.push(uri);
    return found.sort();
  }

  /** All people, and so on, in the order of their addresses. */
  get people(): readonly Person[] {
    return this.#people.all;
  }

  get roles(): readonly Role[] {
    return this.#roles.all;
  }

  get asks(): readonly Ask[] {
    return this.#asks.all;
  }

  get goals(): readonly Goal[] {
    return this.#goals.all;
  }

  get meetings(): readonly Meeting[] {
    return this.#meetings.all;
  }

  /** The first one is read; there should be no other. */
  get profiles(): readonly Profile[] {
    return this.#profiles.all;
  }

  /** All entries of a type that a name may mean: by their id, else by their title or name, else by an alias. */
  named<Type extends NamedType>(type: Type, name: string): readonly Named<Type>[] {
    return this.#named[type].all(name) as readonly (Entry & { type: Type })[] as readonly Named<Type>[];
  }

  /** Whether a name is my own. */
  isMe(name: string): boolean {
    return isMe({ profile: this.profiles[0], people: this.people }, name);
  }

  /** Other wins or meetings of one title and day. */
  twinsOf(entry: Win | Meeting): readonly Entry[] {
    return (this.#sameDay.get(dayKey(entry)) ?? []).filter(({ uri, type }) => uri !== entry.uri && type === entry.type);
  }

  /** Whether a win names a goal. */
  isServed({ id, title }: Goal): boolean {
    return [id, title].some((name) => this.#served.has(slug(name)));
  }

  get skillNames(): SkillNames {
    return this.#expectations.names;
  }

  /** Whether any role says what it expects. */
  get hasExpectations(): boolean {
    return this.#expectations.bySkill.size > 0;
  }

  /** The expectations that a spelling of a skill serves, of all roles. */
  expectationsOf(skill: string): readonly ExpectationOf[] {
    return this.#expectations.bySkill.get(this.skillNames.keyOf(skill)) ?? [];
  }

  /** The skills that roles expect, as they write them, with their aliases. */
  get expectedSkills(): readonly string[] {
    return this.roles.flatMap(({ expectations }) => expectations.flatMap(({ skill, aliases }) => [skill, ...aliases]));
  }

  /** How many wins show exactly this spelling of a skill, up to case and dashes. */
  winsWith(skill: string): number {
    return this.#skills.get(slug(skill))?.count ?? 0;
  }

  /** Whether another measured win shows a skill and is recent at a date. */
  hasOtherRecentEvidence(skill: string, win: Win, within: number, date: CalendarDate): boolean {
    const key = this.skillNames.keyOf(skill);
    for (const spelling of this.#expectations.spellings.get(key) ?? [key]) {
      for (const other of this.#skills.get(spelling)?.measured ?? []) {
        if (!isRecent(other, within, date)) break;
        if (other.uri !== win.uri && other.date <= date) return true;
      }
    }
    return false;
  }

  /** The names of people, asks and wins that only I or my manager may see, wherever a text holds them. */
  restrictedIn(text: string): readonly FoundPhrase<Entry>[] {
    return this.#restricted.findIn(text);
  }

  get #expectations() {
    if (this.#expected !== undefined) return this.#expected;
    const { roles } = this;
    const names = new SkillNames(roles);
    const bySkill = new Map<string, ExpectationOf[]>();
    const spellings = new Map<string, Set<string>>();
    for (const role of roles)
      for (const expectation of role.expectations) {
        const key = names.keyOf(expectation.skill);
        push(bySkill, key, { role, expectation });
        for (const spelling of [expectation.skill, ...expectation.aliases]) {
          const held = names.keyOf(spelling);
          spellings.set(held, (spellings.get(held) ?? new Set([held])).add(slug(spelling)));
        }
      }
    return (this.#expected = { names, bySkill, spellings });
  }

  #countGoals({ goals }: Win, by: 1 | -1): void {
    for (const key of goals.flatMap(referenceKeys)) {
      const count = (this.#served.get(key) ?? 0) + by;
      if (count === 0) this.#served.delete(key);
      else this.#served.set(key, count);
    }
  }

  #addSkill(spelling: string, win: Win): void {
    let held = this.#skills.get(spelling);
    if (held === undefined) this.#skills.set(spelling, (held = { count: 0, measured: [] }));
    held.count++;
    if (isEvidenceOnceDone(win)) held.measured.splice(placeOf(win, held.measured), 0, win);
  }

  #removeSkill(spelling: string, win: Win): void {
    const held = this.#skills.get(spelling);
    if (held === undefined) return;
    held.count--;
    if (held.count === 0) this.#skills.delete(spelling);
    if (!isEvidenceOnceDone(win)) return;
    for (let place = placeOf(win, held.measured); place < held.measured.length; place++)
      if (held.measured[place]!.uri === win.uri) return void held.measured.splice(place, 1);
  }
}

function isNamed(entry: Entry): entry is Named<NamedType> {
  return (namedTypes as readonly string[]).includes(entry.type);
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const held = map.get(key);
  if (held) held.push(value);
  else map.set(key, [value]);
}

/** Several entries of one name stand in the order of their addresses, whichever came first. */
function insert(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  push(map, key, entry);
  const held = map.get(key)!;
  if (held.length > 1) held.sort(byUri);
}

/** Entries in the order of their addresses, whichever came first; for the types of which there are few. */
class InOrder<Kind extends Entry> {
  readonly #byUri = new Map<string, Kind>();
  #sorted: readonly Kind[] | undefined;

  get all(): readonly Kind[] {
    return (this.#sorted ??= [...this.#byUri.values()].sort(byUri));
  }

  add(entry: Kind): void {
    this.#byUri.set(entry.uri, entry);
    this.#sorted = undefined;
  }

  remove({ uri }: Kind): void {
    this.#byUri.delete(uri);
    this.#sorted = undefined;
  }
}

function pull(map: Map<string, Entry[]>, key: string, uri: string): void {
  const held = map.get(key);
  if (held === undefined) return;
  const position = held.findIndex((entry) => entry.uri === uri);
  if (position !== -1) held.splice(position, 1);
  if (held.length === 0) map.delete(key);
}

function dayKey(entry: Win | Meeting): string {
  return `${entry.type} ${entry.date} ${slug(entry.title)}`;
}

function spellingsOf(win: Win): ReadonlySet<string> {
  return new Set(win.skills.map(slug));
}

function isEvidenceOnceDone(win: Win): boolean {
  return win.status === 'done' && isMeasured(win);
}

/** Before the first win that is no later. */
function placeOf(win: Win, sorted: readonly Win[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (dayOf(sorted[middle]!) > dayOf(win)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const fewestWords = { person: 2, ask: 3, win: 3 } as const;

/**
 * The name by which a text would give away an entry that is more private than usual. A title of a word or two
 * ("Promotion") stands in texts that mean no entry by it.
 */
function restrictedPhrase(entry: Entry): string | undefined {
  if (entry.type !== 'person' && entry.type !== 'ask' && entry.type !== 'win') return undefined;
  if (!isRestricted(entry)) return undefined;
  const name = nameOf(entry);
  return wordsOf(name).length >= fewestWords[entry.type] ? name : undefined;
}

/** Whether an entry is marked as more private than one that says nothing. */
export function isRestricted({ visibility }: Entry): boolean {
  return visibilities.indexOf(visibility) < visibilities.indexOf('committee');
}
