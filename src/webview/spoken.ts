import { say, type Sentence } from '../core/text/sentence';

let translations: Readonly<Record<string, string>> = {};

/** Takes the texts of the user's language by the English; what is missing is said in English. */
export function translateBy(texts: Readonly<Record<string, string>>): void {
  translations = texts;
}

/** A sentence in the user's language. */
export function spoken(sentence: Sentence): string {
  return say(sentence, (pattern, ...args) => say({ pattern: translations[pattern] ?? pattern, args }));
}
