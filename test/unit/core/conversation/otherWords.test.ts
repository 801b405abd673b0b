import { expect } from 'chai';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { readScript } from '../../../../src/core/conversation/rehearsal/readScript';
import { readCase, needsIntro, type CaseText } from '../../../../src/core/conversation/review/readCase';
import { reviewCase } from '../../../../src/core/conversation/review/reviewCase';
import { openGaps } from '../../../../src/core/conversation/review/rules/gapWithoutPlan';
import { audiences } from '../../../../src/core/entries/visibility';
import { caseForms } from '../../../../src/core/documents/case/caseRequest';
import { phraseList } from '../../../../src/core/templates/phraseList';
import { compileCase, compileScript } from '../documents/compileNow';
import { inOtherWords, otherWords } from '../documents/otherWords';
import { readExample } from '../documents/readExample';

const { entries, texts, documents } = readExample('staff-engineer');
const role = entries.roles.find(({ id }) => id === 'principal-engineer')!;
const date = '2026-06-15' as CalendarDate;

/** What is read of the structure of a case, without its words. */
function structureOf({ sections, blocks, expectations, evidence }: CaseText) {
  return {
    sections: [...sections].map(([name, { lines }]) => [name, lines]),
    blocks: blocks.map(({ section, kind, isNeed, references }) => [section, kind, isNeed, references]),
    statuses: expectations.map(({ skill, status }) => [skill, status]),
    evidence: [...evidence.keys()],
  };
}

describe('documents in the words of another language', () => {
  // What rules look for in the user's own sentences is in the language of those.
  const ofWords = ['ask-without-day', 'led-or-took-part'];

  for (const form of caseForms)
    for (const audience of audiences)
      it(`are reviewed as in English: ${form}, ${audience}`, () => {
        const request = { role, form, audience, date, documentUri: `${documents}/case.md` };
        const english = compileCase(entries, texts, request).markdown;
        const { markdown } = inOtherWords(() => compileCase(entries, texts, request));
        expect(structureOf(readCase(markdown, otherWords)!)).to.deep.equal(structureOf(readCase(english)!));
        const found = (text: string) =>
          reviewCase(text, entries, date, otherWords)!
            .map(({ code, lines }) => `${code} ${lines.first}`)
            .filter((finding) => !ofWords.some((code) => finding.startsWith(code)));
        expect(found(markdown)).to.deep.equal(found(english));
      });

  for (const minutes of [15, 30, 60])
    it(`are rehearsed as in English: ${minutes} minutes`, () => {
      const request = { role, minutes, date, documentUri: `${documents}/script.md`, wordsPerMinute: 90 };
      const english = readScript(compileScript(entries, texts, request).markdown);
      const other = readScript(inOtherWords(() => compileScript(entries, texts, request)).markdown);
      const shapeOf = ({ parts, branches }: typeof english) => ({
        parts: parts.map((part) => part.minutes),
        branches: branches.length,
      });
      expect(shapeOf(other)).to.deep.equal(shapeOf(english));
      expect(english.parts.reduce((sum, part) => sum + part.minutes, 0)).to.equal(minutes);
      const seconds = ({ parts }: typeof english) => parts.reduce((sum, part) => sum + part.seconds, 0);
      expect(seconds(other) / seconds(english)).to.be.within(0.9, 1.1);
    });

  it('say what the review looks for', () => {
    expect(phraseList).to.include.members([needsIntro, openGaps]);
  });
});
