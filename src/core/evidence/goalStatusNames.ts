import type { GoalStatus } from '../entries/goal';
import { sentence, type Sentence } from '../text/sentence';

/** What has become of a goal, in a word or two. */
export const goalStatusNames: Readonly<Record<GoalStatus, Sentence>> = {
  open: sentence('open'),
  met: sentence('met'),
  partly: sentence('partly met'),
  missed: sentence('missed'),
  dropped: sentence('dropped'),
};
