import type { Inline } from '../../markdown/nodes';
import { phrased } from './phrased';
import { counted } from './spokenCount';

/** A list that ends before what it lists does, with how many more there are, and where they are if that is known. */
export function withRest(items: readonly Inline[], rest: number, where?: 'in the full case'): Inline[] {
  if (rest <= 0) return [...items];
  return [
    ...items,
    where === undefined
      ? phrased('and {0} more', rest)
      : counted(rest, 'more is in the full case.', 'more are in the full case.'),
  ];
}

/** The first items, at most so many; one more is shown where only it would be left, as saying so takes as much room. */
export function leadingItems<Item>(items: readonly Item[], most: number): readonly Item[] {
  return most > 0 && items.length === most + 1 ? items : items.slice(0, most);
}
