import type { Options } from 'remark-stringify';

type WriteText = NonNullable<NonNullable<Options['handlers']>['text']>;

/**
 * Text that is Markdown as it stands. It begins with a letter, digit or comma and with nothing like `1.`, so that what
 * means something only where a line begins may follow; its full stops and colons are not those of an address.
 */
const plain =
  // eslint-disable-next-line no-control-regex -- everything but ASCII punctuation and control characters
  /^(?! ?\d+[.)]) ?(?:[,;]|[^\x00-/:-@[-`{-\x7f])(?:[^\x00-\x1f!-/:-@[-`{-\x7f]|[,;%$?/'"()+=>-]|(?<![Ww])\.|[.:!&](?= ))*$/;

/** Whether the library would write a text as it stands between two others, which may be line breaks. */
export function isPlain(text: string, before: string, after: string): boolean {
  if (text.startsWith(' ') && /[\r\n]$/.test(before)) return false;
  if (text.endsWith(' ') && /^[\r\n]/.test(after)) return false;
  return plain.test(text);
}

/**
 * Writes a text node as remark-stringify does. Most text needs no escaping, and the library looks for each of its
 * sixty patterns to learn so, which takes half the time of writing a document.
 */
export const writeText: WriteText = (node: { value: string }, _parent, state, info) =>
  isPlain(node.value, info.before, info.after) ? node.value : state.safe(node.value, info);
