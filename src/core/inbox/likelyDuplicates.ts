import { compareText } from '../text/compareText';
import { addDays, daysBetween } from '../time/calendarDate';
import type { Win } from '../entries/win';
import { sentence, type Sentence } from '../text/sentence';
import { slug } from '../text/slug';
import { linkKey } from './linkKey';

/** A win that may tell of the same thing as another. */
export interface LikelyDuplicate {
  readonly win: Win;
  /** Why it is taken for one. */
  readonly reason: Sentence;
}

const maxShown = 3;
/** A pull request is merged some days before or after the day its author remembers. */
const daysApart = 7;
/** Two titles are alike when at least this share of the words of the shorter one stands in the other. */
const sharedWords = 0.6;
/** A link that so many wins hold names a place they were all done in, and no single one of them. */
const maxWinsOfLink = 5;

/** Finds, among many wins, those that may be the same as one of them. Made once, it answers quickly for each. */
export class LikelyDuplicates {
  readonly #byLink = new Map<string, Win[]>();
  readonly #byDate = new Map<string, Win[]>();

  constructor(wins: readonly Win[]) {
    for (const win of wins) {
      add(this.#byDate, win.date, win);
      for (const key of new Set(win.links.map(({ url }) => linkKey(url)))) add(this.#byLink, key, win);
    }
  }

  /** At most three wins, those with the same link first, confirmed wins before other drafts, the nearest day first. */
  of(win: Win): LikelyDuplicate[] {
    const found = new Map<Win, { readonly reason: Sentence; readonly rank: number }>();
    const take = (other: Win, reason: Sentence, rank: number): void => {
      if (other.uri !== win.uri && !found.has(other)) found.set(other, { reason, rank });
    };
    for (const { url } of win.links) {
      const sharing = this.#byLink.get(linkKey(url)) ?? [];
      if (sharing.length <= maxWinsOfLink)
        for (const other of sharing) take(other, sentence('It has the same link.'), 0);
    }
    const words = wordsOf(win.title);
    for (let days = -daysApart; days <= daysApart; days++) {
      for (const other of this.#byDate.get(addDays(win.date, days)) ?? []) {
        if (!areAlike(words, wordsOf(other.title))) continue;
        take(other, days === 0 ? sentence('Same day, similar title.') : sentence('Similar title, days apart.'), 1);
      }
    }
    return [...found]
      .map(([other, held]) => ({ ...held, win: other }))
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          Number(a.win.status === 'draft') - Number(b.win.status === 'draft') ||
          Math.abs(daysBetween(win.date, a.win.date)) - Math.abs(daysBetween(win.date, b.win.date)) ||
          compareText(a.win.uri, b.win.uri),
      )
      .slice(0, maxShown)
      .map(({ win: other, reason }) => ({ win: other, reason }));
  }
}

function add(map: Map<string, Win[]>, key: string, win: Win): void {
  const held = map.get(key);
  if (held) held.push(win);
  else map.set(key, [win]);
}

/** Words that say nothing about what a win is about. */
const fillers = new Set(['a', 'an', 'the', 'and', 'of', 'to', 'for', 'in', 'on', 'with', 'by', 'from', 'at', 'is']);

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(
    slug(title)
      .split('-')
      .filter((word) => word !== '' && !fillers.has(word)),
  );
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  const shared = [...few].filter((word) => many.has(word)).length;
  // A title of one word is alike only to the same title.
  return shared > 0 && (few.size === 1 ? many.size === 1 : shared >= few.size * sharedWords && shared > 1);
}
