import type { ProblemCode } from '../../text/problem';
import { closeFence, plainFence } from './fences';
import type { QuickFix } from './quickFix';
import { addDate, addFrontMatter, addTitle, addType, changeType } from './missingKeys';
import { fixLine } from './syntax';
import { makeText, fixDate, fixItem, fixNumber, fixValue, fixYesOrNo, wrapInList } from './values';

/** What fixes the problems that were found when the file was read, by their code; the others take a human. */
export const quickFixes: Readonly<Partial<Record<ProblemCode, QuickFix>>> = {
  'front-matter-missing': addFrontMatter,
  'front-matter-unclosed': closeFence,
  'front-matter-language': plainFence,
  'front-matter-syntax': fixLine,
  'missing-type': addType,
  'unknown-type': changeType,
  'missing-title': addTitle,
  'missing-date': addDate,
  'invalid-date': fixDate,
  'text-expected': makeText,
  'list-expected': wrapInList,
  'map-expected': fixItem,
  'number-expected': fixNumber,
  'yes-or-no-expected': fixYesOrNo,
  'unknown-value': fixValue,
  'incomplete-item': fixItem,
};
