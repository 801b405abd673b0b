import { assert } from 'chai';
import fc from 'fast-check';
import { english, type Phrases } from '../../../../../src/core/documents/kit/phrased';
import { compileSelfReview } from '../../../../../src/core/documents/selfReview/compileSelfReview';
import { writtenAnswers } from '../../../../../src/core/documents/selfReview/writtenAnswers';
import { questionTopics } from '../../../../../src/core/entries/form';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { say } from '../../../../../src/core/text/sentence';
import { answerSize } from '../../../../../src/core/views/answerSize';
import { byType, workspace } from '../../arbitraries';
import { readExample } from '../readExample';

const example = readExample('staff-engineer').entries;
const form = parseEntry(
  'file:///brag/forms/review.md',
  '---\ntype: form\ntitle: Review\nquestions:\n  - { ask: What did you do?, limit: { words: 5 } }\n  - { ask: What else?, limit: { characters: 40 } }\n---\n',
);
const forms = byType(form.kind === 'entry' ? [form.entry] : []);
const review = (body: string) => `---\ntype: self-review\naudience: manager\n---\n\n# Review\n\n${body}`;
const read = (body: string, phrases: Phrases = english) => writtenAnswers(review(body), forms, phrases);
const sizes = (body: string) => read(body).map((answer) => say(answerSize(answer)));

describe('the answers of a self-review', () => {
  it('are what stands below each question, without references and notes', () => {
    const body =
      '## What did you do?\n\nI **cut** it. [\\[1\\]](#evidence)\n\n- one\n- `two` [\\[2\\]](#evidence)\n\n_To add: a win._\n\n## What else?\n\n_Nobody asked, so I say it in italics._\n\n1. a\n2. b\n\n### Part\n\nEnd\n\n## Evidence\n\n1. **It**, 3 May.\n';
    assert.deepEqual(
      read(body).map(({ question, text, from, to }) => ({ question, text, from, to })),
      [
        { question: 'What did you do?', text: 'I cut it.\n\n- one\n- two', from: 7, to: 14 },
        {
          question: 'What else?',
          text: 'Nobody asked, so I say it in italics.\n\n1. a\n2. b\n\nPart\n\nEnd',
          from: 16,
          to: 25,
        },
      ],
    );
  });

  it('are counted against the limit of their question, also in a document with other line ends', () => {
    const body =
      '## What did you do?\n\nI cut the wait.\n\n## What else?\n\nIt is more than forty characters long now.\n\n## My own\n\nWord\n';
    const expected = ['4 of 5 words', '42 of 40 characters, 2 too many', '1 word'];
    assert.deepEqual(sizes(body), expected);
    assert.deepEqual(
      writtenAnswers(review(body).replaceAll('\n', '\r\n'), forms, english).map((answer) => say(answerSize(answer))),
      expected,
    );
  });

  it('know the notes and the evidence in the words of the user', () => {
    const phrases: Phrases = {
      of: (pattern) => ({ Evidence: 'Belege', 'To add: {0}.': 'Fehlt: {0}.' })[pattern],
      patternsFor: () => [],
      english: false,
    };
    const body = '## What did you do?\n\n_Fehlt: ein Erfolg._\n\n## Belege\n\n1. x\n';
    assert.deepEqual(read(body, phrases).map(({ text }) => text), ['']); // prettier-ignore
  });

  it('are none in another document, or while there is something to decide', () => {
    assert.deepEqual(writtenAnswers(review('## A\n\nB').replace('self-review', 'case'), forms, english), []);
    assert.deepEqual(read('## A\n\n<<<<<<< yours\nB\n=======\nC\n>>>>>>> compiled\n'), []);
  });

  it('are within their limits where they are as compiled', () => {
    const date = '2026-06-15' as CalendarDate;
    const check = (entries: typeof example, which: (typeof example.forms)[number]) => {
      const { markdown } = compileSelfReview(entries, { form: which, date });
      const lines = markdown.split('\n');
      for (const answer of writtenAnswers(markdown, entries, english)) {
        assert.match(lines[answer.from]!, /^## /);
        if (answer.limit?.words !== undefined) assert.isAtMost(answer.length.words, answer.limit.words);
        if (answer.limit?.characters !== undefined) assert.isAtMost(answer.length.characters, answer.limit.characters);
      }
    };
    check(example, example.forms[0]!);
    const limit = fc.record({ words: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(workspace(), fc.array(limit, { minLength: 1, maxLength: 6 }), ({ entries }, limits) => {
        const questions = limits.map((each, at) => ({
          ask: `Question ${at}?`,
          limit: each,
          about: questionTopics[at]!,
        }));
        const asked = {
          ...(form.kind === 'entry' ? form.entry : assert.fail()),
          questions,
        } as (typeof example.forms)[number];
        const all = { ...entries, forms: [...entries.forms, asked] };
        check(all, asked);
      }),
    );
  });
});
