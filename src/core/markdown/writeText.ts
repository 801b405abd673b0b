import type { Options } from 'remark-stringify';
import { isPlainText } from './isPlainText';

type WriteText = NonNullable<NonNullable<Options['handlers']>['text']>;

/**
 * Writes a text node as remark-stringify does. Most text needs no escaping, and the library looks for each of its
 * sixty patterns to learn so, which takes half the time of writing a document.
 */
export const writeText: WriteText = (node: { value: string }, _parent, state, info) =>
  isPlainText(node.value, info.before, info.after) ? node.value : state.safe(node.value, info);
