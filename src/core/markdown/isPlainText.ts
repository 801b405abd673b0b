/**
 * Begins with a letter, digit or comma and with nothing like `1.`, so that what means something only where a line
 * begins may follow; its full stops and colons are not those of an address. No character fits two of the alternatives,
 * or long texts would take for ever.
 */
const plain =
  // eslint-disable-next-line no-control-regex -- everything but ASCII punctuation and control characters
  /^(?! ?\d+[.)]) ?(?:[,;]|[^\x00-/:-@[-`{-\x7f])(?:[^\x00-\x1f!-/:-@[-`{-\x7f]|[,;%$?/'"()+=>-]|(?<![Ww])\.(?! )|[.:!&](?= ))*$/;

/**
 * Whether a text on one line is Markdown for itself, which most text is: nothing in it is to be escaped or means
 * anything.
 *
 * @param before what stands before it, or a line break where it begins the line
 * @param after what stands after it, or a line break
 */
export function isPlainText(text: string, before: string, after: string): boolean {
  if (text.startsWith(' ') && /[\r\n]$/.test(before)) return false;
  if (text.endsWith(' ') && /^[\r\n]/.test(after)) return false;
  return plain.test(text);
}
