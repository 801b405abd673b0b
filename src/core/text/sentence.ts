/**
 * A sentence the product says, as data: an English pattern with `{0}`-style places and what fills them.
 * The core makes sentences; the edge says them in the user's language.
 */
export interface Sentence {
  readonly pattern: string;
  readonly args: readonly SentencePart[];
}

/** A day inside a sentence, written when the sentence is said. */
export interface DateInSentence {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The date for readers who get no other form. */
  readonly english: string;
}

export type SentencePart = string | number | Sentence | DateInSentence;

/** Translates a pattern and fills its places; `vscode.l10n.t` is one. */
export type Localize = (pattern: string, ...args: (string | number)[]) => string;

/** Makes a sentence. The pattern must be a literal, so that `npm run docs` can collect it for translators. */
export function sentence(pattern: string, ...args: SentencePart[]): Sentence {
  return { pattern, args };
}

/** One of two sentences by a count, which fills the place `{0}` of either; further arguments follow from `{1}`. */
export function plural(count: number, one: string, many: string, ...args: SentencePart[]): Sentence {
  return { pattern: count === 1 ? one : many, args: [count, ...args] };
}

/** The sentence as text, in the language of `localize` and with its dates as `formatDate` writes them, or in English. */
export function say(
  spoken: Sentence,
  localize: Localize = fillPlaces,
  formatDate: (date: DateInSentence) => string = ({ english }) => english,
): string {
  const fill = (part: SentencePart): string | number => {
    if (typeof part !== 'object') return part;
    return 'date' in part ? formatDate(part) : say(part, localize, formatDate);
  };
  return localize(spoken.pattern, ...spoken.args.map(fill));
}

function fillPlaces(pattern: string, ...args: (string | number)[]): string {
  return pattern.replace(/\{(\d+)\}/g, (place, index: string) => String(args[Number(index)] ?? place));
}
