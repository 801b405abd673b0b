import type { CaseForm } from './caseRequest';

/** How much of each thing a case may hold; what ranks lower is dropped first. */
export interface Limits {
  /** Impact bullets in the summary. */
  readonly results: number;
  /** Wins told by skill, where no role says what it expects; what ranks lower goes. */
  readonly strengths: number;
  /** Needs of the business in the summary. */
  readonly needs: number;
  /** Points that were asked of me last time. */
  readonly points: number;
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
  readonly risks: number;
  readonly tradeOffs: number;
  /** Words in any one passage from the user's files; longer ones lose whole sentences from their end, or are left out. */
  readonly passage: number;
  /** Figures beside a result. */
  readonly figures: number;
  /** Quotations of others. */
  readonly quotes: number;
}

const fullLimits: Limits = {
  results: 3,
  points: Infinity,
  strengths: Infinity,
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
  risks: Infinity,
  tradeOffs: Infinity,
  passage: 120,
  figures: 3,
  quotes: 6,
};

/** Three minutes of reading, and one sheet of paper. */
export const onePageWords = 450;
/** The lines of one sheet, A4 or Letter, as `linesOf` counts them. */
export const onePageLines = 60;

/** From what a page usually holds to what every page can hold: whole items go, what ranks lowest first. */
const onePageLimits: readonly Limits[] = reduced(
  {
    results: 3, points: 3, strengths: Infinity, needs: 2, duties: 2, rows: Infinity, references: 2, named: false, ladder: false, facts: false,
    gaps: 4, steps: 2, checkIns: 1, criteria: 3, benefits: 2, risks: 1, tradeOffs: 1, passage: 60, figures: 3, quotes: 3,
  },
  { references: 1, figures: 2 },
  { passage: 36, figures: 1 },
  { strengths: 12 },
  { strengths: 10 },
  { strengths: 9 },
  { strengths: 8 },
  // What is offered and proposed outweighs a ninth win.
  { tradeOffs: 0, benefits: 1 },
  { steps: 1, duties: 1 },
  { needs: 1 },
  // Somebody's words are worth more than one more title.
  { gaps: 3 },
  { strengths: 7 },
  { criteria: 0 },
  { quotes: 2, duties: 0 },
  { steps: 0, quotes: 1 },
  { strengths: 6, gaps: 2 },
  { passage: 30 },
  { strengths: 5, results: 2 },
  { points: 2, needs: 0 },
  { strengths: 4, gaps: 1, rows: 8 },
  { benefits: 0, quotes: 0, rows: 7 },
  { rows: 6 },
  { rows: 5 },
  { rows: 4 },
  { passage: 24 },
  { results: 1, strengths: 2 },
  { points: 1, risks: 0 },
  { points: 0, gaps: 0, passage: 12 },
  { results: 0, strengths: 1, rows: 2, passage: 8 },
); // prettier-ignore

/** The first limits, then each time with some more reduced. */
function reduced(first: Limits, ...less: readonly Partial<Limits>[]): readonly Limits[] {
  const attempts = [first];
  for (const some of less) attempts.push({ ...attempts.at(-1)!, ...some });
  return attempts;
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
