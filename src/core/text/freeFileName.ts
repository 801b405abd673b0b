/** The form under which a file system that ignores case, or spells accents another way, takes two names for one. */
export function sameFileKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** `stem.md`, or `stem-2.md`, `stem-3.md` and so on: the first that none of the taken names equals, whatever its case. */
export function freeFileName(stem: string, taken: Iterable<string>): string {
  const keys = new Set(Array.from(taken, sameFileKey));
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}.md` : `${stem}-${number}.md`;
    if (!keys.has(sameFileKey(name))) return name;
  }
}
