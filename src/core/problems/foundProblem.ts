import type { FiledType } from '../entries/folderType';
import type { ProblemCode } from '../text/problem';
import type { TextRange } from '../text/textRange';
import type { TextEdit } from '../text/textEdits';
import type { Sentence } from '../text/sentence';

/** How loudly a problem is shown. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** What was found in one file, with what would fix it. */
export interface FoundProblem {
  readonly code: ProblemCode;
  /** Before the user's settings; `severityOf` takes these into account. */
  readonly severity: Severity;
  readonly message: Sentence;
  readonly range: TextRange;
  /** The best first. Made and checked when they are first read. */
  readonly fixes: readonly Fix[];
}

/** What fixes a problem, named in words that start with what it does: "Write `led`". */
export type Fix = EditFix | WriteFix | IntentFix;

/** Edits of this file; the problem is gone once they are applied. They don't overlap. */
export interface EditFix {
  readonly kind: 'edit';
  readonly title: Sentence;
  readonly edits: readonly TextEdit[];
}

/** A start that only the user can finish: `before` and `after` go in at an offset, and the cursor between them. */
export interface WriteFix {
  readonly kind: 'write';
  readonly title: Sentence;
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** What to write there, in a few words. */
  readonly hint: Sentence;
}

/** Something that takes more than this file. */
export interface IntentFix {
  readonly kind: 'intent';
  readonly title: Sentence;
  readonly intent: Intent;
}

export type Intent =
  /** Adds a skill to the expectations of the role in that file. */
  | { readonly kind: 'add-expectation'; readonly role: string; readonly skill: string }
  /** Makes a new entry of that name. */
  | { readonly kind: 'create-entry'; readonly type: FiledType; readonly name: string }
  | { readonly kind: 'open-file'; readonly uri: string }
  /** Logs a new win with some keys. */
  | {
      readonly kind: 'log-win';
      readonly given: { readonly skills: readonly string[] } | { readonly goals: readonly string[] };
    }
  /** Records what was said on an ask or in a meeting. */
  | { readonly kind: 'record-outcome'; readonly entry: string }
  /** Keeps files out of git. */
  | { readonly kind: 'ignore-in-git'; readonly uris: readonly string[] };
