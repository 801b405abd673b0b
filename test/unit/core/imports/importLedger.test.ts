import { assert } from 'chai';
import fc from 'fast-check';
import type { Candidate } from '../../../../src/core/imports/candidate';
import { candidateFrom } from '../../../../src/core/imports/candidateFrom';
import { calendar } from '../../../../src/core/imports/exports/calendar';
import { csv } from '../../../../src/core/imports/exports/csv';
import { draftText } from '../../../../src/core/imports/draftText';
import { github } from '../../../../src/core/imports/exports/github';
import { ImportLedger, ledgerFileName, ledgerText, newCandidates } from '../../../../src/core/imports/importLedger';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import type { CalendarDate } from '../../../../src/core/time/calendarDate';
import { findingsIn } from './readFixture';
import { tries } from '../../tries';

const candidate = (source: string, more: Partial<Candidate> = {}): Candidate => ({
  source,
  group: 'g',
  win: { title: source, date: '2026-01-01' },
  body: '',
  ...more,
});
const sources = (candidates: readonly Candidate[]): string[] => candidates.map(({ source }) => source);

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-01-${String(number).padStart(2, '0')}`);
const login = fc.constantFrom('sam', 'joe', 'ana');
const pullRequest = fc.record(
  {
    number: fc.integer({ min: 1, max: 30 }),
    title: fc.string({ minLength: 1 }),
    url: fc.integer({ min: 1, max: 30 }).map((number) => `https://github.com/Acme/checkout/pull/${number}`),
    mergedAt: day.map((date) => `${date}T00:00:00Z`),
    author: login.map((name) => ({ login: name })),
    mergeCommit: fc.constantFrom({ oid: 'a'.repeat(40) }, { oid: 'b'.repeat(40) }, null),
    reviews: fc.array(fc.record({ author: login.map((name) => ({ login: name })), submittedAt: day }), {
      maxLength: 3,
    }),
    body: fc.string(),
  },
  { requiredKeys: ['number', 'title', 'mergedAt', 'author'] },
);

