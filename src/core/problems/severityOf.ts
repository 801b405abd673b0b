import type { ProblemCode } from '../text/problem';
import { severities, type Severity } from './foundProblem';

/** The user's own severities, by code, as the setting `brag.problems` holds them. */
export type ProblemSettings = Readonly<Record<string, unknown>>;

/** How a problem is shown: as the user's setting says, else as its rule does; what is no severity counts for nothing. */
export function severityOf(
  problem: { readonly code: ProblemCode; readonly severity: Severity },
  settings: ProblemSettings,
): Severity | 'off' {
  const wanted = Object.hasOwn(settings, problem.code) ? settings[problem.code] : undefined;
  return wanted === 'off' || (severities as readonly unknown[]).includes(wanted)
    ? (wanted as Severity | 'off')
    : problem.severity;
}
