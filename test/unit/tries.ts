/**
 * How many examples a property is tried with: so many when its stage runs alone, and half of them, the same each time,
 * in a run of all tests (see `sameExamples.ts`).
 */
export function tries(count: number): number {
  return process.env.BRAG_TRIES === 'half' ? Math.ceil(count / 2) : count;
}
