import { distance } from 'fastest-levenshtein';
import { slug } from '../text/slug';

/**
 * The candidate that a word was most likely meant for, or undefined where none is near enough to be anything but a
 * guess. Case, spaces and dashes count for nothing; two letters in each other's place count once.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const written = slug(word);
  const most = written.length < 5 ? 1 : written.length < 9 ? 2 : 3;
  let found: string | undefined;
  let least = most + 1;
  for (const candidate of candidates) {
    const meant = slug(candidate);
    if (Math.abs(meant.length - written.length) >= least) continue;
    const apart = isSwapped(written, meant) ? 1 : distance(written, meant);
    // A short word of which half is other letters is another word.
    if (apart >= least || apart * 3 > Math.max(written.length, meant.length) + 1) continue;
    found = candidate;
    least = apart;
  }
  return found;
}

/** Whether two words differ in two neighbouring letters that changed places. */
export function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return (
    one[at] !== undefined &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}
