import { applyEdits } from '../../../../src/core/text/textEdits';
import { expect } from 'chai';
import { englishOf } from '../../../../src/core/documents/kit/phrased';
import { phraseList } from '../../../../src/core/templates/phraseList';
import { readPhrases } from '../../../../src/core/templates/readPhrases';
import { currentPhrase, renamedPhrases } from '../../../../src/core/templates/renamedPhrases';

const known = new Set(phraseList);
const placesIn = (pattern: string) => [...new Set(englishOf(pattern).match(/\{\d+\}/g) ?? [])].toSorted();

describe('phrases that were renamed', () => {
  for (const [before, after] of Object.entries(renamedPhrases))
    it(`“${before}” leads to a phrase of today with the same places`, () => {
      expect(known.has(before), 'it is still said').to.equal(false);
      const now = currentPhrase(before, known);
      expect(now, after).to.be.a('string');
      expect(placesIn(now!)).to.deep.equal(placesIn(before));
    });

  const file =
    'language: de\nphrases:\n  "I answered for it.": "Ich habe es verantwortet."\n  \'Not now\': Jetzt nicht\n';

  it('keep the wording that a user gave them', () => {
    const { phrases, problems } = readPhrases(file);
    expect(phrases.of('I owned it.')).to.equal('Ich habe es verantwortet.');
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).to.deep.equal(['warning phrase-renamed']);
  });

  it('are renamed by one edit, after which nothing is left to say', () => {
    const { problems } = readPhrases(file);
    const fixed = applyEdits(
      file,
      problems.map(({ range, fix }) => ({ range, text: fix! })),
    );
    expect(fixed).to.include('  "I owned it.": "Ich habe es verantwortet."\n');
    expect(readPhrases(fixed).problems).to.deep.equal([]);
    expect(readPhrases(fixed).phrases.of('Not now')).to.equal('Jetzt nicht');
  });

  it("leave the last word to a line for today's phrase", () => {
    const both = `${file}  "I owned it.": "Das war meins."\n`;
    expect(readPhrases(both).phrases.of('I owned it.')).to.equal('Das war meins.');
  });
});
