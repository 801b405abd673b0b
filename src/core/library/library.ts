import { compareText } from '../text/compareText';
import type { Ask } from '../entries/ask';
import { entryTypes, type Entry, type EntryType } from '../entries/entry';
import type { Form } from '../entries/form';
import type { Goal } from '../entries/goal';
import type { Meeting } from '../entries/meeting';
import { folderTypeOf } from '../entries/folderType';
import type { ParsedFile } from '../entries/parseEntry';
import type { Person } from '../entries/person';
import type { Problem } from '../text/problem';
import type { Profile } from '../entries/profile';
import type { Responsibility } from '../entries/responsibility';
import type { Role } from '../entries/role';
import type { Win } from '../entries/win';
import { SkillNames } from './skillNames';
import type { Entries } from './entries';
import { Strings } from './strings';

/** What the library knows of one file. */
export interface LibraryFile {
  readonly uri: string;
  /** The entry, or the last one that could be read while the file is `broken`; undefined where there never was one. */
  readonly entry: Entry | undefined;
  readonly problems: readonly Problem[];
  /** Whether the file can't be read as it stands now. */
  readonly broken: boolean;
  /** What a broken file should be, as far as it or its folder says. */
  readonly type?: EntryType | undefined;
}

/** A file's text as it is now, its absence, or why it can't be read. */
export type FileChange =
  | { readonly uri: string; readonly text: string }
  | { readonly uri: string; readonly file: LibraryFile | undefined }
  | { readonly uri: string; readonly problem: Problem }
  | { readonly uri: string; readonly gone: true };

/** What one batch of file changes did. */
export interface LibraryChange {
  readonly files: readonly { readonly before: LibraryFile | undefined; readonly after: LibraryFile | undefined }[];
  /** Whether a role came, went or changed, which can make two skills one. */
  readonly skillNamesChanged: boolean;
  /** Whether a person or the profile came, went or changed, which can make two names one person's. */
  readonly peopleChanged: boolean;
}

/** Up to so many entries are inserted one by one. */
const fewEntries = 16;

/** Sorting more than so many at once would be felt. */
const maxUnsorted = 2000;

/** Reads one file into an entry. */
export type ParseFile = (uri: string, text: string) => ParsedFile;

type Listener = (change: LibraryChange) => void;

