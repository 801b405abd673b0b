import type { CaseForm } from './caseRequest';

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
  /** Whether the evidence says my role and the scope. */
  readonly facts: boolean;
  readonly gaps: number;
  /** Steps in each phase of the plan. */
  readonly steps: number;
  readonly checkIns: number;
  readonly criteria: number;
  readonly benefits: number;
  readonly tradeOffs: number;
  /** Words in any one passage from the user's files; longer ones lose whole sentences from their end, or are left out. */
  readonly passage: number;
  /** Quotations of others. */
  readonly quotes: number;
}

const fullLimits: Limits = {
  results: 3,
  needs: Infinity,
  duties: Infinity,
  rows: Infinity,
  references: 3,
  named: true,
  ladder: true,
  facts: true,
  gaps: Infinity,
  steps: Infinity,
  checkIns: Infinity,
  criteria: Infinity,
  benefits: Infinity,
  tradeOffs: Infinity,
  passage: 120,
  quotes: 6,
};

/** Three minutes of reading. */
export const onePageWords = 600;

/** From what a page usually holds to what every page can hold. */
const onePageLimits: readonly Limits[] = [
  page({}),
  page({ steps: 3, benefits: 2, passage: 50 }),
  page({ steps: 3, checkIns: 2, benefits: 2, tradeOffs: 2, references: 1, passage: 45 }),
  page({ steps: 2, checkIns: 2, benefits: 2, tradeOffs: 2, references: 1, facts: false, passage: 40 }),
  page({ needs: 1, duties: 1, gaps: 3, steps: 2, checkIns: 1, benefits: 2, tradeOffs: 2, references: 1, facts: false, passage: 40 }),
  page({ duties: 0, rows: 14, gaps: 3, steps: 2, checkIns: 1, benefits: 1, tradeOffs: 1, references: 1, facts: false, passage: 36 }),
  page({ needs: 1, duties: 0, rows: 14, gaps: 3, steps: 2, checkIns: 1, benefits: 1, tradeOffs: 1, references: 1, facts: false, passage: 36 }),
  page({ needs: 0, duties: 0, rows: 10, gaps: 3, steps: 1, checkIns: 1, benefits: 1, tradeOffs: 1, references: 1, facts: false, passage: 30 }),
  page({ results: 3, needs: 0, duties: 0, rows: 8, gaps: 2, steps: 1, checkIns: 1, benefits: 1, tradeOffs: 0, references: 1, facts: false, passage: 24 }),
  page({ results: 2, needs: 0, duties: 0, rows: 6, gaps: 2, steps: 1, checkIns: 1, benefits: 0, tradeOffs: 0, references: 1, facts: false, passage: 18 }),
  page({ results: 1, needs: 0, duties: 0, rows: 4, gaps: 1, steps: 0, checkIns: 0, benefits: 0, tradeOffs: 0, references: 1, facts: false, passage: 12 }),
  page({ results: 0, needs: 0, duties: 0, rows: 2, gaps: 0, steps: 0, checkIns: 0, benefits: 0, tradeOffs: 0, references: 1, facts: false, passage: 8 }),
]; // prettier-ignore

function page(shorter: Partial<Limits>): Limits {
  return {
    results: 3,
    needs: 2,
    duties: 2,
    rows: Infinity,
    references: 2,
    named: false,
    ladder: false,
    facts: true,
    gaps: 5,
    steps: 4,
    checkIns: 3,
    criteria: 0,
    benefits: 3,
    tradeOffs: 3,
    passage: 60,
    quotes: 6,
    ...shorter,
  };
}

/** The limits of a case, from the first attempt to the last, with those of a template in the place of the usual ones. */
export function limitsFor(form: CaseForm, wanted: Readonly<Record<string, number>>): readonly Limits[] {
  const attempts = form === 'full' ? [fullLimits] : onePageLimits;
  const [usual] = attempts;
  // A page that is too long still gives up one thing after the other.
  const limit = (own: number, usually: number, name: string) =>
    wanted[name] === undefined ? own : own === usually ? wanted[name] : Math.min(own, wanted[name]);
  return attempts.map((own) => ({
    ...own,
    results: limit(own.results, usual!.results, 'leading-results'),
    references: limit(own.references, usual!.references, 'wins-per-expectation'),
    quotes: limit(own.quotes, usual!.quotes, 'quotes'),
    passage: limit(own.passage, usual!.passage, 'words-per-passage'),
  }));
}
