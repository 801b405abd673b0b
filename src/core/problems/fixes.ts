import type { TextEdit } from '../markdown/editFrontMatter';
import type { Sentence } from '../sentence';
import type { EditFix, Intent, IntentFix, WriteFix } from './foundProblem';
import type { ProblemContext } from './problemContext';

/** A fix made of edits; undefined where one of them is not possible. */
export function editFix(
  title: Sentence,
  edits: TextEdit | readonly (TextEdit | undefined)[] | undefined,
): EditFix | undefined {
  if (edits === undefined) return undefined;
  const all = 'range' in edits ? [edits] : edits;
  const possible = all.filter((edit) => edit !== undefined);
  return possible.length === all.length && all.length > 0 ? { kind: 'edit', title, edits: possible } : undefined;
}

export function intentFix(title: Sentence, intent: Intent): IntentFix {
  return { kind: 'intent', title, intent };
}

/** Starts a top-level key for the user to finish; undefined where it is there already or the keys are not on lines of their own. */
export function writeKey(
  { data, source }: ProblemContext,
  key: string,
  title: Sentence,
  hint: Sentence,
  before = '',
  after = '',
): WriteFix | undefined {
  const at = source?.endOfKeys;
  if (at === undefined || source === undefined || (data !== undefined && Object.hasOwn(data, key))) return undefined;
  return { kind: 'write', title, at, before: `${key}: ${before}`, after: `${after}${source.lineBreak}`, hint };
}
