import { expect } from 'chai';
import fc from 'fast-check';
import { answerText, lengthOf } from '../../../../../src/core/documents/selfReview/answerText';
import { compileSelfReview } from '../../../../../src/core/documents/selfReview/compileSelfReview';
import { selfReviewFileName } from '../../../../../src/core/documents/selfReview/selfReviewContext';
import { questionTopics, type Form } from '../../../../../src/core/entries/form';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import { audiences, maySee } from '../../../../../src/core/entries/visibility';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { expectGolden } from '../../../expectGolden';
import { tries } from '../../../tries';
import { byType, workspace } from '../../arbitraries';
import { parseMarkdown } from '../parseMarkdown';
import { readExample, readUnevenRecord } from '../readExample';

const date = '2026-06-15' as CalendarDate;

function formOf(questions: string, front = 'period: 2026'): Form {
  const text = `---\ntype: form\ntitle: Review\n${front}\nquestions:\n${questions}\n---\n`;
  const parsed = parseEntry('file:///brag/forms/review.md', text);
  if (parsed.kind !== 'entry' || parsed.entry.type !== 'form') throw new Error('The form can’t be read.');
  return parsed.entry;
}

const five = formOf(`  - {ask: What did you achieve?, limit: {words: 120}, about: wins}
  - {ask: Which goals did you meet?, limit: {words: 80}, about: goals}
  - {ask: What did you learn?, limit: {words: 60}, about: growth}
  - {ask: What did others say?, limit: {characters: 400}, about: feedback}
  - {ask: What is next?, limit: {words: 60}, about: next}`);

/** The answers of a document by their questions, as they would be pasted. */
function answersIn(markdown: string): { readonly question: string; readonly text: string }[] {
  const found: { question: string; nodes: ReturnType<typeof parseMarkdown>['children'] }[] = [];
  for (const node of parseMarkdown(markdown).children)
    if (node.type === 'heading' && node.depth === 2) found.push({ question: markdownOf(node), nodes: [] });
    else found.at(-1)?.nodes.push(node);
  return found.map(({ question, nodes }) => ({ question, text: answerText(nodes) }));
}

const markdownOf = (node: { readonly children: readonly unknown[] }) =>
  (node.children as { value?: string }[]).map(({ value }) => value ?? '').join('');

