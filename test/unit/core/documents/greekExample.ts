import type { Entries } from '../../../../src/core/library/entries';
import { readExample } from './readExample';

// Words that stand in front matter as they are, and are no words of the user's.
const enums = new Set(
  `win role person ask responsibility meeting goal form profile open met partly missed dropped wins goals growth feedback
  values next draft in-progress done delivery leadership mentoring glue
  recognition learning led owned contributed supported self team cross-team department company customer industry private
  manager committee public promotion lateral scope skip-level sponsor mentor peer stakeholder gatekeeper hr champion
  supportive neutral unconvinced unknown high medium low title pay stretch trial introduction training planned asked
  agreed deferred declined withdrawn current next yes informal no held review budget planning freeze reorg launch year
  half quarter month`.split(/\s+/),
);

const [latin, letters] = ['abcdefghijklmnopqrstuvwxyz', 'αβγδεζηθικλμνξοπρτυφχψωάέή'];

/** An example with all of its users' own words in Greek letters, so that every Latin letter is the program's. */
export function greekExample(name: string): ReturnType<typeof readExample> {
  const { entries, texts, documents } = readExample(name);
  return {
    documents,
    entries: inGreek(entries, '') as Entries,
    texts: new Map([...texts].map(([uri, text]) => [uri, bodyInGreek(text)])),
  };
}

/** Words in Greek letters, one for one. */
export function greek(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[a-z]/gi, (letter) => {
      const written = letters[latin.indexOf(letter.toLowerCase())]!;
      return letter === letter.toLowerCase() ? written : written.toUpperCase();
    });
}

function inGreek(value: unknown, key: string): unknown {
  if (typeof value === 'string') return key === 'uri' || key === 'url' || enums.has(value) ? value : greek(value);
  if (Array.isArray(value)) return value.map((item) => inGreek(item, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, inGreek(held, name)]));
}

/** A file's body in Greek letters, but for its headings, which the program knows. */
function bodyInGreek(text: string): string {
  const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
  const lines = text.slice(front.length).split('\n');
  return front + lines.map((line) => (line.startsWith('#') ? line : greek(line))).join('\n');
}
