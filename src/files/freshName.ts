/** A name that nobody can have prepared a link under, for a file that is renamed as soon as it is whole. */
export function freshName(): string {
  const random = crypto.getRandomValues(new Uint8Array(12));
  return `.brag-${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}.new`;
}
