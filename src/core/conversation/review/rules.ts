import type { ReviewRule } from './rule';
import { askWithoutDay } from './rules/askWithoutDay';
import { gapWithoutPlan } from './rules/gapWithoutPlan';
import { ledOrTookPart } from './rules/ledOrTookPart';
import { noAdvocate } from './rules/noAdvocate';
import { noNumber } from './rules/noNumber';
import { noReference } from './rules/noReference';
import { noStrongExample } from './rules/noStrongExample';
import { oneProject } from './rules/oneProject';
import { oneVoice } from './rules/oneVoice';
import { smallPart } from './rules/smallPart';
import { staleExample } from './rules/staleExample';
import { statusBeyondRecord } from './rules/statusBeyondRecord';
import { tenureArgued } from './rules/tenureArgued';
import { thisLevelOrNext } from './rules/thisLevelOrNext';

/** What the four readers ask, reader by reader. Adding a question is one file and one line here. */
export const reviewRules: readonly ReviewRule[] = [
  askWithoutDay,
  noAdvocate,
  gapWithoutPlan,
  noStrongExample,
  thisLevelOrNext,
  smallPart,
  tenureArgued,
  oneProject,
  staleExample,
  ledOrTookPart,
  noNumber,
  noReference,
  oneVoice,
  statusBeyondRecord,
];
