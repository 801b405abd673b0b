/** A part of the talk, as far as dividing the time needs to know it. */
export interface AgendaShare {
  /** Its minutes in a talk of 30. */
  readonly minutesOf30: number;
  /** More than this helps nobody, whatever the length of the talk. */
  readonly most: number;
  /** The lower, the longer it stays when the time is too short for all. */
  readonly rank: number;
}

/**
 * Divides a talk among its parts in whole minutes that add up to its length exactly. Where there are fewer minutes
 * than parts, those of the highest rank number get none.
 *
 * @param minutes the length of the talk, a whole number of at least 1
 */
export function divideMinutes(minutes: number, shares: readonly AgendaShare[]): number[] {
  const kept = shares
    .map((share, index) => ({ share, index }))
    .toSorted((a, b) => a.share.rank - b.share.rank)
    .slice(0, minutes);
  const divided = shares.map(() => 0);
  for (const { index } of kept) divided[index] = 1;
  // The part furthest below its share gets the next minute; with all at their limits, the limits no longer hold.
  for (let left = minutes - kept.length; left > 0; left--) {
    const open = kept.filter(({ share, index }) => divided[index]! < share.most);
    const [next] = (open.length > 0 ? open : kept).toSorted(
      (a, b) =>
        divided[a.index]! / a.share.minutesOf30 - divided[b.index]! / b.share.minutesOf30 ||
        a.share.rank - b.share.rank,
    );
    divided[next!.index]!++;
  }
  return divided;
}
