import { expect } from 'chai';
import { addMonths, type CalendarDate } from '../../../../src/core/time/calendarDate';
import { type CaseRequest } from '../../../../src/core/documents/case/caseRequest';
import { onePageLines, onePageWords } from '../../../../src/core/documents/case/limits';
import { compileHandover } from '../../../../src/core/documents/handover/compileHandover';
import { linesOf } from '../../../../src/core/documents/kit/linesOf';
import { compilePeriodReview } from '../../../../src/core/documents/periodReview/compilePeriodReview';
import { yearOf } from '../../../../src/core/documents/periodReview/reviewPeriod';
import { compileSelfReview } from '../../../../src/core/documents/selfReview/compileSelfReview';
import { compileUpdate } from '../../../../src/core/documents/update/compileUpdate';
import { wordsOf } from '../../../../src/core/markdown/nodes';
import { expectGolden } from '../../expectGolden';
import { parseMarkdown } from './parseMarkdown';
import { readUnevenRecord } from './readExample';
import { compileCase, compilePlan } from './compileNow';
import { caseFileName, findAim } from '../../../../src/core/documents/case/caseAim';

const records = [
  { name: 'teacher', aim: 'Phase leader for Years 3 and 4', date: '2026-09-14' },
  { name: 'warehouse', aim: 'operations-manager', date: '2026-10-05' },
  { name: 'sales-engineer', aim: 'senior-sales-engineer', date: '2026-11-09' },
  { name: 'shift-lead', aim: 'sm', date: '2026-11-30' },
  { name: 'researcher', aim: 'sl', date: '2026-11-30' },
  { name: 'midwife', aim: 'Continuity team lead', date: '2026-11-30' },
  { name: 'numbers', aim: 'Operations Manager', date: '2026-11-30' },
] as const;

function compiled({ name, aim, date }: (typeof records)[number], given: Pick<CaseRequest, 'form' | 'audience'>) {
  const { entries, texts, documents } = readUnevenRecord(name);
  const role = entries.roles.find(({ id }) => id === aim) ?? { title: aim };
  const request = { role, ...given, date: date as CalendarDate };
  const file = caseFileName(findAim(entries, request), request);
  return { file, ...compileCase(entries, texts, { ...request, documentUri: `${documents}/${file}` }) };
}

// Rewrite them with UPDATE_GOLDEN=1, and read what changed from top to bottom.
describe('the documents of uneven records', () => {
  for (const record of records) {
    describe(record.name, () => {
      for (const [form, audience] of [
        ['one-page', 'committee'],
        ['full', 'manager'],
        ['full', 'self'],
        ['full', 'public'],
      ] as const)
        it(`the case, ${form}, ${audience}`, () => {
          const { file, markdown } = compiled(record, { form, audience });
          expectGolden(`golden/records/${record.name}/${file}`, markdown);
        });

      it('the handover, the update, the reviews and the plan', () => {
        const { entries, texts, documents } = readUnevenRecord(record.name);
        const date = record.date as CalendarDate;
        const manager = entries.people.find(({ relation }) => relation === 'manager');
        expectGolden(`golden/records/${record.name}/handover.md`, compileHandover(entries, { date }).markdown);
        expectGolden(
          `golden/records/${record.name}/update.md`,
          compileUpdate(entries, { date, since: addMonths(date, -3), person: manager })!.markdown,
        );
        for (const form of entries.forms)
          expectGolden(
            `golden/records/${record.name}/self-review.md`,
            compileSelfReview(entries, { form, date }).markdown,
          );
        const year = { period: yearOf(2026), date, documentUri: `${documents}/year.md` };
        expectGolden(`golden/records/${record.name}/year-review.md`, compilePeriodReview(entries, year).markdown);
        const role = entries.roles.find(({ id }) => id === record.aim) ?? { title: record.aim };
        const request = { role, date, documentUri: `${documents}/plan.md` };
        expectGolden(`golden/records/${record.name}/plan.md`, compilePlan(entries, texts, request).markdown);
      });

      it('loses no figure and no title', () => {
        const { markdown } = compiled(record, { form: 'full', audience: 'committee' });
        const { entries } = readUnevenRecord(record.name);
        const numbers = entries.wins.flatMap(({ metrics }) => metrics.flatMap(({ before, after }) => [before, after]));
        for (const value of numbers) if (value !== undefined) expect(markdown).to.include(/\d[\d.,]*/.exec(value)![0]);
        expect(markdown).to.not.match(/->|→/);
      });

      it('prints one page on one page', () => {
        for (const audience of ['self', 'manager', 'committee', 'public'] as const) {
          const nodes = parseMarkdown(compiled(record, { form: 'one-page', audience }).markdown).children;
          expect(wordsOf(nodes).length).to.be.at.most(onePageWords);
          expect(linesOf(nodes)).to.be.at.most(onePageLines);
        }
      });

      it('says no more than is on file', () => {
        for (const audience of ['self', 'manager', 'committee'] as const) {
          const { markdown } = compiled(record, { form: 'full', audience });
          expect(markdown).to.not.match(/a date still to be agreed|Waiting for|Today I am/);
          if (!readUnevenRecord(record.name).entries.roles.some(({ expectations }) => expectations.length > 0))
            expect(markdown).to.not.match(
              /\bThin\b|\bMissing\b|\bStale\b|wins? (?:is|are) needed|Agree with .* on work/,
            );
        }
      });
    });
  }

  it('puts what was asked last time before all else', () => {
    const { markdown } = compiled(records[1], { form: 'one-page', audience: 'committee' });
    expect(markdown).to.match(/Agency turnover below 20% for a quarter: met\. \*\*Agency people stay longer\*\*/);
    expect(markdown.indexOf('asked of me last time')).to.be.lessThan(markdown.indexOf('What speaks for it\n'));
  });

  it('speaks to its reader', () => {
    const { markdown } = compiled(records[0], { form: 'full', audience: 'manager' });
    expect(markdown)
      .to.match(/For Hugh Pemberton/)
      .and.match(/I asked you on 20 January 2026/);
  });

  it('says so where nothing is public', () =>
    expect(compiled(records[0], { form: 'full', audience: 'public' }).markdown).to.include(
      'Nothing in this record is marked as public.',
    ));
});
