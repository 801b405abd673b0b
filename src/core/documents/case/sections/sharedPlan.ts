import type { RootContent } from 'mdast';
import { heading } from '../../../markdown/nodes';
import type { CaseContext } from '../caseContext';
import { phasedPlan } from '../phasedPlan';
import { plan } from './gaps';
import { phrased } from '../../kit/phrased';

/** Six months that serve both paths. */
export function sharedPlan(context: CaseContext): RootContent[] {
  const [, ...phases] = plan(context, phasedPlan(context));
  return phases.length === 0 ? [] : [heading(2, phrased('The next six months')), ...phases];
}
