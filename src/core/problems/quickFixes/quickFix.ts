import type { Problem } from '../../text/problem';
import type { Fix } from '../foundProblem';
import type { ProblemContext } from '../problemContext';

/** What fixes a problem that was found when the file was read; those that turn out not to be possible are undefined. */
export type QuickFix = (context: ProblemContext, problem: Problem) => readonly (Fix | undefined)[];
