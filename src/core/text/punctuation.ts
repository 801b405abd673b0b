/** Text as a sentence: the user's words with a full stop where none closes them. */
export function addFullStop(text: string): string {
  const words = text.trim();
  return words === '' || /[.!?…:;。！？؟۔]["'”’»)\]]*$/u.test(words) ? words : `${words}.`;
}

/** Text without the full stop at its end, to stand inside a sentence. */
export function stripFullStop(text: string): string {
  return text.trim().replace(/(?<![.…])[.;:,]$/u, '');
}

/**
 * A text as the beginning of a sentence: its first letter large, behind quotation marks too. A word with a capital of
 * its own further on, such as `iOS`, stays as it is written.
 */
export function capitalize(text: string): string {
  return text.replace(/^(["'“‘(]*)(\p{Ll})([\p{L}\p{N}]*)/u, (word, before: string, first: string, rest: string) =>
    /\p{Lu}/u.test(rest) ? word : before + first.toUpperCase() + rest,
  );
}

/** A text without quotation marks around all of it, or before it where they are never closed, to stand within others. */
export function stripQuotes(text: string): string {
  return /^["“”„«]([^"“”„«»]+)["”“»]?$/u.exec(text)?.[1]?.trim() ?? text;
}

const abbreviated = new Set('approx etc vs no dept est incl avg min max mgmt st ca'.split(' '));

/** A text with a capital at the beginning of each sentence behind the first; an abbreviation ends none. */
export function capitalizeSentences(text: string): string {
  return text.replace(/(?<=([\p{L}\p{N}]+)[.!?]\s)\p{Ll}/gu, (letter, before: string) =>
    abbreviated.has(before.toLowerCase()) || (before.length === 1 && !/\d/.test(before))
      ? letter
      : letter.toUpperCase(),
  );
}
