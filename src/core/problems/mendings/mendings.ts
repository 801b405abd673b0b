import type { ProblemCode } from '../../text/problem';
import { closeFence, plainFence } from './fences';
import type { Mending } from './mending';
import { addDate, addFrontMatter, addTitle, addType, changeType } from './missingKeys';
import { mendLine } from './syntax';
import { makeText, mendDate, mendItem, mendNumber, mendValue, mendYesOrNo, wrapInList } from './values';

/** What mends the problems that were found when the file was read, by their code; the others take a human. */
export const mendings: Readonly<Partial<Record<ProblemCode, Mending>>> = {
  'front-matter-missing': addFrontMatter,
  'front-matter-unclosed': closeFence,
  'front-matter-language': plainFence,
  'front-matter-syntax': mendLine,
  'missing-type': addType,
  'unknown-type': changeType,
  'missing-title': addTitle,
  'missing-date': addDate,
  'invalid-date': mendDate,
  'text-expected': makeText,
  'list-expected': wrapInList,
  'map-expected': mendItem,
  'number-expected': mendNumber,
  'yes-or-no-expected': mendYesOrNo,
  'unknown-value': mendValue,
  'incomplete-item': mendItem,
};
