import type { Win } from '../entries/win';
import { rungs, strengthOf } from '../evidence/strength';
import { rungNames } from '../views/winRow';
import type { Mark, Picture } from './dashboard';
import type { Sight } from './sight';

/** How far the best of some wins is proven, as a mark and as a word. */
export function strongestRung({ voiceOf, say }: Sight, wins: readonly Win[]): { mark: Mark; label: string } {
  let height = 0;
  for (const win of wins) {
    height = Math.max(height, rungs.indexOf(strengthOf(win, voiceOf).rung));
    if (height === rungs.length - 1) break;
  }
  return { mark: (height + 1) as Mark, label: say(rungNames[rungs[height]!]) };
}

/** What the marks of wins mean, from the weakest to the strongest. */
export function rungLegend({ say }: Sight): Picture['legend'] {
  return rungs.map((rung, at) => ({ mark: (at + 1) as Mark, label: say(rungNames[rung]) }));
}
