import { capitalize, stripFullStop } from '../../text/punctuation';
import { withoutArrows } from './figure';

/** A title as documents print it: begun with a capital, without a full stop, "from 9 to 4" for `9 -> 4`. */
export function writeTitle(title: string): string {
  return capitalize(stripFullStop(withSentences(withoutArrows(title))));
}

/** Each sentence of a title that is written in sentences begun with a capital: "dock 4. finally." */
function withSentences(title: string): string {
  if (!/[.!?]$/.test(title)) return title;
  return title.replace(/(?<=([\p{L}\p{N}]+)[.!?]\s)\p{Ll}/gu, (letter, before: string) =>
    abbreviated.has(before.toLowerCase()) || (before.length === 1 && !/\d/.test(before))
      ? letter
      : letter.toUpperCase(),
  );
}

const abbreviated = new Set('approx etc vs no dept est incl avg min max mgmt st ca'.split(' '));

/**
 * A title by which what has been told is found again: as it is, or a sentence dictated as one by its first words.
 *
 * @param most how many words are not cut
 */
export function shortTitle(title: string, most = 14): string {
  const written = writeTitle(title);
  const words = written.split(' ');
  if (words.length <= most) return written;
  const first = words.slice(0, Math.ceil(most / 2) + 1);
  // What opens there and isn't closed goes too: a bracket, a quotation, "from 1.9 % to 2.6".
  const opened = first.findLastIndex((word) => /^[([“"„«]/u.test(word));
  if (opened > 0 && !first.slice(opened).some((word) => /.[)\]”"“»]/u.test(word))) first.length = opened;
  while (first.length > 1 && (leading.has(first.at(-1)!.toLowerCase()) || /[\d%]/.test(first.at(-1)!))) first.pop();
  return `${first.join(' ').replace(/[.,;:–-]$/u, '')}…`;
}

/** Words that lead to another one. */
const leading = new Set('from to of on in at by for with and the a an that'.split(' '));
