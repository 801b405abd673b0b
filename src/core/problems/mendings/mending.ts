import type { Problem } from '../../text/problem';
import type { Fix } from '../foundProblem';
import type { ProblemContext } from '../problemContext';

/** What mends a problem that was found when the file was read; those that turn out not to be possible are undefined. */
export type Mending = (context: ProblemContext, problem: Problem) => readonly (Fix | undefined)[];
