import type { Inline } from '../../markdown/nodes';
import { stripQuotes } from '../../text/punctuation';

/** The wording of a document that is not its user's own: for an English pattern with places `{0}` another one. */
export interface Phrases {
  /** The pattern to use in place of an English one; undefined where the English one stands. */
  of(pattern: string): string | undefined;
  /** The English patterns that are worded as a text, whatever its case; what stands in their places is not looked at. */
  patternsFor(wording: string): readonly string[];
  /** Whether the user writes in English, so that their sentences may be fitted into others by English grammar. */
  readonly english: boolean;
}

/** The program's own wording. */
export const english: Phrases = { of: () => undefined, patternsFor: () => [], english: true };

// Writing a document is synchronous from end to end, so what is in force can't change under another one.
let inForce = english;

/** Writes a document in the words of its user; what is written within calls `phrased` for each sentence of its own. */
export function withPhrases<Written>(phrases: Phrases, write: () => Written): Written {
  const before = inForce;
  inForce = phrases;
  try {
    return write();
  } finally {
    inForce = before;
  }
}

/**
 * What a document says in words that are not from the user's files: the pattern in the language of the document, its
 * places `{0}` filled. What follows a `|` in a pattern tells translators what it is about, and is not printed.
 */
export function phrased(pattern: string, ...args: readonly (string | number)[]): string {
  return parts(pattern, args).join('');
}

/** The same with inline content in the places. */
export function phrasedInline(pattern: string, ...args: readonly Inline[]): Inline[] {
  return parts(pattern, args);
}

/** Marks a pattern that is kept in a constant: where it is used, `phrased` puts it into the document's language. */
export function unphrased(pattern: string): string {
  return pattern;
}

/** Whether the document is in English. */
export function isInEnglish(): boolean {
  return inForce.english;
}

/** What the pattern prints in English. */
export function englishOf(pattern: string): string {
  const note = pattern.indexOf('|');
  return note === -1 ? pattern : pattern.slice(0, note);
}

/** What a text of a document says in English, where it is a phrase without places; else the text, first of all. */
export function readings(text: string, phrases: Phrases): readonly string[] {
  return [text, ...phrases.patternsFor(text).map(englishOf)];
}

/** Whether a text of a document is a phrase as its user words it, or in English, with anything in its places. */
export function isPhrase(pattern: string, text: string, phrases: Phrases): boolean {
  return [phrases.of(pattern), englishOf(pattern)].some((wording) => wording !== undefined && fits(wording, text));
}

function fits(wording: string, text: string): boolean {
  const [start, ...rest] = wording.split(/\{\d+\}/);
  const end = rest.pop();
  if (end === undefined) return text === wording;
  if (!text.startsWith(start!)) return false;
  let at = start!.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.length >= at + end.length && text.endsWith(end);
}

// Patterns are few, and each is said often.
const split = new Map<string, readonly string[]>();

function parts<Part>(pattern: string, args: readonly Part[]): (Part | string)[] {
  const said = inForce.of(pattern) ?? englishOf(pattern);
  let pieces = split.get(said);
  if (pieces === undefined) split.set(said, (pieces = said.split(/\{(\d+)\}/)));
  const filled: (Part | string)[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) {
      const arg = args[Number(piece)] ?? `{${piece}}`;
      const isQuoted = /[“„«]$/.test(pieces[index - 1]!) && /^[”“»]/.test(pieces[index + 1]!);
      filled.push(isQuoted && typeof arg === 'string' ? stripQuotes(arg) : arg);
    } else if (piece !== '') filled.push(piece);
  }
  return filled;
}
