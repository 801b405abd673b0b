import type { CaseContext } from './caseContext';
import { phrased, unphrased } from '../kit/phrased';

/** What a path leads to, before the name of its role: `promotion to`. */
export const leadTo = {
  promotion: unphrased('promotion to'),
  lateral: unphrased('a move to the role of'),
  scope: unphrased('my role redrawn as'),
} as const;

/** The title a path aims at, as a document can hold it. */
export function aimOf({ title, fit }: CaseContext): string {
  return fit(title) ?? phrased('this role');
}

/** The two paths of a case, the one it was asked for first; the only one where there is no other. */
export function pathsIn(context: CaseContext): readonly CaseContext[] {
  return context.other === undefined ? [context] : [context, context.other];
}