/** The entries by the address of their file. One change costs the same in a library of any size. */
export class Library {
  readonly #files = new Map<string, LibraryFile>();
  readonly #listeners = new Set<Listener>();
  readonly #strings = new Strings();
  readonly #parse: ParseFile;
  readonly #byType: { [Type in EntryType]: Extract<Entry, { type: Type }>[] } = {
    win: [],
    role: [],
    person: [],
    ask: [],
    responsibility: [],
    meeting: [],
    goal: [],
    form: [],
    profile: [],
  };
  readonly #unreadable = new Map<string, { readonly uri: string; readonly type: EntryType | undefined }>();
  /** Entries that came by the hundred, sorted in when somebody asks for entries. */
  #unsorted: Entry[] = [];
  #skillNames = new SkillNames([]);

  /** @param parse reads one file: `parseEntry`, which the editor loads after the views stand */
  constructor(parse: ParseFile) {
    this.#parse = parse;
  }

  /** Every file that is an entry or should be one. */
  get files(): ReadonlyMap<string, LibraryFile> {
    return this.#files;
  }

  /** The entries by type, live: read it anew after a change. */
  get entries(): Entries {
    this.#sort();
    const { win, role, person, ask, responsibility, meeting, goal, form, profile } = this.#byType;
    return {
      wins: win as readonly Win[],
      roles: role as readonly Role[],
      people: person as readonly Person[],
      asks: ask as readonly Ask[],
      responsibilities: responsibility as readonly Responsibility[],
      meetings: meeting as readonly Meeting[],
      goals: goal as readonly Goal[],
      forms: form as readonly Form[],
      profile: profile[0] as Profile | undefined,
      unreadable: [...this.#unreadable.values()].sort((a, b) => compareText(a.uri, b.uri)),
    };
  }

  /** Which spellings are one skill, by the roles as they are now. */
  get skillNames(): SkillNames {
    return this.#skillNames;
  }

  /** Calls the listener once after each batch that changed anything; returns how to stop. */
  onDidChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes in what became of some files, and tells the listeners once. */
  apply(changes: readonly FileChange[]): void {
    const touched = new Map<string, { before: LibraryFile | undefined; after: LibraryFile | undefined }>();
    for (const change of changes) {
      const earlier = touched.get(change.uri);
      const before = earlier ? earlier.before : this.#files.get(change.uri);
      touched.set(change.uri, { before, after: this.#fileAfter(change, earlier ? earlier.after : before) });
    }
    const files = [...touched.values()].filter(({ before, after }) => before !== undefined || after !== undefined);
    if (files.length === 0) return;

    for (const { before, after } of files) {
      if (before?.entry) this.#remove(before.entry);
      const uri = before?.uri ?? after?.uri ?? '';
      if (after?.broken) this.#unreadable.set(uri, { uri, type: after.type });
      else this.#unreadable.delete(uri);
      if (after) this.#files.set(uri, after);
      else if (before) this.#files.delete(before.uri);
    }
    this.#add(files.flatMap(({ after }) => after?.entry ?? []));
    const types = new Set(files.flatMap(({ before, after }) => [before?.entry?.type, after?.entry?.type]));
    const skillNamesChanged = types.has('role');
    const peopleChanged = types.has('person') || types.has('profile');
    if (skillNamesChanged) this.#skillNames = new SkillNames(this.entries.roles);
    for (const listener of this.#listeners) listener({ files, skillNamesChanged, peopleChanged });
  }

  /** Makes a file's entry small in memory; while thousands are read there is no time for it. */
  settle(uri: string): void {
    const entry = this.#files.get(uri)?.entry;
    if (entry) this.#strings.settle(entry);
  }

  /** Parses a text as `apply` would, without taking it in: for callers that keep parsed files elsewhere. */
  parse(uri: string, text: string): LibraryFile | undefined {
    const parsed = this.#parse(uri, text);
    if (parsed.kind === 'other') return undefined;
    if (parsed.kind === 'broken')
      return { uri, entry: undefined, problems: parsed.problems, broken: true, type: parsed.type };
    return { uri, entry: parsed.entry, problems: parsed.problems, broken: false };
  }

  #fileAfter(change: FileChange, before: LibraryFile | undefined): LibraryFile | undefined {
    if ('gone' in change) return undefined;
    if ('file' in change) return change.file;
    const now =
      'text' in change
        ? this.parse(change.uri, change.text)
        : {
            uri: change.uri,
            entry: undefined,
            problems: [change.problem],
            broken: true,
            type: folderTypeOf(change.uri),
          };
    if (!now?.broken || before?.entry === undefined) return now;
    // The last good version stays; but whom it may be shown to can't be known, so it is for its owner alone.
    return { ...now, type: before.entry.type, entry: { ...before.entry, visibility: 'private' } };
  }

  #add(added: readonly Entry[]): void {
    if (added.length > fewEntries) {
      for (const entry of added) this.#unsorted.push(entry);
      if (this.#unsorted.length >= maxUnsorted) this.#sort();
      return;
    }
    this.#sort();
    for (const entry of added) {
      const entries = this.#byType[entry.type] as Entry[];
      entries.splice(positionOf(entry, entries), 0, entry);
    }
  }

  #sort(): void {
    const added = this.#unsorted;
    if (added.length === 0) return;
    this.#unsorted = [];
    for (const type of entryTypes)
      mergeSorted(this.#byType[type] as Entry[], added.filter((entry) => entry.type === type).sort(byRecency));
  }

  #remove(entry: Entry): void {
    this.#sort();
    const entries = this.#byType[entry.type] as Entry[];
    const expected = positionOf(entry, entries);
    const position = entries[expected] === entry ? expected : entries.indexOf(entry);
    if (position !== -1) entries.splice(position, 1);
  }
}

/** Merges sorted entries into sorted ones in one pass, where inserting each would move all others every time. */
function mergeSorted(entries: Entry[], added: readonly Entry[]): void {
  let last = entries.length - 1;
  let next = added.length - 1;
  entries.length += added.length;
  for (let place = entries.length - 1; next >= 0; place--) {
    const takeAdded = last < 0 || byRecency(entries[last]!, added[next]!) <= 0;
    entries[place] = takeAdded ? added[next--]! : entries[last--]!;
  }
}

/** The latest first, entries without a date last; on one day by address. */
export function byRecency(one: Entry, other: Entry): number {
  const [day, otherDay] = [dateOf(one), dateOf(other)];
  if (day !== otherDay) return compareText(otherDay, day);
  return compareText(one.uri, other.uri);
}

function dateOf(entry: Entry): string {
  return entry.type === 'win' || entry.type === 'meeting' ? entry.date : '';
}

/** Where an entry stands, or would stand, in a list sorted by recency. */
export function positionOf(entry: Entry, sorted: readonly Entry[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byRecency(sorted[middle]!, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