describe('what imports remember', () => {
  it('is known at the next import, whatever the case; the rest is offered', () => {
    const brought = [candidate('github:Acme/checkout#1'), candidate('x', { covers: ['git:1', 'git:2'] })];
    const ledger = new ImportLedger([ledgerText(brought)]);
    assert.deepStrictEqual(
      sources(
        newCandidates(
          [
            candidate('GitHub:acme/checkout#1'),
            candidate('github:acme/checkout#2'),
            candidate('git:1'),
            candidate('topic', { covers: ['git:1', 'git:2'] }),
            candidate('more', { covers: ['git:2', 'git:3'] }),
            candidate('pull', { sameAs: ['git:2'] }),
            candidate('github:acme/checkout#2'),
          ],
          ledger,
        ),
      ),
      ['github:acme/checkout#2', 'more'],
    );
  });

  it('holds no word of what was brought, and is the same for the same', () => {
    const text = ledgerText([candidate('ical:Secret talk with Acme')]);
    assert.notMatch(text, /secret|acme|talk/i);
    assert.strictEqual(text, ledgerText([candidate('ical:Secret talk with Acme')]));
    assert.match(ledgerFileName(text), /^[0-9a-f]{16}\.txt$/);
  });

  it('survives a merge of two branches, marks of a conflict and other line ends', () => {
    const [mine, theirs] = [ledgerText([candidate('a')]), ledgerText([candidate('b')])];
    const merged = `<<<<<<< ours\n${mine}=======\n${theirs}>>>>>>> theirs\n`.replaceAll('\n', '\r\n');
    const ledger = new ImportLedger([merged]);
    assert.isTrue(ledger.has('a') && ledger.has('b'));
    assert.isFalse(ledger.has('c'));
  });

  it('lets no import bring anything twice', () => {
    fc.assert(
      fc.property(fc.array(pullRequest, { maxLength: 12 }), fc.nat(12), (records, first) => {
        const read = (some: readonly unknown[], ledger: ImportLedger) => {
          const { candidates } = findingsIn(github, JSON.stringify(some), {
            me: some.length === 0 ? undefined : ['sam', 'joe', 'ana'],
            known: (source) => ledger.has(source),
          });
          return newCandidates(candidates, ledger);
        };
        const empty = new ImportLedger([]);
        const before = read(records.slice(0, first), empty);
        const ledger = new ImportLedger([ledgerText(before)]);
        const after = read(records, ledger);
        const all = new ImportLedger([ledgerText(before), ledgerText(after)]);
        const both = sources([...before, ...after]).map((source) => source.toLowerCase());
        assert.strictEqual(new Set(both).size, both.length);
        assert.deepStrictEqual(read(records, all), []);
      }),
      { numRuns: tries(300) },
    );
  }).timeout(0);

  it('lets reviews, series and tables bring only what is new', () => {
    const review = (number: number) => ({
      number,
      title: `t${number}`,
      url: `https://github.com/a/b/pull/${number}`,
      mergedAt: '2026-01-05T00:00:00Z',
      author: { login: 'joe' },
      reviews: [{ author: { login: 'sam' }, state: 'APPROVED', submittedAt: '2026-01-05T00:00:00Z' }],
    });
    const event = (count: number) =>
      `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nSUMMARY:Talk\nDTSTART:20260101T090000Z\nRRULE:FREQ=DAILY;COUNT=${count}\nEND:VEVENT\nEND:VCALENDAR`;
    const table = (rows: number) => `title,date\n${'Same,2026-01-01\n'.repeat(rows)}`;
    const read = (more: number, ledger: ImportLedger) => {
      const known = (source: string): boolean => ledger.has(source);
      const reviews = JSON.stringify(Array.from({ length: more }, (_, index) => review(index + 1)));
      return newCandidates(
        [
          ...findingsIn(github, reviews, { known, me: ['sam'] }).candidates,
          ...findingsIn(calendar, event(more), { known }).candidates,
          ...findingsIn(csv, table(more), { known, columns: { title: 'title', date: 'date' } }).candidates,
        ],
        ledger,
      );
    };
    const first = read(2, new ImportLedger([]));
    assert.lengthOf(first, 4);
    const ledger = new ImportLedger([ledgerText(first)]);
    assert.deepStrictEqual(read(2, ledger), []);
    assert.deepStrictEqual(
      read(3, ledger).map(({ win }) => `${win.title} ${win.date}`),
      ['Reviewed “t3” in b 2026-01-05', 'Talk 2026-01-03', 'Same 2026-01-01'],
    );
  });
});

describe('the draft of a candidate', () => {
  it('is read back as what was found, whatever its words', () => {
    const words = fc.string({ minLength: 1, unit: 'binary' });
    fc.assert(
      fc.property(
        words,
        fc.array(words),
        fc.string(),
        fc.array(fc.tuple(words, words)),
        (title, names, text, details) => {
          fc.pre(title.trim() !== '');
          const made = candidateFrom({
            source: 's',
            group: 'g',
            title,
            date: '2026-01-02' as CalendarDate,
            from: 'X',
            win: { collaborators: names.filter((name) => name.trim() !== ''), project: title },
            text,
            details: details.map(([, value]) => ['Name', value]),
          });
          const draft = draftText(made, 'file:///brag/wins/x.md');
          assert.isDefined(draft);
          const parsed = parseEntry('file:///brag/wins/x.md', draft!);
          const entry = parsed.kind === 'entry' && parsed.entry.type === 'win' ? parsed.entry : undefined;
          assert.strictEqual(entry?.status, 'draft');
          assert.strictEqual(entry?.title, made.win.title);
          assert.strictEqual(entry?.date, '2026-01-02');
        },
      ),
      { numRuns: tries(500) },
    );
  }).timeout(0);

  it('keeps a long title and a long list whole in its body', () => {
    const title = 'word '.repeat(100).trim();
    const made = candidateFrom({
      source: 's',
      group: 'g',
      title,
      date: '2026-01-02' as CalendarDate,
      from: 'X',
      win: { collaborators: Array.from({ length: 60 }, (_, index) => `p${index}`) },
    });
    assert.isAtMost(made.win.title.length, 202);
    assert.include(made.body, `- Title: ${title}`);
    assert.lengthOf(made.win.collaborators ?? [], 50);
    assert.include(made.body, 'p59');
  });
});
