import { isMap, isScalar, Lexer, parseDocument, type Scalar } from 'yaml';
import type { TextRange } from '../text/textRange';
import { englishOf, type Phrases } from '../documents/kit/phrased';
import { sentence, type Sentence } from '../text/sentence';
import { phraseList } from './phraseList';
import { currentPhrase } from './renamedPhrases';
import type { TemplateProblem } from './templateProblem';

/** The wording of documents as its file holds it. */
export interface ReadPhrases {
  readonly phrases: Phrases;
  /** The English patterns that have a wording. */
  readonly worded: ReadonlySet<string>;
  readonly problems: readonly TemplateProblem[];
}

const maxCharacters = 500_000;
/** Four times what all phrases take; it is the signs of YAML that take time, not the words between them. */
const maxTokens = 30_000;

/** Reads `phrases.yml`: a language, and for each English pattern another wording. Never throws. */
export function readPhrases(text: string): ReadPhrases {
  const wordings = new Map<string, string>();
  const problems: TemplateProblem[] = [];
  const add = (
    code: TemplateProblem['code'],
    message: Sentence,
    range: TextRange,
    severity: TemplateProblem['severity'] = 'error',
  ) => problems.push({ code, severity, message, range });
  const result = (language = 'en'): ReadPhrases => {
    let patterns: ReadonlyMap<string, readonly string[]> | undefined;
    return {
      phrases: {
        of: (pattern) => wordings.get(pattern),
        patternsFor: (wording) => (patterns ??= byWording(wordings)).get(wording.trim().toLowerCase()) ?? [],
        english: /^en\b/i.test(language),
      },
      worded: new Set(wordings.keys()),
      problems,
    };
  };
  if (text.length > maxCharacters || hasMoreTokens(text, maxTokens)) {
    add('phrases-syntax', sentence("This file is too long, so it wasn't read."), { start: 0, end: 1 });
    return result();
  }
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, uniqueKeys: false });
  for (const { pos, message } of document.errors.slice(0, 1))
    add('phrases-syntax', sentence('This can’t be read as YAML: {0}', message.trim()), rangeOf(text, pos[0], pos[1]));
  if (document.errors.length > 0) return result();
  if (document.contents === null) return result();
  if (!isMap(document.contents)) {
    add(
      'phrases-syntax',
      sentence('This file should hold `language` and `phrases`, one below the other.'),
      rangeOf(text, 0, text.length),
    );
    return result();
  }
  let language: string | undefined;
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    if (name === 'language' && isScalar(value)) language = String(value.value ?? '').trim() || undefined;
    else if (name === 'phrases' && isMap(value)) {
      const wordedToday = new Set(
        value.items.map(({ key: each, value: held }) =>
          isScalar(each) && isScalar(held) && String(held.value ?? '') !== '' ? String(each.value) : '',
        ),
      );
      for (const pair of value.items) {
        if (!isScalar(pair.key)) continue;
        const written = String(pair.key.value);
        const pattern = currentPhrase(written, known);
        const range = rangeOfScalar(text, pair.key);
        // A line that is still empty asks for nothing.
        if (pair.value === null || (isScalar(pair.value) && String(pair.value.value ?? '') === '')) continue;
        if (pattern === undefined) {
          add(
            'phrase-unknown',
            sentence('No document says “{0}” anymore, so this line has no effect.', shortened(written)),
            range,
            'warning',
          );
          continue;
        }
        if (pattern !== written) {
          problems.push({
            code: 'phrase-renamed',
            severity: 'warning',
            message: sentence(
              'Documents say “{0}” today. This line still applies to it. Rename it to keep it clear.',
              shortened(englishOf(pattern)),
            ),
            range,
            fix: JSON.stringify(pattern),
          });
          // A line for today's phrase has the last word.
          if (wordedToday.has(pattern)) continue;
        }
        if (!isScalar(pair.value)) {
          add('phrase-place', sentence('The wording of a phrase is one text.'), range);
          continue;
        }
        const wording = String(pair.value.value);
        const missing = placesOf(pattern).filter((place) => !placesOf(wording).includes(place));
        const unknown = placesOf(wording).filter((place) => !placesOf(pattern).includes(place));
        const place = rangeOfScalar(text, pair.value);
        if (unknown.length > 0)
          add('phrase-place', sentence("`{0}` isn't a placeholder of this phrase.", `{${unknown[0]!}}`), place);
        else {
          if (missing.length > 0)
            add(
              'phrase-place',
              sentence('`{0}` is left out, so what it says in English is missing.', `{${missing[0]!}}`),
              place,
              'warning',
            );
          wordings.set(pattern, wording);
        }
      }
    } else if (value !== null && !(isScalar(value) && value.value === null))
      add(
        'phrases-syntax',
        name === 'phrases' || name === 'language'
          ? sentence('`{0}` has the wrong form: `language` is a word such as `de`, `phrases` is a list of lines.', name)
          : sentence('`{0}` is neither `language` nor `phrases`.', shortened(name)),
        rangeOfScalar(text, key),
      );
  }
  return result(language);
}

function hasMoreTokens(text: string, most: number): boolean {
  const tokens = new Lexer().lex(text);
  for (let count = 0; count <= most; count++) if (tokens.next().done) return false;
  return true;
}

/** The patterns by their wordings, in lower case. */
function byWording(wordings: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const patterns = new Map<string, string[]>();
  for (const [pattern, wording] of wordings) {
    const key = wording.trim().toLowerCase();
    patterns.set(key, [...(patterns.get(key) ?? []), pattern]);
  }
  return patterns;
}

const known: ReadonlySet<string> = new Set(phraseList);

function placesOf(pattern: string): string[] {
  return [...new Set([...englishOf(pattern).matchAll(/\{(\d+)\}/g)].map(([, place]) => place!))];
}

function rangeOfScalar(text: string, { range }: Scalar): TextRange {
  return rangeOf(text, range?.[0] ?? 0, range?.[1] ?? 1);
}

function rangeOf(text: string, start: number, end: number): TextRange {
  const from = Math.min(start, text.length);
  return { start: from, end: Math.min(Math.max(end, from + 1), text.length) };
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
