import { capitalize } from '../../text/punctuation';
import type { Person } from '../../entries/person';
import { hasThirdPerson } from './hasThirdPerson';
import { isInEnglish } from './phrased';
import { givenName } from '../../library/givenName';

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

/** English words beside which a name may become "you"; beside a word that may be of another language it stays. */
const besideName = new Set(
  `a about after against alongside also and as ask at because before behind beside between beyond both brief but by came can
  convince could did do each for from gave get give go got has have held help how if in into is keep kept knew led left let
  made make may meet met might must no not of off on or over owe pitched put ran said saw send sent set should show since
  so spoke take tell than that then thought through to told took toward towards under until via want wants was went what when
  where whether which while who why will with without won would wrote`.split(/\s+/),
);

/** Whether a name stands in what is surely English: behind such a word or, where it opens a sentence, before one. */
function isInEnglishText(before: string, next: string): boolean {
  const opens = /(?:^|[.!?:;…]\s+)$/.test(before);
  const beside = opens
    ? next
    : (before
        .toLowerCase()
        .split(/[^\p{L}\p{N}’']+/u)
        .findLast((word) => word !== '') ?? '');
  return beside === '' || besideName.has(beside) || /^[a-z]{2,}ed$/.test(beside) || (opens && /^[a-z]+s$/.test(beside));
}

/**
 * Turns a text about somebody into one said to them: "Leila has offered" is "you have offered" when Leila listens.
 * Somebody else's words, in curly quotation marks, stay as they are, and so does a name behind a word that may be of
 * another language, or before a pronoun that may mean the same person.
 */
export function addressing(person: Person | undefined, people: readonly Person[]): (text: string) => string {
  if (person === undefined || !isInEnglish()) return (text) => text;
  const first = givenName(person.name) ?? '';
  const shared = people.some(({ uri, name }) => uri !== person.uri && givenName(name) === first);
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
              (match, owns: string | undefined, space: string | undefined, next: string | undefined, at: number) => {
                // "Covered for Dana while she was away" would say "you" and "she" of one person.
                if (!isInEnglishText(part.slice(0, at), next ?? '') || hasThirdPerson(part.slice(at))) return match;
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
