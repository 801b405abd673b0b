import { applyEdits } from '../../../../src/core/text/textEdits';
import { assert } from 'chai';
import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../../../src/core/time/calendarDate';
import { lastReview, reviewEdit, type CareerReview } from '../../../../src/core/career/careerReview';
import { nextReviewDate } from '../../../../src/core/career/nextReviewDate';
import { newProfileText } from '../../../../src/core/entries/newProfile';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { nastyPhrases } from '../arbitraries';

const day = (text: string) => text as CalendarDate;
const today = day('2026-06-15');
const review: CareerReview = {
  date: today,
  since: day('2026-03-16'),
  facts: ['2 wins logged: “A”, “B”.', '12 of 22 boxes ticked.'],
  changed: 'I lead Group Bookings\nfor two days a week.',
  inTheWay: 'Nobody prices plans with me.',
  nextStep: 'Ask Tomás for an hour by 2026-07-01',
};
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('2000-01-01'), days));
const written = (text: string, said = review) => applyEdits(text, [reviewEdit(text, said)]);

describe('a review of the career plan', () => {
  it('is put at the end of the profile, which stays as it is', () => {
    assert.strictEqual(
      written('---\ntype: profile\nname: Ana # me\n---\n\n## Next steps\n\n- [x] Go\n'),
      `---
type: profile
name: Ana # me
---

## Next steps

- [x] Go

## Review of my career plan, 2026-06-15

What the record shows since 2026-03-16:

- 2 wins logged: “A”, “B”.
- 12 of 22 boxes ticked.

**What changed:** I lead Group Bookings for two days a week.

**What stands in the way:** Nobody prices plans with me.

**Next step:** Ask Tomás for an hour by 2026-07-01
`,
    );
  });

  it('leaves out what was not said', () => {
    const short = { date: today, since: undefined, facts: [], changed: 'Nothing.', inTheWay: ' ', nextStep: undefined };
    assert.strictEqual(
      written('---\ntype: profile\n---', short),
      '---\ntype: profile\n---\n\n## Review of my career plan, 2026-06-15\n\n**What changed:** Nothing.\n',
    );
  });

  it('keeps the line breaks of the file', () => {
    const text = written('---\r\ntype: profile\r\n---\r\n\r\nMe.');
    assert.notMatch(text, /[^\r]\n/);
    assert.include(text, 'Me.\r\n\r\n## Review of my career plan, 2026-06-15\r\n');
  });

  it('is read back, the latest that is not in the future, with its count and its next step', () => {
    const next = { ...review, date: day('2026-09-15'), facts: ['1 of 22 boxes ticked, 12 at the last review.'] };
    const text = written(written(newProfileText), { ...next, nextStep: undefined });
    assert.deepEqual(lastReview(text, today), {
      date: today,
      ticked: 12,
      nextStep: 'Ask Tomás for an hour by 2026-07-01',
    });
    assert.deepEqual(lastReview(text, day('2027-01-01')), {
      date: day('2026-09-15'),
      ticked: 1,
      nextStep: undefined,
    });
    assert.isUndefined(lastReview(text, day('2026-06-14')));
    assert.isUndefined(lastReview(newProfileText, today));
  });

  it('is due a quarter later, across year ends and short months', () => {
    assert.strictEqual(nextReviewDate(day('2026-11-30')), '2027-02-28');
    assert.strictEqual(nextReviewDate(day('2027-11-30')), '2028-02-29');
    assert.strictEqual(nextReviewDate(day('2026-10-31')), '2027-01-31');
    assert.strictEqual(nextReviewDate(day('2026-12-15')), '2027-03-15');
  });

  it('never changes a character before it, and is found again, whatever stands there and is said', () => {
    const words = fc.constantFrom(...nastyPhrases, '## Review of my career plan, 2020-01-01', '', '---');
    const body = fc
      .array(words, { maxLength: 6 })
      .chain((lines) => fc.constantFrom('\n', '\r\n').map((lineBreak) => lines.join(lineBreak)));
    fc.assert(
      fc.property(body, words, fc.array(words, { maxLength: 3 }), anyDay, (rest, said, facts, date) => {
        const text = `---\ntype: profile\nname: Ana\n---\n${rest}`;
        const after = written(text, { date, since: undefined, facts, changed: said || 'x', nextStep: said });
        assert.isTrue(after.startsWith(text));
        assert.strictEqual(lastReview(after, date)?.date, date);
        const parsed = [text, after].map((each) => parseEntry('file:///brag/profile.md', each));
        assert.deepEqual(parsed[1], parsed[0]);
      }),
    );
  });
});
