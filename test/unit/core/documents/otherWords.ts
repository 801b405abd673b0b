import { englishOf, type Phrases } from '../../../../src/core/documents/kit/phrased';
import { phraseList } from '../../../../src/core/templates/phraseList';
import { readPhrases } from '../../../../src/core/templates/readPhrases';
import { userTemplates } from '../../../../src/core/templates/userTemplates';

/** Every letter of a text in another alphabet, one for one. */
function inOtherLetters(text: string): string {
  return text
    .replace(/[a-z]/g, (letter) => String.fromCodePoint(0x430 + letter.charCodeAt(0) - 97))
    .replace(/[A-Z]/g, (letter) => String.fromCodePoint(0x410 + letter.charCodeAt(0) - 65));
}

const file = [
  'language: ru',
  'phrases:',
  ...phraseList.map((pattern) => `  ${JSON.stringify(pattern)}: ${JSON.stringify(inOtherLetters(englishOf(pattern)))}`),
  '',
].join('\n');

const templates = userTemplates(new Map([['phrases.yml', file]]));

/** The phrases of a user who words every one of them in another alphabet. */
export const otherWords: Phrases = readPhrases(file).phrases;

/** Compiles in those words. */
export function inOtherWords<Document extends object>(compile: () => Document): Document {
  return templates.write(compile) as Document;
}
