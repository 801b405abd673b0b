/** Letters in the order of the alphabet but for N, which goes to the notes. */
const keys = [...'123456789abcdefghijklmopqrstuvwxyz'];

/** The key that opens each of so many branches: the digits from 1, then letters; none once these are used up. */
export function branchKeys(count: number): (string | undefined)[] {
  return Array.from({ length: count }, (_, index) => keys[index]);
}
