import { clarifyWin } from './clarifyWin';
import { compareText } from '../../text/compareText';
import type { AskKind } from '../../entries/ask';
import { nameOf, type Entry, byUri } from '../../entries/entry';
import { entrySchemas } from '../../entries/entrySchemas';
import { changeTexts, propertyOf } from '../../entries/entryTexts';
import type { Meaning } from '../../entries/fields';
import { shapeOf } from '../../entries/fieldShape';
import type { Person, Relation } from '../../entries/person';
import { maySee, type Audience } from '../../entries/visibility';
import type { Entries } from '../../library/entries';
import { isMe } from '../../library/isMe';
import { entriesNamedAs, findNamed, namesOf, referenceKeys } from '../../library/references';
import { fileSlug, slug } from '../../text/slug';
import { HiddenNames } from './hiddenNames';
import { unreadablePeople } from './unreadablePeople';
import type { Win } from '../../entries/win';
import type { BodySections } from '../../markdown/bodySections';
import { phrased, unphrased } from '../kit/phrased';
import { mapTexts } from '../kit/winSource';
import * as v from 'valibot';

/** What an audience may see, and the means to read texts as that audience may. */
export interface Edition {
  readonly entries: Entries;
  /** A text from a file of a visible entry, with the names of hidden people, and parts of them, replaced by what they are to me. */
  redact(text: string): string;
  /** The body of a win, as the audience may read it; nothing of wins that look alike but for it, whose order would tell of their names. */
  bodySeen(win: Win, body: BodySections): BodySections;
  /** Why an audience does not see an entry; undefined where it does. */
  whyHidden(entry: Entry): WhyHidden | undefined;
  /** An entry that is seen, as the audience may read it. */
  seenOf(entry: Entry): Entry;
  /** The words of a text that are part of a hidden name, and yet are left because they are common words too. */
  keptIn(text: string): readonly string[];
}

/**
 * Why an audience does not see an entry: it is marked so; it leads to a role that is hidden; it is an ask of a mentor or
 * of someone I want to meet, which is for my manager at most; or it is an ask, and the audience is everyone.
 */
export type WhyHidden = 'marked' | 'hidden-role' | 'personal' | 'ask';

/**
 * The entries an audience may see, in an order of their own, which tells nothing either: what sorts them keeps it among
 * equals, and never looks at addresses. What it may not see leaves no trace: hidden entries
 * are gone, references and links to them are dropped, and hidden people are called by their relation. What is for myself
 * alone stays in the edition `self`. Everything that is for others asks here, and nowhere else, what they may see.
 *
 * @param raised the addresses of entries that this audience is told of whatever they are marked: what a talk is about
 */
export function editionFor(entries: Entries, audience: Audience, raised: ReadonlySet<string> = new Set()): Edition {
  const me = entries.profile?.name;
  if (audience === 'self')
    return {
      entries: clarified(inOrder(entries, byUri), me),
      redact: (text) => text,
      bodySeen: (_, body) => body,
      whyHidden: () => undefined,
      seenOf: (entry) => entry,
      keptIn: () => [],
    };
  // Whose file can't be read, that name can't be hidden: nothing is told at all.
  if (unreadablePeople(entries).length > 0) return nothing;
  const hidden = new Hidden(entries, audience, raised);
  const ids = new Map<string, string>();
  const all = inOrder(entries, hidden.order);
  const seen = <Kind extends Entry>(list: readonly Kind[]): Kind[] => list.filter((entry) => !hidden.why(entry));
  const visible: Entries = {
    wins: seen(all.wins),
    roles: seen(all.roles),
    people: seen(all.people),
    asks: seen(all.asks),
    responsibilities: seen(all.responsibilities),
    meetings: seen(all.meetings),
    goals: seen(all.goals),
    forms: seen(all.forms),
    profile: all.profile && seen([all.profile])[0],
  };
  const { roles, asks, wins, responsibilities, meetings, goals, forms } = visible;
  for (const list of [roles, asks, wins, responsibilities, meetings, goals, forms])
    for (const [uri, id] of hidden.neutralIds(list)) ids.set(uri, id);
  const alike = new Set(
    visible.wins.flatMap((win, at) => {
      const next = visible.wins[at + 1];
      return next?.date === win.date && hidden.order(win, next) === 0 ? [win.uri, next.uri] : [];
    }),
  );
  const redacted = <Kind extends Entry>(entry: Kind): Kind => hidden.shown(entry, ids);
  return {
    entries: {
      wins: visible.wins.map((win) => clarifyWin(redacted(win), me)),
      roles: visible.roles.map(redacted),
      people: visible.people.map(redacted),
      asks: visible.asks.map(redacted),
      responsibilities: visible.responsibilities.map(redacted),
      meetings: visible.meetings.map(redacted),
      goals: visible.goals.map(redacted),
      forms: visible.forms.map(redacted),
      profile: visible.profile && redacted(visible.profile),
    },
    redact: (text) => hidden.redact(text),
    bodySeen: ({ uri }, body) => (alike.has(uri) ? {} : mapTexts(body, (text) => hidden.redact(text))),
    whyHidden: (entry) => hidden.why(entry),
    seenOf: redacted,
    keptIn: (text) => hidden.keptIn(text),
  };
}

