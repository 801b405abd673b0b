import { credit } from './credit';
import { expectations } from './expectations';
import { goalsAtRisk } from './goalsAtRisk';
import type { QuestionFinder } from './question';
import { reach } from './reach';
import { returning } from './returning';
import { risks } from './risks';
import { unmeasured } from './unmeasured';
import { unmetCriteria } from './unmetCriteria';

/** Where questions come from, the most likely first. A new kind is a file and a line here. */
export const questionFinders: readonly QuestionFinder[] = [
  returning,
  unmetCriteria,
  goalsAtRisk,
  expectations,
  credit,
  unmeasured,
  reach,
  risks,
];
