import type { Inline } from '../../markdown/nodes';
import { phrased } from './phrased';

/** A list that ends before what it lists does, with how many more there are. */
export function withRest(items: readonly Inline[], rest: number): Inline[] {
  return rest > 0 ? [...items, phrased('and {0} more', rest)] : [...items];
}

/** The first items, at most so many; one more is shown where only it would be left, as saying so takes as much room. */
export function leadingItems<Item>(items: readonly Item[], most: number): readonly Item[] {
  return most > 0 && items.length === most + 1 ? items : items.slice(0, most);
}
