import { phrased } from './phrased';

/** Things in a row: `one`, `one and two`, `one, two and three`. */
export function joinWords(items: readonly string[]): string {
  return items.length < 2
    ? (items[0] ?? '')
    : phrased('{0} and {1}|a list', items.slice(0, -1).join(', '), items.at(-1)!);
}
