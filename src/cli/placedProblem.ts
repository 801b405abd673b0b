import type { FoundProblem } from '../core/problems/foundProblem';

/** A problem at its place; lines and columns count from 1. */
export interface PlacedProblem {
  /** The file's path from the folder in which the command runs. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: FoundProblem['severity'];
  readonly code: string;
  readonly message: string;
}
