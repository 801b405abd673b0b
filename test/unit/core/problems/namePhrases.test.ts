import { assert } from 'chai';
import fc from 'fast-check';
import { NamePhrases } from '../../../../src/core/problems/namePhrases';

const words = fc.constantFrom('Ana', 'ana', 'Reyes', 'Émile', 'Emile\u0301', 'Łukasz', 'C++', 'Ольга', '王芳', 'x');
const between = fc.constantFrom(' ', ', ', '\n', '-', '’', ' × ', '. ');

/** Every run of letters, marks and digits, by the pattern that knows every script. */
function wordsIn(text: string): { written: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}+#]+/gu)].map((match) => ({
    written: match[0].toLowerCase().normalize('NFC'),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

describe('names found in a text', () => {
  it('are those that the words of the text spell, in any script, with the longest first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(words, between), { maxLength: 20 }),
        (names, pieces) => {
          const text = pieces.flat().join('');
          const phrases = new NamePhrases<string>((one, other) => (one < other ? -1 : 1));
          const wanted = [...new Set(names.map((name) => wordsIn(name.join(' ')).map(({ written }) => written).join(' ')))]; // prettier-ignore
          for (const name of wanted) phrases.add(name, name);
          const all = wordsIn(text);
          const found: { owner: string; range: { start: number; end: number } }[] = [];
          for (let at = 0; at < all.length; at++) {
            if (all[at]!.start < (found.at(-1)?.range.end ?? 0)) continue;
            const longest = wanted
              .filter((name) => name.split(' ').every((word, step) => all[at + step]?.written === word))
              .sort((one, other) => other.split(' ').length - one.split(' ').length)[0];
            if (longest === undefined) continue;
            const last = all[at + longest.split(' ').length - 1]!;
            found.push({ owner: longest, range: { start: all[at]!.start, end: last.end } });
          }
          assert.deepEqual(phrases.findIn(text), found, JSON.stringify(text));
        },
      ),
    );
  });

  it('are forgotten one by one, and new ones are found', () => {
    const phrases = new NamePhrases<number>((one, other) => one - other);
    phrases.add('Ana Reyes', 1);
    assert.lengthOf(phrases.findIn('With Ana Reyes and Zoe Bell'), 1);
    phrases.add('Zoe Bell', 2);
    phrases.remove('Ana Reyes', 1);
    assert.deepEqual(phrases.findIn('With Ana Reyes and ZOE  bell'), [{ owner: 2, range: { start: 19, end: 28 } }]);
  });
});
