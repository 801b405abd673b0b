/** How much of each thing a case may hold; what ranks lower is dropped first. */
export interface Limits {
  /** Impact bullets in the summary. */
  readonly results: number;
  /** Needs of the business in the summary. */
  readonly needs: number;
  /** Duties of the next level named in the ask. */
  readonly duties: number;
  /** Rows of the expectations table. */
  readonly rows: number;
  /** Wins in a row. */
  readonly references: number;
  /** Whether those wins are named, not only numbered. */
  readonly named: boolean;
  /** Whether a row says in the ladder's words what is expected. */
  readonly ladder: boolean;
  readonly gaps: number;
  /** Steps in each phase of the plan. */
  readonly steps: number;
  readonly criteria: number;
  readonly benefits: number;
  readonly tradeOffs: number;
  /** Words in any one passage from the user's files; longer ones lose whole sentences from their end, or are left out. */
  readonly passage: number;
}

export const fullLimits: Limits = {
  results: 3,
  needs: Infinity,
  duties: Infinity,
  rows: Infinity,
  references: 3,
  named: true,
  ladder: true,
  gaps: Infinity,
  steps: Infinity,
  criteria: Infinity,
  benefits: Infinity,
  tradeOffs: Infinity,
  passage: 120,
};

/** Three minutes of reading. */
export const onePageWords = 600;

/** From what a page usually holds to what every page can hold. */
export const onePageLimits: readonly Limits[] = [
  { results: 3, needs: 3, duties: 3, rows: Infinity, references: 2, named: false, ladder: false, gaps: 5, steps: 4, criteria: 3, benefits: 3, tradeOffs: 3, passage: 60 },
  { results: 3, needs: 2, duties: 2, rows: Infinity, references: 2, named: false, ladder: false, gaps: 4, steps: 3, criteria: 3, benefits: 3, tradeOffs: 3, passage: 50 },
  { results: 3, needs: 2, duties: 2, rows: 14, references: 2, named: false, ladder: false, gaps: 3, steps: 3, criteria: 0, benefits: 2, tradeOffs: 2, passage: 40 },
  { results: 3, needs: 1, duties: 0, rows: 10, references: 2, named: false, ladder: false, gaps: 3, steps: 2, criteria: 0, benefits: 2, tradeOffs: 2, passage: 30 },
  { results: 3, needs: 0, duties: 0, rows: 8, references: 1, named: false, ladder: false, gaps: 2, steps: 2, criteria: 0, benefits: 1, tradeOffs: 1, passage: 24 },
  { results: 2, needs: 0, duties: 0, rows: 6, references: 1, named: false, ladder: false, gaps: 2, steps: 1, criteria: 0, benefits: 1, tradeOffs: 0, passage: 20 },
  { results: 1, needs: 0, duties: 0, rows: 4, references: 1, named: false, ladder: false, gaps: 1, steps: 1, criteria: 0, benefits: 0, tradeOffs: 0, passage: 12 },
  { results: 0, needs: 0, duties: 0, rows: 2, references: 1, named: false, ladder: false, gaps: 0, steps: 0, criteria: 0, benefits: 0, tradeOffs: 0, passage: 8 },
]; // prettier-ignore
