import { assert } from 'chai';
import { caseForms } from '../../../../../src/core/documents/case/caseRequest';
import { newEntry, type EntryKeys } from '../../../../../src/core/entries/newEntry';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import { roleStarters, starterKeys } from '../../../../../src/core/entries/roleStarters';
import { Library } from '../../../../../src/core/library/library';
import { audiences } from '../../../../../src/core/entries/visibility';
import { say } from '../../../../../src/core/text/sentence';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { compilePeriodReview } from '../../../../../src/core/documents/periodReview/compilePeriodReview';
import { quarterAround } from '../../../../../src/core/documents/periodReview/reviewPeriod';
import { compileCareerCheck, compileCase, compilePlan, compileScript } from '../compileNow';

const date = '2026-06-15' as CalendarDate;

/** A record whose only role begins with a starter, with wins for one of its expectations. */
function record(starter: string, others: EntryKeys = {}) {
  const keys = starterKeys(starter, say);
  const [{ skill }] = keys['expectations'] as [{ skill: string }];
  const texts = new Map<string, string>([
    ['file:///brag/roles/aim.md', newEntry('role', { title: 'Head of ward', ...keys, ...others }).text],
    ['file:///brag/people/ingrid.md', '---\ntype: person\nname: Ingrid Halvorsen\nrelation: manager\n---\n'],
    ...['a', 'b'].map((name): [string, string] => [
      `file:///brag/wins/${name}.md`,
      `---\ntitle: Win ${name}\ndate: 2026-05-0${name === 'a' ? 1 : 2}\nskills: [${skill}]\nimpact: 12 % fewer falls\nrole: led\n---\n`,
    ]),
  ]);
  const library = new Library(parseEntry);
  library.apply([...texts].map(([uri, text]) => ({ uri, text })));
  return { texts, entries: library.entries };
}

function everyDocument(starter: string, others?: EntryKeys): string[] {
  const { entries, texts } = record(starter, others);
  const role = entries.roles[0]!;
  const cases = caseForms.flatMap((form) =>
    audiences.map(
      (audience) =>
        compileCase(entries, texts, { role, form, audience, date, documentUri: 'file:///brag/documents/case.md' })
          .markdown,
    ),
  );
  const rest = { role, date, documentUri: 'file:///brag/documents/other.md' };
  return [
    ...cases,
    ...[15, 30, 60].map((minutes) => compileScript(entries, texts, { ...rest, minutes }).markdown),
    compileCareerCheck(entries, texts, rest).markdown,
    compilePeriodReview(entries, { ...rest, period: quarterAround(date) }).markdown,
    compilePlan(entries, texts, { role, date, documentUri: 'file:///brag/documents/plan.md' }).markdown,
  ];
}

describe('the documents about a role that begins with a starter', () => {
  for (const { id } of roleStarters)
    it(`call what it expects what I propose, and never the company's words: ${id}`, () => {
      const documents = everyDocument(id);
      for (const markdown of documents) {
        const said = markdown.replace(/part of the role|`needs` of the role/g, '');
        assert.deepEqual(
          said.match(
            /^.*(?:of the role|the role's|[Tt]he role (?:expects|asks)|Head of ward asks|Expectation \||Source of the expectations).*$/gm,
          ) ?? [],
          [],
        );
        assert.notInclude(markdown, 'starter');
      }
      assert.include(documents[0], 'What I propose');
      const all = documents.join('\n');
      assert.include(all, 'Measured against what I propose for Head of ward; an agreement on it is not recorded.');
      assert.include(all, 'Measured against what I propose for Head of ward, now and before the quarter began.');
      assert.match(all, /I've written down what I think the role takes/);
    });

  it('call it expectations once someone has agreed, and say who and when', () => {
    const agreed = { 'agreed-with': ['ingrid'], 'agreed-on': '2026-06-01' };
    const documents = everyDocument('leading-a-team', agreed);
    for (const markdown of documents) assert.notInclude(markdown, 'starter');
    const full = documents.find((markdown) => markdown.includes('form: full'));
    assert.notInclude(full, 'What I propose');
    assert.include(full, 'Agreed with Ingrid Halvorsen on 1 June 2026.');
    assert.include(full, "the role's six expectations");
  });
});
