import { decodeAddress } from '../../core/text/decodeAddress';
import { sameFileKey } from '../../core/text/freeFileName';

/**
 * The addresses that are only another spelling of a file's name: on a disk that ignores case, or spells accents another
 * way, a renamed file can still be read by its old name, and would be there twice.
 *
 * @param found the addresses that can be read
 * @param known the addresses that were known before
 * @param namesIn lists a folder, by its address
 */
export async function otherSpellings(
  found: readonly string[],
  known: Iterable<string>,
  namesIn: (folder: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const all = new Set(known);
  const fresh = new Set(found.filter((address) => !all.has(address)).map(keyOf));
  if (fresh.size === 0) return [];
  const spellings = new Map<string, Set<string>>();
  for (const address of [...all, ...found]) {
    const key = keyOf(address);
    if (fresh.has(key)) spellings.set(key, (spellings.get(key) ?? new Set()).add(address));
  }
  const others: string[] = [];
  for (const group of [...spellings.values()].filter(({ size }) => size > 1)) {
    const listed = await Promise.all([...group].map((address) => isListed(address, group, namesIn)));
    // Where a folder can't be listed, nothing is known.
    if (listed.includes(true)) others.push(...[...group].filter((_, index) => !listed[index]));
  }
  return others;
}

/** Whether the folders list an address as it is written, wherever its spellings differ. */
async function isListed(
  address: string,
  group: ReadonlySet<string>,
  namesIn: (folder: string) => Promise<readonly string[]>,
): Promise<boolean> {
  const parts = address.split('/');
  for (const [at, part] of parts.entries()) {
    if ([...group].every((other) => other.split('/')[at] === part)) continue;
    if (!(await namesIn(parts.slice(0, at).join('/'))).includes(decodeAddress(part))) return false;
  }
  return true;
}

function keyOf(address: string): string {
  return sameFileKey(decodeAddress(address));
}
