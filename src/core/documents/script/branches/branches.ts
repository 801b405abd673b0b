import type { ScriptContext } from '../scriptContext';
import { alongsideYourJob } from './alongsideYourJob';
import { askHr } from './askHr';
import { askManager } from './askManager';
import type { Branch } from './branch';
import { counterOffer } from './counterOffer';
import { flatNo } from './flatNo';
import { headcountFrozen } from './headcountFrozen';
import { noBudget } from './noBudget';
import { notNow } from './notNow';
import { notReady } from './notReady';
import { yesWithIdeas } from './yesWithIdeas';
import { yesWithoutIdeas } from './yesWithoutIdeas';

/** What they may say, from the best answer to the hardest. A new branch is a file and a line here. */
export const branches: readonly Branch[] = [
  yesWithIdeas,
  yesWithoutIdeas,
  notNow,
  noBudget,
  headcountFrozen,
  notReady,
  askHr,
  askManager,
  alongsideYourJob,
  counterOffer,
  flatNo,
];

/** The answers to prepare for: what this listener may say, and in a short meeting what is said most. */
export function branchesFor({ listener, depth }: Pick<ScriptContext, 'listener' | 'depth'>): readonly Branch[] {
  return branches.filter(
    ({ isFor, isCommon = false }) => (isFor === undefined || isFor(listener)) && (isCommon || depth !== 'short'),
  );
}
