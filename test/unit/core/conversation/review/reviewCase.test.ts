import { expect } from 'chai';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import type { Entries } from '../../../../../src/core/library/entries';
import type { Finding } from '../../../../../src/core/conversation/review/finding';
import { reviewCase } from '../../../../../src/core/conversation/review/reviewCase';
import { reviewReport } from '../../../../../src/core/conversation/review/reviewReport';
import { reviewRules } from '../../../../../src/core/conversation/review/rules';
import { say } from '../../../../../src/core/text/sentence';
import { byType, workspace } from '../../arbitraries';
import { readExample } from '../../documents/readExample';
import { tries } from '../../../tries';
import { compileCase } from '../../documents/compileNow';

const date = '2026-06-15' as CalendarDate;
const golden = join(import.meta.dirname, '../../../../golden/case');
const example = readExample('staff-engineer').entries;
const whole = readFileSync(join(golden, 'staff-engineer/principal-engineer-case-committee.md'), 'utf8');

function review(text: string, entries: Entries = example): Finding[] {
  return reviewCase(text, entries, date)!;
}

/** What is found at the line that holds some words, by code. */
function at(text: string, words: string, entries?: Entries): string[] {
  const line = text.split('\n').findIndex((said) => said.includes(words)) + 1;
  expect(line, words).to.be.greaterThan(0);
  return review(text, entries)
    .filter(({ lines }) => lines.first <= line && lines.last >= line)
    .map(({ code }) => code);
}

function changed(from: string | RegExp, to: string): string {
  const text = whole.replace(from, to);
  expect(text).not.to.equal(whole);
  return text;
}

function read(path: string, front: string) {
  const parsed = parseEntry(`file:///home/ana/brag/${path}.md`, `---\n${front}\n---\n`);
  if (parsed.kind !== 'entry') throw new Error(path);
  return parsed.entry;
}