describe('a self-review', function () {
  this.timeout(0);

  it('is the one that was read and accepted', () => {
    const example = readExample('staff-engineer').entries;
    expectGolden('golden/self-review/staff-engineer.md', compileSelfReview(example, { form: example.forms[0]!, date }).markdown); // prettier-ignore
    for (const [name, day] of [
      ['teacher', '2026-09-14'],
      ['warehouse', '2026-10-05'],
    ] as const)
      // prettier-ignore
      expectGolden(
        `golden/self-review/${name}.md`,
        compileSelfReview(readUnevenRecord(name).entries, { form: five, date: day as CalendarDate }).markdown,
      );
  });

  it('answers within the limit of each question, tells nothing twice, and no number that no file has', () => {
    const question = fc.record({
      ask: fc.constantFrom('What did you do?', 'And what else?'),
      limit: fc.oneof(
        fc.record({ words: fc.integer({ min: 1, max: 60 }) }),
        fc.record({ characters: fc.integer({ min: 1, max: 300 }) }),
        fc.record({ words: fc.integer({ min: 1, max: 60 }), characters: fc.integer({ min: 1, max: 300 }) }),
      ),
      about: fc.constantFrom(undefined, ...questionTopics),
    });
    fc.assert(
      fc.property(
        workspace(),
        fc.constantFrom(...audiences),
        fc.array(question, { minLength: 1, maxLength: 6 }),
        ({ entries, texts, tokens }, audience, questions) => {
          const form = { ...five, audience, period: undefined, questions } as unknown as Form;
          const { markdown } = compileSelfReview(entries, { form, date });
          const answers = answersIn(markdown).slice(0, questions.length);
          const written = [...texts.values()].join(' ');
          const said = new Set<string>();
          answers.forEach(({ text }, at) => {
            const { words, characters } = lengthOf(text);
            const { limit } = questions[at]!;
            if ('words' in limit) expect(words).to.be.at.most(limit.words);
            if ('characters' in limit) expect(characters).to.be.at.most(limit.characters);
            for (const item of text.split('\n').filter(Boolean)) {
              expect(said.has(item), item).to.equal(false);
              said.add(item);
            }
            const others = text.replace(/\d{1,2} \p{L}+ \d{4}|\p{L}+ (?:to \p{L}+ )?\d{4}/gu, '');
            for (const [number] of others.matchAll(/\d+/g)) expect(written).to.include(number);
          });
          for (const entry of [...entries.wins, ...entries.goals, ...entries.meetings])
            if (!maySee(audience, entry.visibility)) expect(markdown).to.not.include(tokens.get(entry.uri));
        },
      ),
      { numRuns: tries(60) },
    );
  });

  const record = (...fronts: string[]) =>
    byType(
      fronts.flatMap((front, at) => {
        const parsed = parseEntry(
          `file:///brag/${front.startsWith('type: goal') ? 'goals' : 'wins'}/e${at}.md`,
          `---\n${front}\n---\n`,
        );
        return parsed.kind === 'entry' ? [parsed.entry] : [];
      }),
    );

  it('says what to add where nothing is recorded, and names the shortest where nothing fits', () => {
    const form = formOf('  - {ask: Goals?, about: goals}\n  - {ask: Wins?, limit: {words: 3}}');
    const { markdown } = compileSelfReview(record('title: Cut the wait from 900 ms to 540 ms\ndate: 2026-03-01'), {
      form,
      date,
    });
    expect(markdown).to.include('_To add: what I was asked to achieve, as a goal in `goals/`._');
    expect(markdown).to.match(/_Nothing recorded fits the limit\. The shortest has \d+ words .*“Cut the wait/);
    expect(
      answersIn(markdown)
        .slice(0, 2)
        .map(({ text }) => text),
    ).to.deep.equal(['', '']);
  });

  it('asks for nothing that another answer tells', () => {
    const form = formOf('  - {ask: Goals?, about: goals}\n  - {ask: Next?, about: next}');
    const { markdown } = compileSelfReview(record('type: goal\ntitle: Groups book together'), { form, date });
    expect(markdown).to.include('_All that is recorded for this is told above._').and.not.include('To add');
  });

  it('hides whom the name of its form names', () => {
    const parsed = ['people/p.md', 'forms/words-of-leila-haddad.md'].flatMap((path) => {
      const front = path.startsWith('people') ? 'type: person\nname: Leila Haddad\nvisibility: private' : 'type: form\ntitle: Words of Leila Haddad\nquestions: [What?]'; // prettier-ignore
      const read = parseEntry(`file:///brag/${path}`, `---\n${front}\n---\n`);
      return read.kind === 'entry' ? [read.entry] : [];
    });
    const entries = byType(parsed);
    const request = { form: entries.forms[0]!, date };
    for (const shown of [compileSelfReview(entries, request).markdown, selfReviewFileName(entries, request)])
      expect(shown).to.not.match(/leila|haddad/i);
  });

  it('tells of the time the form asks about, and says where that cannot be read', () => {
    const entries = record('title: Of last year\ndate: 2025-06-01', 'title: Of this year\ndate: 2026-03-01');
    const compiled = (front: string, period?: string) => compileSelfReview(entries, { form: formOf('  - {ask: Wins?}', front), period, date }).markdown; // prettier-ignore
    expect(compiled('period: 2026')).to.include('Of this year').and.not.include('Of last year');
    expect(compiled('period: 2026', '2025-H1')).to.include('Of last year').and.not.include('Of this year');
    expect(compiled('period: FY26')).to.include('The time “FY26” could not be read.').and.include('Of this year');
  });

  it('tells an open goal as a goal, not as a fact', () => {
    const entries = record('type: goal\ntitle: Groups book together\nkey-results: [The design is agreed]');
    const { markdown } = compileSelfReview(entries, { form: formOf('  - {ask: Goals?, about: goals}'), date });
    expect(markdown).to.include('**Groups book together** (open). Key results: The design is agreed.');
  });
});

describe('an answer as plain text', () => {
  it('has no references, no notes and no marks, and counts what is pasted', () => {
    const { children } = parseMarkdown(
      '- **Cut** the _wait_ [\\[1\\]](#evidence)\n- Two 🎉\n\n_To add: more._\n\nA [page](https://a.example).\n',
    );
    const text = answerText(children);
    expect(text).to.equal('- Cut the wait\n- Two 🎉\n\nA page.');
    expect(lengthOf(text)).to.deep.equal({ words: 9, characters: 31 });
  });
});
