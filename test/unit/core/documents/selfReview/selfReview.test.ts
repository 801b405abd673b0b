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

/** Whole numbers, so that 5 isn't found in 25. */
const numbersIn = (text: string) => text.match(/\d+(?:[.,:]\d+)*/g) ?? [];

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
          const numbers = new Set(numbersIn([...texts.values()].join('\n')));
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
            for (const number of numbersIn(others)) expect([...numbers], text).to.include(number);
          });
          for (const entry of [...entries.wins, ...entries.goals, ...entries.meetings])
            if (!maySee(audience, entry.visibility)) expect(markdown).to.not.include(tokens.get(entry.uri));
        },
      ),
      { numRuns: tries(60) },
    );
  });

  it('names the entry behind each statement', () => {
    fc.assert(
      fc.property(workspace(), fc.constantFrom(...audiences), ({ entries }, audience) => {
        const { markdown } = compileSelfReview(entries, { form: { ...five, audience }, date });
        const [answers, evidence = ''] = markdown.split('\n## Evidence\n');
        const listed = evidence.match(/^\d+\. /gm)?.length ?? 0;
        for (const line of answers!.match(/^- .*$/gm) ?? []) {
          const [, number] = /\[\\\[(\d+)\\\]\]\(#evidence\)$/.exec(line) ?? [];
          expect(Number(number), line).to.be.within(1, listed);
        }
      }),
      { numRuns: tries(60) },
    );
  });

  const record = (...fronts: string[]) =>
    byType(
      fronts.flatMap((front, at) => {
        const type = /^type: (\w+)/.exec(front)?.[1] ?? 'win';
        const parsed = parseEntry(`file:///brag/${type}s/e${at}.md`, `---\n${front}\n---\n`);
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
    expect(markdown).to.include('_All that is recorded for this is told elsewhere._').and.not.include('To add');
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

  it('tells a figure once, where its win is asked for, and names that win beside the goal it served', () => {
    const entries = record(
      'title: Shorter waits\ndate: 2026-03-01\ngoals: [e1]\nmetrics: [wait 9 h -> 4 h]',
      'type: goal\ntitle: Nobody waits\nstatus: met\nkey-results: [wait 9 h -> 5 h]',
    );
    const goal = '  - {ask: Goals?, about: goals}';
    const win = '  - {ask: Wins?, about: wins}';
    for (const questions of [`${goal}\n${win}`, `${win}\n${goal}`]) {
      const { markdown } = compileSelfReview(entries, { form: formOf(questions), date });
      expect(markdown).to.include('**Nobody waits** (met). Key results: wait, target 5 h. See “Shorter waits”.');
      expect(markdown.match(/4 h/g)).to.have.length(1);
    }
    const { markdown } = compileSelfReview(entries, { form: formOf(goal), date });
    expect(markdown).to.include('**Nobody waits** (met). Key results: wait from 9 to 5 h, now 4 h.');
  });

  it('tells where a goal is now unless its win tells that very figure', () => {
    const entries = record(
      'title: Shorter waits\ndate: 2026-03-01\ngoals: [e1]\nimpact: 14 people came back',
      'type: goal\ntitle: Nobody waits\nkey-results: [{text: wait, from: 9, target: 5, now: 4}]',
    );
    const form = formOf('  - {ask: Wins?, about: wins}\n  - {ask: Goals?, about: goals}');
    expect(compileSelfReview(entries, { form, date }).markdown).to.include('now 4. See “Shorter waits”.');
  });

  it('leaves out bare titles where enough wins say what came of them', () => {
    const bare = 'title: Tidied the store room\ndate: 2026-05-01';
    const full = ['Falls', 'Waits', 'Errors'].map((name) => `title: ${name}\ndate: 2026-03-01\nimpact: Half as many`);
    const answer = (...fronts: string[]) => compileSelfReview(record(...fronts), { form: formOf('  - {ask: Wins?, about: wins}'), date }).markdown; // prettier-ignore
    expect(answer(bare, ...full)).to.not.include('Tidied');
    expect(answer(bare, ...full.slice(1))).to.include('Tidied');
    expect(answer(`${bare}\npin: true`, ...full)).to.include('Tidied');
  });

  it('says what is still to show as agreed only once there was an answer', () => {
    const ask = 'type: ask\ntitle: Lead\ncriteria: [{text: Runs a round alone}, {text: Has led, met: true}]\nstatus: ';
    const growth = (status: string) => compileSelfReview(record(ask + status), { form: formOf('  - {ask: Where do you want to grow?}'), date }).markdown; // prettier-ignore
    expect(growth('declined')).to.include('Still to show, as agreed: Runs a round alone.').and.not.include('Has led');
    for (const status of ['planned', 'asked', 'withdrawn']) expect(growth(status)).to.not.include('Runs a round');
  });

  it('tells what I learned where a question asks for it in its own words', () => {
    const learned = record('title: Passed the course\ndate: 2026-03-01\nkind: learning\nimpact: It counts');
    const form = formOf('  - What did you achieve?\n  - What did you learn?');
    const [wins, growth] = answersIn(compileSelfReview(learned, { form, date }).markdown);
    expect(wins!.text).to.not.include('Passed the course');
    expect(growth!.text).to.include('Passed the course');
  });

  it('leaves a question to me that no word of it explains', () => {
    const entries = record('title: Shorter waits\ndate: 2026-03-01');
    const { markdown } = compileSelfReview(entries, { form: formOf('  - What would you do differently?'), date });
    expect(markdown).to.include('_To add: my own words, or what the question is about, as its `about` in the form._');
    expect(markdown).to.not.include('Shorter waits');
  });

  it('quotes nobody without a name', () => {
    const entries = record('title: A\ndate: 2026-03-01\nfeedback: [{quote: Well done}, {quote: Thank you, from: Sam}]');
    const { markdown } = compileSelfReview(entries, { form: formOf('  - {ask: Words?, about: feedback}'), date });
    expect(markdown).to.include('- “Thank you” (Sam, on “A”)').and.not.include('Well done');
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
