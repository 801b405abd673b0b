import { assert } from 'chai';
import fc from 'fast-check';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import type { Win } from '../../../../../src/core/entries/win';
import { feedbackForm, readFeedbackForm } from '../../../../../src/core/imports/exports/feedbackForm';
import { draftText } from '../../../../../src/core/imports/draftText';
import { finish } from '../../../../../src/core/imports/reading';
import { say } from '../../../../../src/core/text/sentence';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { tries } from '../../../tries';

const today = '2026-06-15' as CalendarDate;
const win = { id: '2026-03-14-latency', title: 'Cut checkout latency', date: '2026-03-14' as CalendarDate };
const read = (text: string, file?: string) =>
  finish(readFeedbackForm(text, { today, known: () => false, skillOf: () => undefined }, file));

/** The draft that comes of a form, as the inbox reads it. */
function draftOf(text: string): Win {
  const reading = read(text, '/tmp/of-hana.md');
  assert.strictEqual(reading.kind, 'found');
  const [candidate] = reading.kind === 'found' ? reading.findings.candidates : [];
  const uri = 'file:///brag/wins/draft.md';
  const parsed = parseEntry(uri, draftText(candidate!, uri) ?? '');
  assert.strictEqual(parsed.kind, 'entry');
  return (parsed as { readonly entry: Win }).entry;
}

describe('a feedback form', () => {
  it('says of the win its title, day and id, and asks for words', () => {
    const form = feedbackForm(win, 'Hana Kimura');
    assert.match(
      form,
      /^---\ntype: feedback\nwin: "?2026-03-14-latency"?\ntitle: Cut checkout latency\ndate: 2026-03-14\nfrom: Hana Kimura\non: ""\n---\n\n# Cut checkout latency\n/,
    );
    assert.include(form, '## My words\n');
  });

  it('comes back as a draft with the words, whose they are, and its file', () => {
    const form = `${feedbackForm(win, 'Hana Kimura').replace('on: ""', 'on: 2026-06-10')}The page *feels* instant now.\n\nSupport hears nothing of it.\n`;
    const draft = draftOf(form);
    assert.deepInclude(draft, { title: win.title, date: win.date, status: 'draft', collaborators: [], metrics: [] });
    assert.deepInclude(draft.feedback[0], {
      quote: 'The page feels instant now. Support hears nothing of it.',
      from: 'Hana Kimura',
      date: '2026-06-10' as CalendarDate,
    });
    const reading = read(form, '/tmp/of-hana.md');
    const [candidate] = reading.kind === 'found' ? reading.findings.candidates : [];
    assert.include(candidate!.body, '- File: of-hana.md');
    assert.notInclude(candidate!.body, '/tmp');
  });

  it('says what is missing, and imports nothing then', () => {
    const filled = `${feedbackForm(win, 'Hana')}Well done.\n`;
    for (const [text, said] of [
      [feedbackForm(win, 'Hana'), /no words yet/],
      [`${feedbackForm(win, undefined)}Well done.\n`, /`from` is empty/],
      [filled.replace('date: 2026-03-14', 'date: 2026-02-30'), /2026-02-30/],
      [filled.replace('on: ""', 'on: 2026-07-01'), /still to come/],
      [filled.replace('title: Cut checkout latency', 'title:'), /no title/],
      [`${filled}${'x'.repeat(3000)}\n`, /Its words are longer than/],
      [filled.replace('from: Hana', `from: ${'x'.repeat(501)}`), /Its title or its name is longer than/],
      [filled.replace('title: Cut', `title: ${'x'.repeat(501)}`), /Its title or its name is longer than/],
    ] as const) {
      const reading = read(text);
      assert.strictEqual(reading.kind, 'found');
      if (reading.kind !== 'found') continue;
      assert.deepEqual(reading.findings.candidates, []);
      assert.match(say(reading.findings.unread[0]!.message), said);
    }
    for (const text of ['', '# Notes', '---\ntype: win\n---\n', '---\ntype: feedback\n', '---\n{a\n---\n'])
      assert.strictEqual(read(text).kind, 'unreadable', text);
  });

  it('brings back any title and any words, with nothing live in them', () => {
    const line = fc
      .string({ minLength: 1, maxLength: 60, unit: 'binary' })
      .filter((text) => /[\p{L}\p{N}]/u.test(text));
    const word = fc.stringMatching(/^[a-z0-9 ,.'?-]{0,40}[a-z][a-z0-9]$/);
    fc.assert(
      fc.property(line, word, (title, words) => {
        const draft = draftOf(`${feedbackForm({ ...win, title }, 'Hana')}${words}\n`);
        assert.strictEqual(draft.feedback.length, 1);
        assert.strictEqual(draft.status, 'draft');
        assert.strictEqual(draft.feedback[0]!.quote.replace(/\W+/g, ''), words.replace(/\W+/g, ''));
      }),
      { numRuns: tries(200) },
    );
  });

  it('changes nothing but the words of a draft, whatever is written below them', () => {
    const pieces = fc.constantFrom('---\n', 'status: done\n', 'visibility: public\n', 'omit: true\n', '## My words\n', '# ', '- ', '> ', '<script>', '<!-- ', '-->', '[a](command:b)', '![a](https://b.c)', '```\n', '"', "'", ': ', '\n', '{{x}}', '!!js/function ', '&a ', '*a', 'word '); // prettier-ignore
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const reading = read(`${feedbackForm(win, 'Hana')}${parts.join('')}\n`, 'answer.md');
        if (reading.kind !== 'found' || reading.findings.candidates.length === 0) return;
        const [candidate] = reading.findings.candidates;
        const uri = 'file:///brag/wins/draft.md';
        const text = draftText(candidate!, uri);
        assert.isDefined(text);
        const parsed = parseEntry(uri, text);
        assert.strictEqual(parsed.kind, 'entry');
        if (parsed.kind !== 'entry') return;
        const { feedback, ...others } = parsed.entry as Win;
        const plain = parseEntry(uri, draftText({ ...candidate!, win: { ...candidate!.win, feedback: [] } }, uri)!);
        assert.deepEqual(others, omitFeedback(plain.kind === 'entry' ? (plain.entry as Win) : undefined));
        assert.strictEqual(others.status, 'draft');
        assert.lengthOf(feedback, 1);
        assert.notMatch(candidate!.body, /command:|<script|!\[/);
      }),
      { numRuns: tries(200) },
    );
  });
});

function omitFeedback(win: Win | undefined): object {
  const { feedback: _, ...others } = win!;
  return others;
}
