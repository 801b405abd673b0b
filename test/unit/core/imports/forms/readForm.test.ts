import { assert } from 'chai';
import fc from 'fast-check';
import { formStarters } from '../../../../../src/core/entries/formStarters';
import { newEntry } from '../../../../../src/core/entries/newEntry';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import { limitIn } from '../../../../../src/core/imports/forms/limitIn';
import { readForm } from '../../../../../src/core/imports/forms/readForm';
import { topicOf } from '../../../../../src/core/imports/forms/topicOf';

const asksIn = (text: string) => readForm(text).questions.map(({ ask }) => ask);

describe('a form in a text', () => {
  it('has a question for each item of a list, a title, a time, and a day it is due', () => {
    const text =
      'Mid-year review H1 2026 (due 2026-07-10)\n\n1. What did you achieve? (max. 300 words)\n2. Which goals did you meet? Max 150 words.\n3. What did others say?\n   Quote two people, at least 20 words each. Limit: 800 characters incl. spaces\n4. What is next?\n';
    assert.deepEqual(readForm(text), {
      title: 'Mid-year review H1 2026',
      period: '2026-H1',
      due: '2026-07-10' as never,
      questions: [
        { ask: 'What did you achieve?', limit: { words: 300 }, about: 'wins' },
        { ask: 'Which goals did you meet?', limit: { words: 150 }, about: 'goals' },
        { ask: 'What did others say?', limit: { characters: 800 }, about: 'feedback' },
        { ask: 'What is next?' },
      ],
    });
  });

  it('has a question for each heading below its title, explained by what stands below', () => {
    const text =
      '# Annual review\n\n## Key accomplishments\nDescribe your top three. 250 words or less.\n\n## Areas for growth\n\n## Priorities for next year (100-200 words)\n';
    assert.deepEqual(readForm(text), {
      title: 'Annual review',
      questions: [
        { ask: 'Key accomplishments', limit: { words: 250 }, about: 'wins' },
        { ask: 'Areas for growth', about: 'growth' },
        { ask: 'Priorities for next year', limit: { words: 200 }, about: 'next' },
      ],
    });
  });

  it('takes headings of parts for no questions where more is asked below them', () => {
    const text =
      '## Performance\n\n- What went well?\n- What could be better?\n\n## Future\n\n- Where do you want to be?\n';
    assert.deepEqual(asksIn(text), ['What went well?', 'What could be better?', 'Where do you want to be?']);
  });

  it('has a question for what asks below an item, and none for an item that is the name of others', () => {
    const text =
      '1. Performance\n   - What went well?\n   - What was hard?\n2. Where did you grow?\n   Be honest. Up to 400 characters.\n   3. What is next?\n   - Think big\n';
    assert.deepEqual(readForm(text).questions, [
      { ask: 'What went well?', about: 'wins' },
      { ask: 'What was hard?' },
      { ask: 'Where did you grow?', limit: { characters: 400 }, about: 'growth' },
      { ask: 'What is next?' },
    ]);
  });

  it('has a question for each line that asks; each line where none does', () => {
    assert.deepEqual(readForm('Tell us about your impact (300 words max)\nWhat would you change?\n(150 words)\nAnything else?').questions, [
      { ask: 'Tell us about your impact', limit: { words: 300 }, about: 'wins' },
      { ask: 'What would you change?', limit: { words: 150 } },
      { ask: 'Anything else?' },
    ]); // prettier-ignore
    assert.deepEqual(asksIn('Achievements\nDevelopment\nLooking ahead'), [
      'Achievements',
      'Development',
      'Looking ahead',
    ]);
    assert.deepEqual(asksIn('Q1: What did you ship?\nQuestion 2 – What did you learn?'), ['What did you ship?', 'What did you learn?']); // prettier-ignore
  });

  it('has none where nothing is written', () => {
    for (const text of ['', '\n\n', '---\n***', '<!-- x -->']) assert.deepEqual(readForm(text), { questions: [] });
  });

  it('is read back from the file that is made of it, whatever it holds', () => {
    const lines = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom(
          'What?',
          '# A: b',
          '- x (max. 20 words)',
          '1) y',
          '> z',
          '```',
          'yes',
          '12',
          '- [ ] t',
          '| a | b |',
        ),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(lines, (written) => {
        const text = written.join('\n');
        const { questions, ...keys } = readForm(text);
        if (questions.length === 0) return;
        for (const { ask } of questions) assert.notEqual(ask.trim(), '');
        const made = newEntry('form', { title: 'Review', ...keys, questions }, undefined, text);
        const read = parseEntry('file:///brag/forms/review.md', made.text);
        assert.strictEqual(read.kind, 'entry');
        if (read.kind !== 'entry' || read.entry.type !== 'form') return assert.fail();
        assert.deepEqual(
          read.entry.questions.map(({ ask }) => ask),
          questions.map(({ ask }) => ask.replace(/\s+/g, ' ').trim()),
        );
      }),
    );
  });
});

describe('the limit in a question', () => {
  const read = (text: string) => limitIn(text);
  const cases: readonly (readonly [string, string, object?])[] = [
    ['Describe it (max. 300 words)', 'Describe it', { words: 300 }],
    ['Describe it [up to 1,500 characters].', 'Describe it.', { characters: 1500 }],
    ['What did you do? – 250 words', 'What did you do?', { words: 250 }],
    ['What did you do? (100–200 words)', 'What did you do?', { words: 200 }],
    [
      'Was hast du erreicht? (höchstens 1.500 Zeichen inkl. Leerzeichen)',
      'Was hast du erreicht?',
      { characters: 1500 },
    ],
    ['Décrivez vos réussites (150 mots maximum)', 'Décrivez vos réussites', { words: 150 }],
    ['In no more than 200 words, say why.', 'In no more than 200 words, say why.', { words: 200 }],
    ['Use at least 50 words.', 'Use at least 50 words.'],
    ['Minimum: 50 words', 'Minimum: 50 words'],
    ['Name it (max. 0 words)', 'Name it (max. 0 words)'],
    ['Name 3 strengths', 'Name 3 strengths'],
    ['Rate yourself from 1 to 5', 'Rate yourself from 1 to 5'],
  ];
  for (const [text, rest, limit] of cases)
    it(`of “${text}”`, () => assert.deepEqual<object>(read(text), limit === undefined ? { rest } : { rest, limit }));
});

describe('what a question is about', () => {
  it('is what its words tell', () => {
    for (const { questions } of formStarters)
      for (const { ask, about } of questions) assert.include([about, undefined], topicOf(ask.pattern), ask.pattern);
    assert.strictEqual(topicOf('How have you lived our values?'), 'values');
    assert.strictEqual(topicOf('What are your goals for the next half?'), 'next');
    assert.strictEqual(topicOf('Where do you want to improve?'), 'growth');
    assert.isUndefined(topicOf('Anything else?'));
  });
});
