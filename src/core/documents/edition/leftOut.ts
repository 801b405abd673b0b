import { nameOf, type Entry, type EntryType, byUri } from '../../entries/entry';
import { textsOf } from '../../entries/entryTexts';
import type { Audience, Visibility } from '../../entries/visibility';
import type { Entries } from '../../library/entries';
import { sentence, type Sentence } from '../../text/sentence';
import { editionFor, relationName, type Edition, type WhyHidden } from './edition';
import { sharedPart } from './hiddenNames';

/** Something of the record that an edition does not hold, or holds although it may seem to name someone hidden. */
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
  const edition = editionFor(entries, audience);
  const { wins, roles, people, asks, responsibilities, meetings, profile } = entries;
  const groups: readonly (readonly Entry[])[] = [
    ...[wins, roles, people, asks, responsibilities, meetings],
    profile === undefined ? [] : [profile],
  ];
  const all = groups.flatMap((group) => group.toSorted(byUri));
  const hidden = all.flatMap((entry) => {
    const why = edition.whyHidden(entry);
    return why === undefined
      ? []
      : [{ what: named(entry), why: whyHidden(entry, why, edition.entries.people), uri: entry.uri }];
  });
  const seen = all.filter((entry) => edition.whyHidden(entry) === undefined);
  return [...hidden, ...seen.flatMap((entry) => partsOf(entry, edition)), ...wordsKept(seen, edition)];
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
  goal: sentence('Goal'),
  form: sentence('Review form'),
  profile: sentence('Profile'),
};

const marks: Readonly<Record<Visibility, Sentence>> = {
  private: sentence('It is marked private.'),
  manager: sentence('It is marked for your manager at most.'),
  committee: sentence('It is marked for a committee at most, as all entries are that say nothing else.'),
  public: sentence('It is marked public.'),
};

const reasons: Readonly<Record<Exclude<WhyHidden, 'marked'>, Sentence>> = {
  'hidden-role': sentence('It leads to a role that is left out.'),
  personal: sentence('What you ask of mentors, and of people you want to meet, is told to your manager at most.'),
  ask: sentence('What you ask for and what you lack is not told to everyone.'),
};

function whyHidden(entry: Entry, why: WhyHidden, seen: Entries['people']): Sentence {
  if (why !== 'marked') return reasons[why];
  const mark = marks[entry.visibility];
  if (entry.type !== 'person') return mark;
  const said = sentence('{0} Where other entries name this person, they say “{1}”.', mark, relationName(entry));
  const [shared] = seen.flatMap(({ name }) => {
    const part = sharedPart(entry.name, name);
    return part === undefined ? [] : [{ part, name }];
  });
  return shared === undefined
    ? said
    : sentence('{0} So do they for “{1}” alone, which may also mean {2}.', said, shared.part, shared.name);
}

const alone = sentence('It is for you alone, whatever the entry is marked.');
const forManager = sentence('It is told to your manager at most.');

/** What stays out of an entry that is seen. */
function partsOf(entry: Entry, edition: Edition): LeftOut[] {
  const seen = edition.seenOf(entry);
  const isLess = (key: string) => {
    const [held, shown] = [entry, seen].map((one) => JSON.stringify((one as unknown as Record<string, unknown>)[key]));
    return held !== undefined && shown !== held && held !== '[]';
  };
  const { uri } = entry;
  switch (entry.type) {
    case 'ask':
      return [
        ...(isLess('fallback')
          ? [{ what: sentence('What you fall back on in “{0}”', entry.title), why: alone, uri }]
          : []),
        ...(entry.criteria.length > 0 && seen.type === 'ask' && seen.criteria.length === 0
          ? [{ what: sentence('The criteria you mean to propose in “{0}”', entry.title), why: forManager, uri }]
          : []),
      ];
    case 'meeting':
      return seen.type === 'meeting' && seen.nextSteps.length < entry.nextSteps.length
        ? [{ what: sentence('What others still owe from “{0}”', entry.title), why: forManager, uri }]
        : [];
    case 'person':
      return ['stance', 'influence', 'values'].some(isLess)
        ? [{ what: sentence('How {0} stands, and what they value', entry.name), why: alone, uri }]
        : [];
    case 'profile':
      return isLess('selfRatings') ? [{ what: sentence('Your ratings of yourself'), why: alone, uri }] : [];
    default:
      return [];
  }
}

/** Names that are common words, too, are left in lower case: so that their owner can look whether a person is meant. */
function wordsKept(seen: readonly Entry[], edition: Edition): LeftOut[] {
  const kept = new Map<string, LeftOut>();
  for (const entry of seen)
    for (const { text } of textsOf(entry))
      for (const word of edition.keptIn(text)) {
        const key = `${word} ${entry.uri}`;
        if (!kept.has(key))
          kept.set(key, {
            what: sentence('“{0}” in “{1}” stays', word, nameOf(entry)),
            why: sentence('It is part of the name of someone left out, but also a common word.'),
            uri: entry.uri,
          });
      }
  return [...kept.values()];
}
