import { phrased, unphrased } from './phrased';

const words = [
  unphrased('no'),
  unphrased('one'),
  unphrased('two'),
  unphrased('three'),
  unphrased('four'),
  unphrased('five'),
  unphrased('six'),
  unphrased('seven'),
  unphrased('eight'),
  unphrased('nine'),
  unphrased('ten'),
  unphrased('eleven'),
  unphrased('twelve'),
];

/** A count as it is said: "three", from 13 on in figures. */
export function spokenCount(count: number): string {
  const word = words[count];
  return word === undefined ? String(count) : phrased(word);
}

/** A count in figures with its noun: `1 win`, `2 wins`. */
export function counted(count: number, one: string, many: string): string {
  return phrased(`{0} ${count === 1 ? one : many}`, count);
}
