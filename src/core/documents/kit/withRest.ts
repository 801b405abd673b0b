import type { Inline } from '../../markdown/nodes';
import { phrased } from './phrased';

/** A list that ends before what it lists does, with how many more there are. */
export function withRest(items: readonly Inline[], rest: number): Inline[] {
  return rest > 0 ? [...items, phrased('and {0} more', rest)] : [...items];
}
