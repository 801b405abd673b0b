import { capitalize, stripFullStop } from '../../text/punctuation';
import { withoutArrows } from './figure';

/** Pictures before a title, and the exclamation marks at its end: documents print a title amid their own punctuation. */
const ornaments =
  /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200D\s]+(?=["“'‘(]?[\p{L}\p{N}])|(?<=[^\s!])\s*!+$/gu;

/**
 * A title as documents print it: begun with a capital, without a full stop or ornaments, "from 9 to 4" for `9 -> 4`.
 */
export function writeTitle(title: string): string {
  return capitalize(stripFullStop(withoutArrows(title.replace(ornaments, ''))));
}

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
