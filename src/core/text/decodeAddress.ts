/** A part of an address with its `%20` and the like decoded; as it is where a lone per cent sign stands for itself. */
export function decodeAddress(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
