import type { Win } from '../../entries/win';
import { strong, type Inline } from '../../markdown/nodes';
import { behindTitle } from '../kit/result';
import type { CaseContext } from './caseContext';
import { factsOf } from './wording';

/**
 * A result as title, my part and its months, and what came of it; from the second time on its title alone. Undefined where the title is too long for the passage.
 */
export function tellResult(context: CaseContext, win: Win): Inline[] | undefined {
  const title = context.titleOf(win);
  if (title === undefined) return undefined;
  const key = win.impact !== undefined ? 'impact' : win.metrics.length > 0 ? 'metrics' : 'title';
  // On one page the months are in the evidence.
  const facts = factsOf(win, context.form === 'full' ? undefined : () => '');
  const outcome = context.outcomeOnce(win);
  return [strong(title), `${facts === '' ? '' : ` (${facts})`}${behindTitle(outcome)} `, context.cite(win, key)];
}
