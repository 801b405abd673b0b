import type { Inline } from '../../markdown/nodes';
import { withRest } from '../kit/withRest';
import type { CaseContext } from './caseContext';

/** A list of a case with how many more of its things there are: what one page has no room for, the full case holds. */
export function withRestOfCase({ form }: CaseContext, items: readonly Inline[], all: number): Inline[] {
  return withRest(items, all - items.length, form === 'one-page' ? 'in the full case' : undefined);
}