describe('the review of a case', function () {
  this.timeout(0);

  it('quotes the ladder where no strong and recent example stands', () => {
    const bar = review(whole).filter(({ reader }) => reader === 'bar');
    const missing = bar.find(({ lines }) =>
      whole.split('\n')[lines.first - 1]!.includes('**Planning and Organising.**'),
    );
    expect(say(missing!.message)).to.match(
      /^The ladder says: “Plans work that several teams share.+This row has no example/,
    );
    expect(at(whole, '| **Business Impact.**')).to.deep.equal([]);
    expect(at(whole, '| **Independent Working.**')).to.include('this-level-or-next');
  });

  it('asks for the row that was deleted by hand', () => {
    const text = changed(/\| \*\*Communication\.\*\*.*\n/, '');
    const found = review(text).filter(({ code }) => code === 'no-strong-example');
    expect(found.map(({ message }) => say(message))).to.include(
      'The ladder also expects Communication. The table has no row for it.',
    );
  });

  it('asks led or took part of what the team did, not of what I did in it', () => {
    const bullet = 'brought failed payments down from 3.1% to 1.8%';
    expect(at(whole, bullet)).to.deep.equal([]);
    const line = new RegExp(`- .*${bullet}.*`);
    const team = '- We brought failed payments down from 3.1% to 1.8%. [\\[1\\]](#evidence)';
    expect(at(changed(line, team), 'We brought')).to.include('led-or-took-part');
    const mine = '- We brought failed payments down from 3.1% to 1.8%; I led it. [\\[1\\]](#evidence)';
    expect(at(changed(line, mine), 'We brought')).not.to.include('led-or-took-part');
  });

  it('asks for the number, and for where a number is from', () => {
    const line = /- .*brought failed payments down.*/;
    expect(at(changed(line, '- Made payments work [\\[1\\]](#evidence), March 2026'), 'Made payments')).to.deep.equal([
      'no-number',
    ]);
    expect(at(changed(line, '- Saved 40 hours a week.'), 'Saved 40')).to.deep.equal(['no-reference']);
    expect(at(changed(line, '- Saved 40 hours a week [99].'), 'Saved 40')).to.deep.equal(['no-reference']);
  });

  it('says that a year-old example is old, by the record or by its date', () => {
    expect(at(whole, '### Launched Fare Hold')).to.deep.equal(['stale-example']);
    expect(at(whole, '### Rolled out the Payment Router')).to.deep.equal([]);
    const typed = changed(/- .*cut p95.*/, '- Halved the bill by 50%, January 2024. [\\[98\\]](#evidence)');
    expect(at(typed, 'Halved the bill')).to.include('stale-example');
  });

  it('hears when one person vouches for everything, or nobody beyond the manager', () => {
    expect(review(whole).map(({ code }) => code)).not.to.include.members(['one-voice', 'no-advocate']);
    const one = whole.replace(/^> — [^,]+,/gm, '> — Ingrid Halvorsen,');
    const codes = at(one, '## What others say');
    expect(codes).to.include.members(['one-voice', 'no-advocate']);
    const none = changed(/## What others say[\s\S]*?(?=## Gaps)/, '');
    expect(review(none).find(({ code }) => code === 'no-advocate')?.lines.first).to.equal(
      none.split('\n').findIndex((line) => line.startsWith('# ')) + 1,
    );
  });

  it('sees tenure argued in my words, and not in those of others or of the ladder', () => {
    const tenure = changed(
      '## Summary\n',
      '## Summary\n\nI have worked hard in this role for six years in this team.\n',
    );
    expect(at(tenure, 'six years in')).to.deep.equal(['tenure-argued']);
    expect(review(whole).map(({ code }) => code)).not.to.include('tenure-argued');
    const quoted = changed('> “Three teams changed', '> “After ten years here, three teams changed');
    expect(review(quoted).map(({ code }) => code)).not.to.include('tenure-argued');
  });

  it('holds a status that was raised by hand against the record', () => {
    const raised = changed(/(\| \*\*Communication\.\*\*.*\| )Thin( \|)/, '$1Strong$2');
    expect(at(raised, '| **Communication.**')).to.include('status-beyond-record');
  });

  it('asks by when, and for the plan behind a gap', () => {
    expect(at(changed(', to be decided on 12 October 2026', ''), '## What I ask for')).to.deep.equal([
      'ask-without-day',
    ]);
    const text = changed(
      '## What the business',
      'Still to be agreed with my manager: what closes Hiring.\n\n## What the business',
    );
    expect(at(text, 'Still to be agreed')).to.deep.equal(['gap-without-plan']);
  });

  it('sees one project and one win behind everything, and small parts told at length', () => {
    const skills = ['A', 'B', 'C', 'D'];
    const role = read('roles/lead', `type: role\ntitle: Lead\ncycle: 2026-10-01\nexpectations: [${skills.join(', ')}]`);
    const win = (id: string, more: string) =>
      read(`wins/${id}`, `type: win\ntitle: Win ${id}\ndate: 2026-05-01\nimpact: Saved 4 days.\n${more}`);
    const all = byType([
      role,
      win('x', 'skills: [A, B, C, D]\nproject: P\nrole: led'),
      win('y', 'project: P\nrole: supported'),
    ]);
    const request = { role: all.roles[0]!, form: 'full', audience: 'self', date, documentUri: 'file:///c.md' } as const;
    const { markdown } = compileCase(all, new Map(), request);
    const found = review(markdown, all).map(({ code }) => code);
    expect(found).to.include.members(['one-project', 'small-part', 'no-advocate']);
  });

  it('judges a document for others by what they may see', () => {
    const hidden = example.wins.map((win) =>
      win.title === 'Rolled out the Payment Router' ? { ...win, visibility: 'private' as const } : win,
    );
    const words = review(whole, { ...example, wins: hidden }).map(({ message }) => say(message));
    expect(words.join('\n')).not.to.contain('Payment Router');
  });

  it('is none of anything but a case', () => {
    expect(reviewCase('# Notes\n', example, date)).to.equal(undefined);
    expect(reviewCase('---\ntype: script\n---\n', example, date)).to.equal(undefined);
  });

  it('has a code of its own for each rule, each with a section in docs/review.md', () => {
    const page = readFileSync(new URL('../../../../../docs/review.md', import.meta.url), 'utf8');
    const sections = [...page.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    expect(sections).to.deep.equal(reviewRules.map(({ code }) => code));
  });
});

describe('the report of a review', function () {
  this.timeout(0);

  const report = (findings: readonly Finding[]) =>
    reviewReport({ title: 'The *case*', uri: 'file:///case.md', findings });

  it('names each reader, with links to the lines', () => {
    const text = report(review(whole));
    for (const reader of ['The sponsor', 'The bar raiser', 'The calibrator', 'The skeptic'])
      expect(text).to.contain(`## ${reader}`);
    const line = whole.split('\n').findIndex((said) => said.startsWith('### Launched Fare Hold')) + 1;
    expect(text).to.contain(`[line ${line}](file:///case.md#L${line})`);
  });

  it('never says what will come of the case', () => {
    for (const file of readdirSync(join(golden, 'staff-engineer'))) {
      const text = report(review(readFileSync(join(golden, 'staff-engineer', file), 'utf8')));
      expect(text).not.to.match(
        /\b(?:likely|probabl\w+|chance|odds|score|readiness|will (?:succeed|fail|pass)|approved?|rejected?)\b/i,
      );
    }
  });
});

describe('the review of any case', function () {
  this.timeout(0);

  it('finds the same twice, at lines that the document has, also in half a document', () => {
    fc.assert(
      fc.property(workspace(), fc.double({ min: 0, max: 1, noNaN: true }), ({ entries, texts }, share) => {
        const role = entries.roles[0] ?? { title: 'Lead' };
        const request = {
          role,
          form: 'full',
          audience: 'manager',
          date,
          documentUri: 'file:///home/ana/c.md',
        } as const;
        const { markdown } = compileCase(entries, texts, request);
        for (const text of [
          markdown,
          markdown.slice(0, Math.floor(markdown.length * share)),
          markdown.replaceAll('\n', '\r\n'),
        ]) {
          const found = reviewCase(text, entries, date);
          expect(reviewCase(text, entries, date)).to.deep.equal(found);
          const count = text.split('\n').length;
          for (const { lines } of found ?? []) {
            expect(lines.first).to.be.at.least(1);
            expect(lines.last).to.be.within(lines.first, count);
          }
        }
      }),
      { numRuns: tries(15) },
    );
  });
});
