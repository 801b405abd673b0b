/** Where a sentence comes from. */

export interface Source {
  readonly label: string;
  readonly url: string;
}

/** Sentences that are said in one go, and where they come from. */
export interface Passage {
  /** What it is about, for the warning that it should be cut. */
  readonly name: string;
  readonly say: readonly string[];
  readonly sources?: readonly Source[];
  /** The higher, the earlier it is cut where the time is short; without it, it stays. */
  readonly cut?: number;
}
