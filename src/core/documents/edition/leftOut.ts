import { nameOf, type Entry, type EntryType } from '../../entries/entry';
import { maySee, type Audience, type Visibility } from '../../entries/visibility';
import type { Entries } from '../../library/entries';
import { sentence, type Sentence } from '../../text/sentence';
import { entriesFor, relationName } from './edition';
import { sharedPart } from './hiddenNames';

/** Something of the record that an edition does not hold. */
export interface LeftOut {
  readonly what: Sentence;
  readonly why: Sentence;
  /** The address of the file it stands in. */
  readonly uri: string;
}

/**
 * What the edition for an audience leaves out, and why: for its owner's eyes, never for the edition.
 *
 * @returns what is hidden as a whole first, type by type; then what stays out of entries that are seen; nothing for `self`
 */
export function leftOut(entries: Entries, audience: Audience): LeftOut[] {
  if (audience === 'self') return [];
  const { wins, roles, people, asks, responsibilities, meetings, profile } = entries;
  const seen = entriesFor(entries, audience);
  const shown = new Set<string>(
    [seen.wins, seen.roles, seen.people, seen.asks, seen.responsibilities, seen.meetings].flatMap(
      (list: readonly Entry[]) => list.map(({ uri }) => uri),
    ),
  );
  if (seen.profile) shown.add(seen.profile.uri);
  const groups: readonly (readonly Entry[])[] = [
    ...[wins, roles, people, asks, responsibilities, meetings],
    profile === undefined ? [] : [profile],
  ];
  const hidden = groups.flatMap((group) =>
    group
      .filter(({ uri }) => !shown.has(uri))
      .toSorted(byUri)
      .map((entry) => ({ what: named(entry), why: whyHidden(entry, seen.people, audience), uri: entry.uri })),
  );
  return [...hidden, ...partsOf(entries, seen, audience)];
}

function byUri(a: Entry, b: Entry): number {
  return a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0;
}

function named(entry: Entry): Sentence {
  return sentence('{0} “{1}”', types[entry.type], nameOf(entry));
}

const types: Readonly<Record<EntryType, Sentence>> = {
  win: sentence('Win'),
  role: sentence('Role'),
  person: sentence('Person'),
  ask: sentence('Ask'),
  responsibility: sentence('Responsibility'),
  meeting: sentence('Meeting'),
  profile: sentence('Profile'),
};

const marks: Readonly<Record<Visibility, Sentence>> = {
  private: sentence('It is marked private.'),
  manager: sentence('It is marked for your manager at most.'),
  committee: sentence('It is marked for a committee at most, as all entries are that say nothing else.'),
  public: sentence('It is marked public.'),
};

function whyHidden(entry: Entry, seen: Entries['people'], audience: Audience): Sentence {
  if (maySee(audience, entry.visibility)) return sentence('It leads to a role that is left out.');
  const mark = marks[entry.visibility];
  if (entry.type !== 'person') return mark;
  const why = sentence('{0} Where other entries name this person, they say “{1}”.', mark, relationName(entry));
  const [shared] = seen.flatMap(({ name }) => {
    const part = sharedPart(entry.name, name);
    return part === undefined ? [] : [{ part, name }];
  });
  return shared === undefined
    ? why
    : sentence('{0} So do they for “{1}” alone, which may also mean {2}.', why, shared.part, shared.name);
}

/** What stays out of entries that are seen. */
function partsOf(entries: Entries, seen: Entries, audience: Audience): LeftOut[] {
  const visible = <Kind extends Entry>(all: readonly Kind[], kept: readonly Kind[]): Kind[] => {
    const uris = new Set(kept.map(({ uri }) => uri));
    return all.filter(({ uri }) => uris.has(uri)).toSorted(byUri);
  };
  const alone = sentence('It is for you alone, whatever the entry is marked.');
  const asks = visible(entries.asks, seen.asks);
  const fallbacks = asks
    .filter(({ fallback }) => fallback !== undefined)
    .map(({ title, uri }) => ({ what: sentence('What you fall back on in “{0}”', title), why: alone, uri }));
  const stances = visible(entries.people, seen.people)
    .filter(({ stance, influence, values }) => stance !== 'unknown' || influence !== undefined || values.length > 0)
    .map(({ name, uri }) => ({ what: sentence('How {0} stands, and what they value', name), why: alone, uri }));
  const { profile } = entries;
  const ratings =
    seen.profile !== undefined && profile !== undefined && profile.selfRatings.length > 0
      ? [{ what: sentence('Your ratings of yourself'), why: alone, uri: profile.uri }]
      : [];
  return [...fallbacks, ...stances, ...ratings, ...notForThem(asks, audience)];
}

/** Asks that an audience may see, and of which its documents yet do not tell. */
function notForThem(asks: Entries['asks'], audience: Audience): LeftOut[] {
  if (audience === 'public')
    return asks.map((ask) => ({
      what: named(ask),
      why: sentence('What you ask for and what you lack is not told to everyone.'),
      uri: ask.uri,
    }));
  if (audience !== 'committee') return [];
  return asks
    .filter(({ kind, status }) => (kind === 'mentoring' || kind === 'introduction') && status !== 'withdrawn')
    .map((ask) => ({
      what: named(ask),
      why: sentence('What you ask of mentors, and of people you want to meet, is told to your manager at most.'),
      uri: ask.uri,
    }));
}
