import { capitalize } from '../../text/punctuation';
import type { Person } from '../../entries/person';
import { isInEnglish } from '../kit/phrased';

const changed: Readonly<Record<string, string>> = {
  has: 'have',
  is: 'are',
  was: 'were',
  does: 'do',
  goes: 'go',
  says: 'say',
};
/** Words in -s that are no verbs. */
const unchanged = new Set([
  'always',
  'as',
  'this',
  'his',
  'its',
  'perhaps',
  'besides',
  'towards',
  'plus',
  'thus',
  'us',
  'yes',
]);

/**
 * Turns a text about somebody into one said to them: "Leila has offered" is "you have offered" when Leila listens.
 * Somebody else's words, in curly quotation marks, stay as they are.
 */
export function addressing(person: Person | undefined, people: readonly Person[]): (text: string) => string {
  if (person === undefined || !isInEnglish()) return (text) => text;
  const [first = ''] = person.name.split(/\s+/);
  const shared = people.some(({ uri, name }) => uri !== person.uri && name.split(/\s+/)[0] === first);
  const names = [person.name, ...(shared || first.length < 3 ? [] : [first])].map((name) =>
    name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'),
  );
  if (person.name.trim() === '') return (text) => text;
  const named = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${names.join('|')})(?![\p{L}\p{N}])(['’]s(?![\p{L}]))?(?:(\s+)(\p{Ll}+))?`,
    'gu',
  );
  return (text) =>
    text
      .split(/(“[^“”]*”)/)
      .map((part, index) =>
        index % 2 === 1
          ? part
          : part.replace(
              named,
              (_match, owns: string | undefined, space: string | undefined, next: string | undefined, at: number) => {
                const you = owns === undefined ? 'you' : 'your';
                const opens = /(?:^|[.!?]\s+)$/.test(part.slice(0, at)) && (at > 0 || index === 0);
                const said = opens ? capitalize(you) : you;
                return `${said}${space ?? ''}${owns === undefined ? withYou(next ?? '') : (next ?? '')}`;
              },
            ),
      )
      .join('');
}

function withYou(word: string): string {
  if (changed[word] !== undefined) return changed[word];
  if (unchanged.has(word) || !/[^s]s$/.test(word)) return word;
  return /(?:[sxz]|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.replace(/ies$/, 'y').replace(/s$/, '');
}
