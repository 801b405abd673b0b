import type { CalendarDate } from '../../time/calendarDate';
import type { Ask, Criterion } from '../../entries/ask';
import type { Meeting } from '../../entries/meeting';
import { findNamed } from '../../library/references';
import { plural, sentence, type Sentence } from '../../text/sentence';

/** What was agreed, as a commit holds it. */
export interface Agreement {
  /** The day it was agreed. */
  readonly since: CalendarDate;
  readonly criteria: readonly Criterion[];
  /** The commit. */
  readonly ref: string;
}

/** How the criteria of an ask differ from what was agreed. */
export interface CriteriaChange {
  readonly since: CalendarDate;
  /** The commit that holds what was agreed; undefined where none that can be read does. */
  readonly ref: string | undefined;
  /** That they differ, in a few words for a row. */
  readonly summary: Sentence;
  /** What differs, each in a sentence. */
  readonly details: readonly Sentence[];
}

/** What a criterion demands, as one text that two share where they demand the same: its words, and by when. */
export function termsOf({ text, by }: Pick<Criterion, 'text' | 'by'>): string {
  return `${plain(text)}\n${plain(by ?? '')}`;
}

/**
 * The day the criteria of an ask were last agreed: that of the last talk about it, or the day it was asked; undefined
 * where nobody has spoken about it yet.
 */
export function agreementDay(ask: Ask, meetings: readonly Meeting[], today: CalendarDate): CalendarDate | undefined {
  const talks = meetings
    .filter(
      ({ status, outcome, asks }) =>
        (status === 'held' || (status === undefined && outcome !== undefined)) &&
        asks.some((name) => findNamed([ask], name) !== undefined),
    )
    .map(({ date }) => date);
  return [...talks, ...(ask.asked === undefined ? [] : [ask.asked])]
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);
}

/**
 * The order in which to look for the version that holds what was agreed on a day: the last of that day, which was
 * written after the talk, then the following ones from the first on.
 */
export function versionsSince<Version extends { readonly date: CalendarDate }>(
  newestFirst: readonly Version[],
  day: CalendarDate,
): Version[] {
  const thatDay = newestFirst.filter(({ date }) => date === day);
  const later = newestFirst.filter(({ date }) => date > day).toReversed();
  return [...thatDay, ...later];
}

/**
 * What has become of the criteria since they were agreed; undefined where they say the same. Whether one is met is no
 * part of what it says, and neither is their order.
 */
export function criteriaChange(agreed: Agreement, now: readonly Criterion[]): CriteriaChange | undefined {
  const details = differences(agreed.criteria, now);
  if (details.length === 0) return undefined;
  return {
    since: agreed.since,
    ref: agreed.ref,
    summary: plural(details.length, '{0} criterion changed since {1}', '{0} criteria changed since {1}', agreed.since),
    details,
  };
}

/**
 * What has become of criteria of which only fingerprints were kept: what is new can be named, what is gone only counted.
 *
 * @param then the fingerprints of what was agreed
 * @param now the criteria of today with theirs
 */
export function fingerprintChange(
  since: CalendarDate,
  then: readonly string[],
  now: readonly { readonly criterion: Criterion; readonly mark: string }[],
): CriteriaChange | undefined {
  const added = now.filter(({ mark }) => !then.includes(mark));
  const gone = then.filter((mark) => !now.some((each) => each.mark === mark)).length;
  if (added.length === 0 && gone === 0) return undefined;
  return {
    since,
    ref: undefined,
    summary: plural(
      Math.max(added.length, gone),
      '{0} criterion changed since {1}',
      '{0} criteria changed since {1}',
      since,
    ),
    details: [
      ...added.map(({ criterion }) => sentence('Agreed in different words: “{0}”', plain(criterion.text))),
      ...(gone === 0 ? [] : [plural(gone, '{0} agreed criterion was removed.', '{0} agreed criteria were removed.')]),
      sentence("The agreed text isn't in any version of the file that can be read here."),
    ],
  };
}

function differences(then: readonly Criterion[], now: readonly Criterion[]): Sentence[] {
  const left = [...now];
  const take = (fits: (criterion: Criterion) => boolean): Criterion | undefined => {
    const at = left.findIndex(fits);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  };
  const unmatched = then.filter((was) => take((is) => termsOf(is) === termsOf(was)) === undefined);
  const moved: [Criterion, Criterion][] = [];
  const reworded: [Criterion, Criterion][] = [];
  const dropped: Criterion[] = [];
  const changed = unmatched.filter((was) => {
    const is = take(({ text }) => plain(text) === plain(was.text));
    if (is) moved.push([was, is]);
    return is === undefined;
  });
  for (const was of changed) {
    const [closest] = left
      .map((criterion) => ({ criterion, shared: sharedWords(was.text, criterion.text) }))
      .filter(({ shared }) => shared >= alike)
      .toSorted((a, b) => b.shared - a.shared);
    const is = closest && take((criterion) => criterion === closest.criterion);
    if (is) reworded.push([was, is]);
    else dropped.push(was);
  }
  return [
    ...reworded.map(([was, is]) => {
      const words = sentence('“{0}” now reads “{1}”.', plain(was.text), plain(is.text));
      return plain(was.by ?? '') === plain(is.by ?? '') ? words : sentence('{0} {1}', words, dateMoved(was, is));
    }),
    ...moved.map(([was, is]) => sentence('“{0}”: {1}', plain(was.text), dateMoved(was, is))),
    ...dropped.map(({ text }) => sentence('“{0}” was removed.', plain(text))),
    ...left.map(({ text }) => sentence('“{0}” was added.', plain(text))),
  ];
}

function dateMoved(was: Criterion, is: Criterion): Sentence {
  if (was.by === undefined) return sentence('Agreed without a date; now it has one, {0}.', plain(is.by ?? ''));
  if (is.by === undefined) return sentence('Agreed for {0}; now it has no date.', plain(was.by));
  return sentence('Agreed for {0}; now it says {1}.', plain(was.by), plain(is.by));
}

/** From this share of words on, two criteria are taken for one that was reworded. */
const alike = 0.4;

function sharedWords(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(a.size, b.size, 1);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