function clarified(entries: Entries, me: string | undefined): Entries {
  return { ...entries, wins: entries.wins.map((win) => clarifyWin(win, me)) };
}

/** The entries of the edition for an audience; see `editionFor`. */
export function entriesFor(entries: Entries, audience: Audience): Entries {
  return editionFor(entries, audience).entries;
}

const nothing: Edition = {
  entries: {
    wins: [],
    roles: [],
    people: [],
    asks: [],
    responsibilities: [],
    meetings: [],
    goals: [],
    forms: [],
    profile: undefined,
  },
  redact: () => '',
  bodySeen: () => ({}),
  whyHidden: () => 'marked',
  seenOf: (entry) => entry,
  keptIn: () => [],
};

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

/** What I ask of mentors and of people I want to meet is for my manager at most. */
const personalKinds: readonly (AskKind | undefined)[] = ['mentoring', 'introduction'];

/** Why an audience may not see an entry, whatever else there is. */
function whyByItself(entry: Entry, audience: Audience): WhyHidden | undefined {
  if (!maySee(audience, entry.visibility)) return 'marked';
  if (entry.type !== 'ask') return undefined;
  if (audience === 'public') return 'ask';
  return audience === 'committee' && personalKinds.includes(entry.kind) ? 'personal' : undefined;
}

/** What an audience may not see, by the ways in which other entries can name it. */
class Hidden {
  readonly #audience: Audience;
  readonly #reasons = new Map<string, WhyHidden>();
  readonly #people: readonly Person[];
  readonly #open: readonly Person[];
  readonly #names: HiddenNames;
  /** The ids and names of what is hidden. */
  readonly #references = new Set<string>();
  /** The names of the files of what is hidden, and of what can't be read. */
  readonly #files = new Set<string>();
  readonly #shownFiles = new Set<string>();
  readonly #seenNames = new Map<string, string>();
  readonly #isProfileHidden: boolean;
  readonly #all: Entries;
  readonly #raised: ReadonlySet<string>;

