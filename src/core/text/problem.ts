import type { Sentence } from './sentence';
import type { TextRange } from './textRange';

/** What a rule found in one file, as data; the editor shows it, the core never prints. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: Sentence;
  /** Where in the front matter: keys and list positions. `locateProblem` turns it into a range. */
  readonly path?: readonly (string | number)[];
  /** Where in the text, in UTF-16 offsets, when it is known already. */
  readonly range?: TextRange;
}

/** Every code a problem can have; each has a section of the same name in docs/problems.md. */
export const problemCodes = [
  'front-matter-missing',
  'front-matter-unclosed',
  'front-matter-language',
  'front-matter-syntax',
  'front-matter-too-large',
  'unreadable-file',
  'missing-type',
  'unknown-type',
  'missing-title',
  'missing-date',
  'invalid-date',
  'text-expected',
  'list-expected',
  'map-expected',
  'number-expected',
  'yes-or-no-expected',
  'unknown-value',
  'incomplete-item',
  'too-many-items',
  'misspelt-key',
  'duplicate-key',
  'comment-in-text',
  'future-date',
  'unknown-skill',
  'unknown-person',
  'unknown-role',
  'unknown-ask',
  'unknown-goal',
  'broken-link',
  'body-not-read',
  'duplicate-entry',
  'second-profile',
  'ask-cycle',
  'no-impact',
  'impact-without-number',
  'number-without-baseline',
  'team-credit',
  'uncorroborated',
  'vague-wording',
  'duty-not-outcome',
  'superlative-without-figure',
  'metric-without-unit',
  'key-result-without-figure',
  'fading-evidence',
  'goal-without-win',
  'goal-status',
  'form-questions',
  'unread-period',
  'overdue',
  'result-date',
  'old-draft',
  'private-name',
  'shared-fallback',
  'private-in-remote',
] as const;

export type ProblemCode = (typeof problemCodes)[number];
