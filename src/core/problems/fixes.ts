import type { TextEdit } from '../text/textEdits';
import type { Sentence } from '../text/sentence';
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

/** A fix that the editor carries out, since it takes more than edits of one file. */
export function intentFix(title: Sentence, intent: Intent): IntentFix {
  return { kind: 'intent', title, intent };
}

/** Starts a top-level key for the user to finish; undefined where it holds something already or the keys are not on lines of their own. */
export function writeKey(
  { data, source, text }: ProblemContext,
  key: string,
  title: Sentence,
  hint: Sentence,
  before = '',
  after = '',
): WriteFix | undefined {
  const at = source?.endOfKeys;
  if (at === undefined || source === undefined || data === undefined) return undefined;
  if (Object.hasOwn(data, key)) {
    const colon = /^[ \t]*:/.exec(text.slice(source.keyRangeOf([key])?.end));
    if (data[key] !== null || colon === null) return undefined;
    const end = source.keyRangeOf([key])!.end + colon[0].length;
    return { kind: 'write', title, at: end, before: ` ${before}`, after, hint };
  }
  return { kind: 'write', title, at, before: `${key}: ${before}`, after: `${after}${source.lineBreak}`, hint };
}