  constructor(entries: Entries, audience: Audience, raised: ReadonlySet<string>) {
    this.#all = entries;
    this.#audience = audience;
    this.#raised = raised;
    const lists: readonly (readonly Entry[])[] = [
      ...[entries.wins, entries.roles, entries.people, entries.asks, entries.responsibilities, entries.meetings],
      ...[entries.goals, entries.forms],
      entries.profile === undefined ? [] : [entries.profile],
    ];
    for (const { uri } of entries.unreadable ?? []) this.#hideFile(uri);
    const all = lists.flat();
    const hide = (entry: Entry, why: WhyHidden) => {
      this.#reasons.set(entry.uri, why);
      for (const name of namesOf(entry)) this.#references.add(slug(name));
      this.#hideFile(entry.uri);
    };
    for (const entry of all) {
      const why = raised.has(entry.uri) ? undefined : whyByItself(entry, audience);
      if (why !== undefined) hide(entry, why);
    }
    // An ask that leads to a hidden role would tell of it.
    const leading = entries.asks.filter(
      ({ uri, role }) => role !== undefined && !this.#reasons.has(uri) && !raised.has(uri) && this.#isHidden(role),
    );
    for (const ask of leading) hide(ask, 'hidden-role');
    for (const { uri } of all) if (!this.#reasons.has(uri)) this.#shownFiles.add(fileOf(uri));
    this.#isProfileHidden = entries.profile !== undefined && this.#reasons.has(entries.profile.uri);
    // A file about myself hides nobody else.
    this.#people = entries.people
      .filter(({ uri, name }) => this.#reasons.has(uri) && !isMe({ ...entries, people: [] }, name))
      .toSorted(byUri);
    this.#open = entries.people.filter((person) => !this.#people.includes(person));
    this.#names = new HiddenNames(
      this.#people.map((person) => ({ ...person, relation: relationName(person) })),
      [...this.#open.map(({ name }) => name), entries.profile?.name ?? ''],
      phrased('a colleague'),
    );
  }

  /** Sorted by what the audience reads of them, and never by an address: 0 where it can't tell them apart. */
  readonly order = (a: Entry, b: Entry): number =>
    compareText(this.#nameSeenOf(a), this.#nameSeenOf(b)) || compareText(this.#readable(a), this.#readable(b));

  readonly #nameSeenOf = memoized((entry: Entry) => this.redact(nameOf(entry)));

  /** All that an audience may read of an entry but its body, to compare it by. */
  readonly #readable = memoized((entry: Entry) => {
    const none = new Map<string, string>();
    const seen = changeTexts(entry, (text, meaning) =>
      meaning.alias ? undefined : this.#textSeen(text, meaning, none),
    );
    return JSON.stringify({ ...this.#lessOf(withoutWhatIsMine(seen), entry), uri: '', id: '' });
  });

  why(entry: Entry): WhyHidden | undefined {
    return this.#reasons.get(entry.uri);
  }

  redact(text: string): string {
    // Files first: once a name in one is replaced, it is no longer known.
    return this.#names.redact(this.#withoutFiles(text));
  }

  keptIn(text: string): readonly string[] {
    return this.#names.kept(text);
  }

  /**
   * An entry as its audience may read it.
   *
   * @param ids the ids that take the place of those that tell something, by address
   */
  shown<Kind extends Entry>(entry: Kind, ids: ReadonlyMap<string, string>): Kind {
    const nameKey = entry.type === 'person' || entry.type === 'profile' ? 'name' : undefined;
    const seen = changeTexts(entry, (text, meaning, key) => {
      if (key === nameKey) return this.#names.redactName(text);
      if (meaning.alias) return undefined;
      return this.#textSeen(text, meaning, ids);
    });
    const id = ids.get(entry.uri);
    return this.#lessOf(withoutWhatIsMine(id === undefined ? seen : { ...seen, id }), entry);
  }

  /** Ids that tell nothing, for those entries whose own id or title does. */
  *neutralIds(entries: readonly Entry[]): Generator<readonly [uri: string, id: string]> {
    if (this.#names.isEmpty) return;
    const tells = (entry: Entry) => this.#nameSeenOf(entry) !== nameOf(entry) || this.redact(entry.id) !== entry.id;
    const telling = new Set(entries.filter(tells));
    // Those that tell something are no longer anybody's.
    const taken = new Set(entries.filter((entry) => !telling.has(entry)).map(({ id }) => slug(id)));
    for (const entry of telling) {
      const name = fileSlug(this.#nameSeenOf(entry), entry.type);
      let id = name;
      for (let count = 2; taken.has(slug(id)); count++) id = `${name}-${count}`;
      taken.add(slug(id));
      yield [entry.uri, id];
    }
  }

  /**
   * What others promised me, and what I mean to propose to my manager, is for my manager at most. Who decides is told
   * whole or not at all: those who are left would pass for all of them, and "my skip-level" tells no reader who it is.
   */
  #lessOf<Kind extends Entry>(entry: Kind, written: Kind): Kind {
    if (entry.type === 'role' && written.type === 'role')
      return written.deciders.some((name) => this.#isHidden(name) || this.redactName(name) !== name)
        ? { ...entry, deciders: [] }
        : entry;
    if (this.#audience === 'manager' || this.#raised.has(entry.uri)) return entry;
    if (entry.type === 'ask' && entry.status === 'planned' && entry.criteria.length > 0)
      return { ...entry, criteria: [] };
    if (entry.type !== 'meeting' || written.type !== 'meeting') return entry;
    const nextSteps = entry.nextSteps.filter((_, at) => this.#mayTellOf(written.nextSteps[at]?.owner));
    return nextSteps.length === entry.nextSteps.length ? entry : { ...entry, nextSteps };
  }

  /** Whether a step is mine, or of the one whom the talk is with. */
  #mayTellOf(owner: string | undefined): boolean {
    if (owner === undefined || isMe(this.#all, owner)) return true;
    return this.#raised.has(findNamed(this.#all.people, owner)?.uri ?? '');
  }

  #hideFile(uri: string): void {
    this.#files.add(fileOf(uri));
    const name = fileOf(uri).replace(/\.md$/i, '');
    // A file that can't be read may be of anything.
    this.#references.add(slug(name));
  }

  #textSeen(text: string, { names, link, orWin }: Meaning, ids: ReadonlyMap<string, string>): string | undefined {
    if (link) return this.#leadsToHidden(text) || this.redact(text) !== text ? undefined : text;
    if (names === 'person') return this.#person(text);
    if (names === 'role' || names === 'ask' || names === 'goal' || orWin) {
      if (this.#isHidden(text)) return undefined;
      const meant = findNamed(orWin ? this.#all.wins : entriesNamedAs(names, this.#all), text);
      const id = meant && ids.get(meant.uri);
      if (id !== undefined && referenceKeys(text).includes(slug(meant!.id))) return id;
    }
    return this.redact(text);
  }

  /** A person's name, or the relation of one who is hidden. */
  #person(name: string): string {
    let seen = this.#seenNames.get(name);
    if (seen === undefined) this.#seenNames.set(name, (seen = this.#nameSeen(name)));
    return seen;
  }

  #nameSeen(name: string): string {
    // Who doesn't see my profile doesn't take my words for someone else's either.
    if (this.#isProfileHidden && isMe(this.#all, name)) return 'me';
    const hidden = findNamed(this.#people, name);
    if (hidden !== undefined) return relationName(hidden);
    const keys = referenceKeys(name);
    const namesake = this.#people.filter((person) => namesOf(person).some((each) => keys.includes(slug(each))));
    if (namesake.length > 0) return namesake.length === 1 ? relationName(namesake[0]!) : phrased('a colleague');
    const known = findNamed(this.#open, name);
    if (known === undefined) return this.redactName(name);
    // Initials and nicknames are mine; a reader knows the name.
    const isWritten = [known.id, known.name].some((each) => keys.includes(slug(each)));
    return isWritten ? name : this.#names.redactName(known.name);
  }

  redactName(name: string): string {
    return this.#names.redact(this.#withoutFiles(name), false);
  }

  /** Whether a reference names something hidden; what it names beside counts for nothing, so that no doubt shows. */
  #isHidden(reference: string): boolean {
    return referenceKeys(reference).some((key) => this.#references.has(key));
  }

  /** Whether an address leads to the file of something hidden, however it is written. */
  #leadsToHidden(address: string): boolean {
    const name = fileOf(address.split(/[#?]/, 1)[0]!);
    return (
      this.#files.has(name) ||
      (!/^[a-z][a-z\d+.-]*:/i.test(address) && isEntryFile(name) && !this.#shownFiles.has(name))
    );
  }

  /** A text without the names of hidden files, which say what the files are about. */
  #withoutFiles(text: string): string {
    const unless = (path: string) => (written: string) => (this.#leadsToHidden(path) ? '…' : written);
    let seen = text;
    if (/\.md\b|\[\[/i.test(text))
      seen = text
        .replace(/<[^<>\n]*>/g, (written) =>
          /\.md\b/i.test(written) ? unless(written.slice(1, -1))(written) : written,
        )
        .replace(/\[\[([^[\]\n]*)\]\]/g, (written, page: string) => unless(`${page.split(/[|#]/)[0]!}.md`)(written))
        .replace(/[^\s<>()[\]"“”]+/gu, (token) => {
          const end = token.toLowerCase().indexOf('.md') + 3;
          return end > 2 && this.#leadsToHidden(token.slice(0, end)) ? `…${token.slice(end)}` : token;
        });
    if (this.#files.size === 0 || !/[-_]/.test(seen)) return seen;
    // Names in addresses, and of people alone, are for those who look for names.
    return seen.replace(/[\p{L}\p{M}\p{N}_.%-]+(?::\/\/\S*)?/gu, (token) => {
      const id = token.replace(/\.{1,3}$/, '');
      const isFile = /[-_]/.test(id) && this.#files.has(fileOf(`${id}.md`));
      return isFile && findNamed(this.#people, id) === undefined ? `…${token.slice(id.length)}` : token;
    });
  }
}

/** The name of a file at an address or a path, for comparing. */
function fileOf(address: string): string {
  const name = address.slice(Math.max(address.lastIndexOf('/'), address.lastIndexOf('\\')) + 1);
  try {
    return decodeURIComponent(name).normalize('NFC').toLowerCase();
  } catch {
    return name.normalize('NFC').toLowerCase();
  }
}

function isEntryFile(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name);
}

/** Without what is for me alone: each such key as if it were not written. */
function withoutWhatIsMine<Kind extends Entry>(entry: Kind): Kind {
  const values = entry as unknown as Readonly<Record<string, unknown>>;
  // The entry itself where it holds nothing of the kind: what was found out about it stays known.
  let seen: Record<string, unknown> | undefined;
  for (const [key, blank] of blanksOf(entry.type)) {
    const held = values[key];
    if (held === blank || (Array.isArray(held) && held.length === 0)) continue;
    seen ??= { ...values };
    if (blank === undefined) Reflect.deleteProperty(seen, key);
    else seen[key] = blank;
  }
  return (seen as unknown as Kind | undefined) ?? entry;
}

function memoized<Kind extends object>(of: (given: Kind) => string): (given: Kind) => string {
  const known = new Map<Kind, string>();
  return (given) => {
    let held = known.get(given);
    if (held === undefined) known.set(given, (held = of(given)));
    return held;
  };
}

/** The properties of a type that are for me alone, with what each is where it isn't written. */
function blanksOf(type: Entry['type']): readonly (readonly [property: string, blank: unknown])[] {
  const schemas: Readonly<Record<string, v.GenericSchema>> = entrySchemas[type].entries;
  const count = Object.keys(schemas).length;
  const known = blanks.get(type);
  if (known?.count === count) return known.made;
  const made = Object.entries(schemas).flatMap(([key, schema]) => {
    if (!shapeOf(schema).alone) return [];
    const read = v.safeParse(schema, undefined);
    return [[propertyOf(key), read.success ? read.output : undefined] as const];
  });
  blanks.set(type, { count, made });
  return made;
}

/** What `blanksOf` found, and among how many keys. */
const blanks = new Map<Entry['type'], { readonly count: number; readonly made: ReturnType<typeof blanksOf> }>();

function inOrder(entries: Entries, order: (a: Entry, b: Entry) => number): Entries {
  const { wins, roles, people, asks, responsibilities, meetings, goals, forms, profile } = entries;
  return {
    wins: wins.toSorted((a, b) => (a.date === b.date ? order(a, b) : a.date < b.date ? 1 : -1)),
    roles: roles.toSorted(order),
    people: people.toSorted(order),
    asks: asks.toSorted(order),
    responsibilities: responsibilities.toSorted(order),
    meetings: meetings.toSorted(order),
    goals: goals.toSorted(order),
    forms: forms.toSorted(order),
    profile,
  };
}
