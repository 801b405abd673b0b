import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { newWin } from '../../../../../src/core/entries/newWin';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import type { Candidate, Findings } from '../../../../../src/core/imports/candidate';
import { draftText } from '../../../../../src/core/imports/draftText';
import { readBragDocuments } from '../../../../../src/core/imports/bragDocument/markdownBrag';
import type { BragAnswers, BragFile } from '../../../../../src/core/imports/bragDocument/bragFile';
import { each } from '../../../../../src/core/imports/bragDocument/markdownSource';
import { finish } from '../../../../../src/core/imports/reading';
import { markdownTree } from '../../../../../src/core/markdown/markdownTree';
import { say } from '../../../../../src/core/text/sentence';
import { oldBragDocument } from '../../../../fixtures/imports/oldBragDocument';
import { expectGolden } from '../../../expectGolden';
import { tries } from '../../../tries';

const today = '2026-06-15' as CalendarDate;
const undatedIn2022 = { start: '2022-01-01' as CalendarDate, end: '2022-12-31' as CalendarDate };
const answers: BragAnswers = { today, skillOf: () => undefined };
const fixtures = fileURLToPath(new URL('../../../../fixtures/imports/markdown', import.meta.url));

const read = (files: string | readonly BragFile[], given: Partial<BragAnswers> = {}): Findings => {
  const list = typeof files === 'string' ? [{ path: 'brag.md', text: files }] : files;
  const reading = finish(readBragDocuments(list, { ...answers, ...given }));
  assert.equal(reading.kind, 'found', JSON.stringify(reading));
  return (reading as { findings: Findings }).findings;
};
const wins = (text: string, given?: Partial<BragAnswers>): Record<string, unknown>[] =>
  read(text, given).candidates.map(({ win }) => ({ ...win }));
const only = (text: string): Candidate => {
  const { candidates } = read(text);
  assert.equal(candidates.length, 1, candidates.map(({ win }) => win.title).join(' | '));
  return candidates[0]!;
};

const first = (text: string): Candidate => read(text).candidates[0]!;

describe('readBragDocuments', () => {
  const periods: readonly [heading: string, date: string, end: string | undefined][] = [
    ['Q3 2025', '2025-07-01', '2025-09-30'],
    ['2025 Q3', '2025-07-01', '2025-09-30'],
    ['2025-Q3', '2025-07-01', '2025-09-30'],
    ["Q3 '25", '2025-07-01', '2025-09-30'],
    ['3Q25', '2025-07-01', '2025-09-30'],
    ['Third quarter of 2025', '2025-07-01', '2025-09-30'],
    ['Q1–Q2 2025', '2025-01-01', '2025-06-30'],
    ['H1 2025', '2025-01-01', '2025-06-30'],
    ['2025 H2 🎉', '2025-07-01', '2025-12-31'],
    ['Second half of 2025', '2025-07-01', '2025-12-31'],
    ['March 2025', '2025-03-01', '2025-03-31'],
    ['Feb. 2024', '2024-02-01', '2024-02-29'],
    ['2025 March', '2025-03-01', '2025-03-31'],
    ['2025-03', '2025-03-01', '2025-03-31'],
    ['03/2025', '2025-03-01', '2025-03-31'],
    ['March – May 2025', '2025-03-01', '2025-05-31'],
    ['November 2024 to January 2025', '2024-11-01', '2025-01-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['2023–2024', '2023-01-01', '2024-12-31'],
    ['2025-W01', '2024-12-30', '2025-01-05'],
    ['Week 53, 2020', '2020-12-28', '2021-01-03'],
    ['KW 7 2025', '2025-02-10', '2025-02-16'],
    ['Week of 3 March 2025', '2025-03-03', '2025-03-09'],
    ['Week of March 3, 2025', '2025-03-03', '2025-03-09'],
    ['3–7 March 2025', '2025-03-03', '2025-03-07'],
    ['March 3rd, 2025', '2025-03-03', undefined],
    ['14 March 2025', '2025-03-14', undefined],
    ['25/12/2025', '2025-12-25', undefined],
    ['2025-03-14', '2025-03-14', undefined],
    ['2025-03-10 – 2025-03-14', '2025-03-10', '2025-03-14'],
    ['My brag document for 2025', '2025-01-01', '2025-12-31'],
    ['Accomplishments in March 2025', '2025-03-01', '2025-03-31'],
    ['2025 (joined in May)', '2025-01-01', '2025-12-31'],
    ['Q3 / Q4 2025', '2025-07-01', '2025-12-31'],
    ['2025 Q1 & Q2', '2025-01-01', '2025-06-30'],
    ['March and April 2025', '2025-03-01', '2025-04-30'],
    ['Summer fair (Q3 2025)', '2025-07-01', '2025-09-30'],
    ['2. Q3 2025: Payments', '2025-07-01', '2025-09-30'],
  ];
  for (const [heading, date, end] of periods)
    it(`dates what stands under “${heading}”`, () => {
      const [win] = wins(`## ${heading}\n\n- Did it\n`);
      assert.deepEqual([win!['title'], win!['date'], win!['end']], ['Did it', date, end]);
    });

  it('takes the year from the headings above, and from the names of folders', () => {
    const text = '# 2024\n\n## March\n\n- One\n\n## Q4\n\n- Two\n- Nov 5: Three\n';
    assert.deepEqual(
      wins(text).map(({ title, date }) => [title, date]),
      [
        ['One', '2024-03-01'],
        ['Two', '2024-10-01'],
        ['Three', '2024-11-05'],
      ],
    );
    const { candidates } = read([{ path: 'notes/2023/week 07.md', text: '- One\n' }]);
    assert.deepEqual([candidates[0]!.win.date, candidates[0]!.win.end], ['2023-02-13', '2023-02-19']);
  });

  const untimed = [
    'FY25 Q3',
    'Migrated 2000 servers',
    'May be',
    'Version 2025',
    'March',
    'Week 7',
    '2025-13',
    '31 February 2025',
  ];
  for (const heading of untimed)
    it(`finds no time in “${heading}”`, () => {
      const reading = finish(readBragDocuments([{ path: 'a.md', text: `## ${heading}\n\n- Did it\n` }], answers));
      assert.deepEqual(reading, { kind: 'asks', question: { kind: 'when', count: 1, sample: 'Did it' } });
    });

  it('reads in a step for each section and each item, between which it can be left', () => {
    const text = `# 2025\n\n${'- Did it\n'.repeat(50)}\n${'## Atlas\n\n- Did it\n\n'.repeat(50)}`;
    let steps = 0;
    for (const work = readBragDocuments([{ path: 'a.md', text }], answers); !work.next().done;) steps++;
    assert.ok(steps > 150, `${steps} steps`);
  });

  it('asks once when undated parts were, and leaves them out where nobody knows', () => {
    const text = '- One\n- Two\n\n## 2025\n\n- Three\n';
    assert.deepEqual(
      wins(text, { when: undatedIn2022 }).map(({ title, date }) => [title, date]),
      [
        ['One', '2022-01-01'],
        ['Two', '2022-01-01'],
        ['Three', '2025-01-01'],
      ],
    );
    const { candidates, unread } = read(text, { when: 'unknown' });
    assert.equal(candidates.length, 1);
    assert.deepEqual(
      unread.map(({ at, message }) => [at, say(message)]),
      [1, 2].map((line) => [{ line }, 'Neither its text nor the headings above say when it was.']),
    );
  });

  it('takes the year of days and months from when undated parts were, where the file names none', () => {
    const text =
      '| Week | What |\n|---|---|\n| 7. March | One |\n| 10. April - 24. April | Two |\n| 31. May | Three |\n';
    assert.deepEqual(
      wins(text, { when: undatedIn2022 }).map(({ title, date, end }) => [title, date, end]),
      [
        ['One', '2022-03-07', undefined],
        ['Two', '2022-04-10', '2022-04-24'],
        ['Three', '2022-05-31', undefined],
      ],
    );
    const [one] = wins('## 3 March\n\n- One\n', { when: undatedIn2022 });
    assert.equal(one!['date'], '2022-03-03');
  });

  it('reads a short day in the order that puts it into the month around it, and asks where both do', () => {
    const text = '# 2025\n\n## January\n\n- 1/2: One\n- 3/1 - Two\n';
    assert.deepEqual(
      wins(text).map(({ title, date }) => [title, date]),
      [
        ['One', '2025-01-02'],
        ['Two', '2025-01-03'],
      ],
    );
    const [path, open] = ['a.md', '# 2025\n\n- 3/4: One\n'];
    assert.equal(finish(readBragDocuments([{ path, text: open }], answers)).kind, 'asks');
    assert.equal(wins(open, { dateOrder: 'day-first' })[0]!['date'], '2025-04-03');
  });

  it('asks how days in numbers are meant, unless another day in the files proves it', () => {
    const text = '- 03/04/2025: One\n';
    assert.deepEqual(finish(readBragDocuments([{ path: 'a.md', text }], answers)), {
      kind: 'asks',
      question: { kind: 'date-order', sample: '03/04/2025' },
    });
    assert.equal(wins(text, { dateOrder: 'month-first' })[0]!['date'], '2025-03-04');
    assert.equal(wins(`${text}- 25/04/2025: Two\n`)[0]!['date'], '2025-04-03');
  });

  it('lets no time reach into the future', () => {
    assert.deepEqual(
      wins('## Q2 2026\n\n- One\n').map(({ date, end }) => [date, end]),
      [['2026-04-01', '2026-06-15']],
    );
    const { candidates } = read('## Q2 2026\n\n- One\n\n## Q3 2026\n\n- Two\n');
    assert.deepEqual(
      candidates.map(({ win, body }) => [win.title, win.end, body]),
      [
        ['One', '2026-06-15', 'From brag.md, line 3: Q2 2026\n'],
        ['Notes from brag.md', '2026-06-15', 'Under Q3 2026\n\n- Two\n\nFrom brag.md: what is no win by itself.\n'],
      ],
    );
  });

  it('leaves out what is older than asked for', () => {
    const { candidates, leftOut } = read('## 2023\n- One\n## 2024\n- Two\n', { since: '2024-01-01' as CalendarDate });
    assert.deepEqual(
      candidates.map(({ win }) => win.title),
      ['Two'],
    );
    assert.deepEqual(
      leftOut.map((said) => say(said)),
      ['1 item is older than 2024-01-01.'],
    );
  });

  const dated: readonly [item: string, title: string, date: string, end?: string][] = [
    ['2025-03-14: Shipped it', 'Shipped it', '2025-03-14'],
    ['**2025-03-14** Shipped it', 'Shipped it', '2025-03-14'],
    ['[2025-03-14] Shipped it', 'Shipped it', '2025-03-14'],
    ['Mar 14 – Shipped it', 'Shipped it', '2025-03-14'],
    ['(Q2) Shipped it', 'Shipped it', '2025-04-01', '2025-06-30'],
    ['Shipped it (14 March)', 'Shipped it', '2025-03-14'],
    ['Shipped it – May 2025', 'Shipped it', '2025-05-01', '2025-05-31'],
    ['Shipped it (2025-03-14), at last', 'Shipped it, at last', '2025-03-14'],
    ['Shipped it in March', 'Shipped it in March', '2025-03-01', '2025-03-31'],
    ['Shipped it on March 14th', 'Shipped it on March 14th', '2025-03-14'],
    ['Reviewed what shipped in March', 'Reviewed what shipped in March', '2025-01-01', '2025-12-31'],
    ['Served 12 guests at noon in 3 rooms', 'Served 12 guests at noon in 3 rooms', '2025-01-01', '2025-12-31'],
    ['Mid-March: shipped it', 'shipped it', '2025-03-11', '2025-03-20'],
    ['Was on call May 1 - June 15', 'Was on call', '2025-05-01', '2025-06-15'],
    ['Served 2024 guests (2 rooms)', 'Served 2024 guests (2 rooms)', '2025-01-01', '2025-12-31'],
    ['March 5 miles a day', 'March 5 miles a day', '2025-01-01', '2025-12-31'],
    ['Shipped it, Q3 2025', 'Shipped it', '2025-07-01', '2025-09-30'],
    ['Gave two talks in March 2025.', 'Gave two talks in March 2025.', '2025-03-01', '2025-03-31'],
    ['Replaced what was built in 2019', 'Replaced what was built in 2019', '2025-01-01', '2025-12-31'],
    ['1/28 - Shipped it', 'Shipped it', '2025-01-28'],
    ['24/7: on call', '24/7: on call', '2025-01-01', '2025-12-31'],
    ['W39: on call', 'on call', '2025-09-22', '2025-09-28'],
    ['Q1/Q2: on call', 'on call', '2025-01-01', '2025-06-30'],
    ['Q1 - 3 launches', '3 launches', '2025-01-01', '2025-03-31'],
  ];
  for (const [item, title, date, end] of dated)
    it(`reads the time of “${item}”`, () => {
      const [win] = wins(`# 2025\n\n- ${item}\n`);
      assert.deepEqual([win!['title'], win!['date'], win!['end']], [title, date, end]);
    });

  it('maps what lines below an item name, and keeps their marks in the body', () => {
    const { win, body } = only(
      '# 2025\n\n- Led it\n  - **Impact:** two days less\n  - Skills: Go, writing\n  - With: Maria Silva, Tomás\n  - Role: led\n  - Result: **twice** as fast\n  - and more\n',
    );
    assert.deepEqual(
      { ...win },
      {
        title: 'Led it',
        impact: 'two days less',
        skills: ['Go', 'writing'],
        collaborators: ['Maria Silva', 'Tomás'],
        role: 'led',
        date: '2025-01-01',
        end: '2025-12-31',
      },
    );
    assert.equal(body, '- Result: **twice** as fast\n- and more\n\nFrom brag.md, line 3: 2025\n');
  });

  it('takes a metric only where there can be no doubt', () => {
    const metrics = (item: string): unknown => wins(`# 2025\n\n- ${item}\n`)[0]!['metrics'];
    assert.deepEqual(metrics('Cut p95 900 ms -> 540 ms'), [{ name: 'Cut p95', before: '900 ms', after: '540 ms' }]);
    assert.deepEqual(metrics('Cut the wait from 3 days to 4 hours'), [
      { name: 'Cut the wait', before: '3 days', after: '4 hours' },
    ]);
    for (const item of [
      'Moved from 3 to 4',
      'Upgraded Node 18.1.2 -> 20.0.1',
      'On leave from 10 to 12 May',
      '65% more',
      'Node 18 → 20 migration',
      'Took the app to iOS 16 → 17 support',
      'Upgraded the clusters from 11 to 14',
    ])
      assert.equal(metrics(item), undefined, item);
  });

  const bodies = (text: string): string[][] =>
    read(text).candidates.map(({ win, body }) => [win.title, body.replace(/\n*From .*\n$/, '')]);

  it('gives an only achievement what is said before and after it', () => {
    assert.deepEqual(
      bodies('# 2025\n\n## Q2 2025\n\nIt took all spring.\n\n- Moved the data\n  - 2 TB\n\nNobody noticed.\n'),
      [['Moved the data', 'It took all spring.\n\n- 2 TB\n\nNobody noticed.']],
    );
    assert.deepEqual(bodies('# 2025\n\n## Data move\n\nIt took all spring.\n\n### Q2 2025\n\n- Moved the data\n'), [
      ['Moved the data', 'It took all spring.'],
    ]);
    assert.deepEqual(bodies('# 2025\n\n- Moved the data\n\n---\n\nThe end.\n')[0], ['Moved the data', '']);
  });

  it('makes notes of what is said about a project beside several achievements', () => {
    const text =
      '# Brag\n\n## Checkout\n\nNobody dared to touch it.\n\n### Q1 2025\n\n- One\n- Two\n\n### Q2 2025\n\nAll in May:\n\n```sh\ndeploy\n```\n\n- Three\n- Four\n';
    const { candidates } = read(text);
    const notes = candidates.find(({ win }) => win.title === 'Notes on Checkout')!;
    assert.deepEqual(
      { ...notes.win },
      { title: 'Notes on Checkout', project: 'Checkout', date: '2025-01-01', end: '2025-06-30' },
    );
    assert.equal(
      notes.body,
      'Nobody dared to touch it.\n\nUnder Q2 2025\n\nAll in May:\n\n```sh\ndeploy\n```\n\nFrom brag.md, line 5: Brag › Checkout\n',
    );
    assert.equal(candidates.length, 5);
    assert.equal(
      candidates
        .map(({ body }) => body)
        .join('')
        .split('Nobody dared').length,
      2,
    );
  });

  it('names a time without achievements once', () => {
    const text = '# Brag\n\n## Checkout\n\n- One\n- Two\n\n**Autumn 2024**\n\nNothing yet.\n';
    const { candidates } = read(text, { when: undatedIn2022 });
    assert.equal(
      candidates
        .map(({ body }) => body)
        .join('')
        .split('Autumn').length,
      2,
    );
  });

  it('leaves what is said of a time with several achievements under its heading, in the notes from the file', () => {
    const found = bodies('# Brag\n\n## Q1 2025\n\nA quiet time.\n\n- One\n- Two\n');
    assert.deepEqual(found.at(-1), ['Notes from brag.md', 'Under Brag › Q1 2025\n\nA quiet time.']);
  });

  it('reads the bullets of word processors and notes', () => {
    const text =
      '# 2025\n\n•\u2060  \u2060Built it\n•\u00A0Sold it\n\u00A0\u00A0◦ to two shops\n● Ran it\n◦ for a year\n▪ at night\n\n✅ Wrote it\n\n🚀 Launched it\n🎉 Won it\n\n– Mended it\n– Kept it\n\n\\- Taught it\n';
    assert.deepEqual(bodies(text), [
      ['Built it', ''],
      ['Sold it', '- to two shops'],
      ['Ran it', '- for a year\n  - at night'],
      ['Wrote it', ''],
      ['Launched it', ''],
      ['Won it', ''],
      ['Mended it', ''],
      ['Kept it', ''],
      ['Taught it', ''],
    ]);
    const code = '```\n• as it is\n```';
    assert.ok(first(`# 2025\n\n- See\n\n${code}\n`).body.includes(code));
    assert.equal(wins('# 2025\n\nA saying.\n— Ana\n')[0]!['title'], 'A saying. — Ana');
  });

  it('reads bold lines as headings of each other where one stands right above another', () => {
    const text =
      '**Brag document**\n\n**Name:** Ines  \n**Role:** Engineer\n\n**Q1 2025**\n\n**Aurora**\n\n- One\n- Two\n\n**Mentoring**\n\n- Three\n\n**Q2 2025**\n\n- Four\n';
    const found = wins(text).map(({ title, project, kind, date }) => [title, project, kind, date]);
    assert.deepEqual(found, [
      ['One', 'Aurora', undefined, '2025-01-01'],
      ['Two', 'Aurora', undefined, '2025-01-01'],
      ['Three', undefined, 'mentoring', '2025-01-01'],
      ['Four', undefined, undefined, '2025-04-01'],
      ['Notes from brag.md', undefined, undefined, '2025-01-01'],
    ]);
    const byProject = '**Aurora**\n\n**Q1 2025**\n\n- One\n\n**Q2 2025**\n\n- Two\n';
    assert.deepEqual(
      wins(byProject).map(({ title, project, date }) => [title, project, date]),
      [
        ['One', 'Aurora', '2025-01-01'],
        ['Two', 'Aurora', '2025-04-01'],
      ],
    );
  });

  it('takes from a table of what others said who said it', () => {
    const [win] = wins('# 2025\n\n## Feedback\n\n| Who | Quote |\n| - | - |\n| Maria | “Calm in a storm” |\n');
    assert.deepEqual(
      [win!['title'], win!['feedback']],
      ['“Calm in a storm”', [{ quote: 'Calm in a storm', from: 'Maria' }]],
    );
  });

  it('keeps what was not done, and the questions of a template, out of the achievements', () => {
    const text =
      '# 2025\n\n## Projects\n\nFor each one, go through:\n\n* What your contributions were\n\n### Search\n\n- [x] Ranked it\n- [ ] Ask Priya\n- Nothing to brag about…\n- Off on parental leave until May\n- [ ] Roll all of it out\n  - [x] First half\n';
    assert.deepEqual(
      wins(text).map(({ title }) => title),
      ['Ranked it', 'Roll all of it out', 'Notes from brag.md'],
    );
  });

  it('takes a deed with details below it for one achievement, not for a project', () => {
    assert.deepEqual(
      bodies('# 2025\n\n- Mentored Tom:\n  - every week\n- **Led the move**\n  - 2 TB\n  - no downtime\n'),
      [
        ['Mentored Tom', '- every week'],
        ['Led the move', '**Led the move**\n\n- 2 TB\n- no downtime'],
      ],
    );
  });

  it('reads line breaks in a cell or a paragraph as spaces', () => {
    assert.equal(wins('# 2025\n\n| What |\n| - |\n| Wrote it<br>and sold it |\n')[0]!['title'], 'Wrote it and sold it');
    assert.equal(wins('# 2025\n\nWrote it  \nand sold it\n')[0]!['title'], 'Wrote it and sold it');
  });

  it('names no project after a day of the week', () => {
    const text = '# 2026\n\n## Mon 2 Feb\n\n- One\n\n## Tuesday, 3 February\n\n- Two\n';
    assert.deepEqual(
      wins(text).map(({ date, project }) => [date, project]),
      [
        ['2026-02-02', undefined],
        ['2026-02-03', undefined],
      ],
    );
  });

  it('reads who said what, and when, in front of the words', () => {
    const [win] = wins('# Feedback\n\n- Maria (PM), Mar 2024: "You saved the launch."\n', { when: undatedIn2022 });
    assert.deepEqual(
      [win!['feedback'], win!['date'], win!['end']],
      [[{ quote: 'You saved the launch.', from: 'Maria (PM)' }], '2024-03-01', '2024-03-31'],
    );
  });

  it('reads the answers of a review form, and who said what without marks', () => {
    const text =
      '# Review 2025\n\n## What did you accomplish?\n\nI led the move.\n\nI taught two people.\n\n## How did you live our values?\n\n- Shadowed ten calls\n\n## Peer feedback\n\n**Ana:** Great partner.\n\nCalm. (Bob)\n';
    assert.deepEqual(
      wins(text).map(({ title, project, feedback }) => [title, project, feedback]),
      [
        ['I led the move.', undefined, undefined],
        ['I taught two people.', undefined, undefined],
        ['Shadowed ten calls', undefined, undefined],
        ['Ana: Great partner.', undefined, [{ quote: 'Great partner.', from: 'Ana' }]],
        ['Calm. (Bob)', undefined, [{ quote: 'Calm.', from: 'Bob' }]],
      ],
    );
  });

  it('reads lines that are a time and nothing else as headings, the longer above the shorter', () => {
    const text = '2025\n\nQ1\n\nFeb\n- One\n\nQ2\n- Two\n\n2024\n\nMarch\n- Three\n';
    assert.deepEqual(
      wins(text).map(({ title, date, end }) => [title, date, end]),
      [
        ['Three', '2024-03-01', '2024-03-31'],
        ['One', '2025-02-01', '2025-02-28'],
        ['Two', '2025-04-01', '2025-06-30'],
      ],
    );
  });

  it('makes no achievement of what is struck through or of a table of measurements', () => {
    assert.deepEqual(bodies('# 2025\n\n- [x] ~~Old plan~~ New plan\n- ~~Given up~~\n- Two\n'), [
      ['New plan', '~~Old plan~~ New plan'],
      ['Two', ''],
      ['Notes from brag.md', 'Under 2025\n\n- ~~Given up~~'],
    ]);
    const table = '| Metric | Before | After |\n| - | - | - |\n| p95 | 900 ms | 540 ms |';
    assert.deepEqual(bodies(`# 2025\n\n- Made it fast\n\n${table}\n`), [['Made it fast', table]]);
  });

  it('dates nothing by when a file was created where its headings name times', () => {
    const front = '---\ncreated: 2024-01-05\n---\n\n';
    assert.equal(wins(`${front}- One\n`)[0]!['date'], '2024-01-05');
    assert.deepEqual(
      wins(`${front}## 2023\n\n- One\n\n## Odds and ends\n\n- Two\n- Three\n`, { when: undatedIn2022 }).map(
        ({ title, date }) => [title, date],
      ),
      [
        ['Two', '2022-01-01'],
        ['Three', '2022-01-01'],
        ['One', '2023-01-01'],
        ['Notes from brag.md', '2023-01-01'],
      ],
    );
  });

  it('knows what an item was by its words, wherever it stands in the file', () => {
    const sources = (text: string): string[] => read(text).candidates.map(({ source }) => source);
    const [one, two] = sources('# 2025\n\n- One\n- Two\n');
    assert.deepEqual(sources('Hello\n\n# 2025\n\n## May\n\n- Two\n\n## June\n\n* One\n').slice(0, 2).length, 2);
    assert.deepEqual(
      sources('# 2025\n\n- New\n- Two\n- One\n')
        .toSorted()
        .filter((name) => name === one || name === two).length,
      2,
    );
    assert.equal(new Set(sources('# 2025\n\n- Same\n- Same\n')).size, 2);
  });

  it('makes no link live that would run something', () => {
    const { body, win } = first(
      '# 2025\n\n- A [b](command:x) [c][d] <javascript:alert(1)> ![e](command:y)\n\n  <a href="command:z">f</a>\n\n[d]: command:q\n',
    );
    assert.equal(win.links, undefined);
    const live: string[] = [];
    each(markdownTree(body)!, (node) => {
      if ('url' in node || node.type === 'html')
        live.push(body.slice(node.position!.start.offset, node.position!.end.offset));
    });
    assert.deepEqual(live, ['</a>']);
  });

  const pieces = fc.oneof(
    fc.constantFrom(
      '# 2025',
      '# 2031',
      '## Q3 2025',
      '### Checkout',
      '## Goals for 2026',
      '**Bold**',
      'Label:',
      '- item',
      '  - nested',
      '    more',
      '1. one',
      '- [ ] todo',
      '> quote',
      '> “Hi” — Ana',
      '| a | b |',
      '| - | - |',
      '| 1 | x \\| y |',
      '```',
      '[x]: https://example.com',
      '[^1]: note',
      'See [x] and [^1]',
      '<b>html</b>',
      '---',
      '***',
      '',
      '',
      '\t- tab',
      '- 2025-03-14: dated',
      '- Impact: big',
      '  - Impact: big',
      '  - Skills: a, b',
      'Setext',
      '===',
      '[a](command:b)',
      '## Situation',
      '## Feedback',
      '- **Label**',
      '• bullet',
      '  ◦ below',
      '▪ sign',
      '☐ open',
      '– dash',
      '🎉 party',
      'Prose beside.',
      '**Q1 2025**',
      '- [ ] Epic',
      '  - [x] part',
      '- 1/28 - short',
      '- Did it in 2024.',
      '| Who | Quote |',
      'For each one, go through:',
      'Q2 2025',
      '## What did you do?',
      'Name: Ines',
      '- Nothing yet',
      '- March:',
    ),
    fc.string({ maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  const documents = fc.array(pieces, { maxLength: 25 }).map((lines) => lines.join('\n'));

  it('loses no word, whatever the document', function () {
    fc.assert(
      fc.property(documents, (text) => {
        const reading = finish(
          readBragDocuments([{ path: 'brag.md', text }], {
            ...answers,
            when: undatedIn2022,
            dateOrder: 'day-first',
            today,
          }),
        );
        if (reading.kind !== 'found') return;
        const kept = new Set(
          reading.findings.candidates.flatMap(({ win, body }) => wordsIn(`${JSON.stringify(win)} ${body}`)),
        );
        const lost = wordsIn(withoutMarkers(text)).filter((word) => !kept.has(word) && !mapped.has(word));
        assert.deepEqual(lost, [], JSON.stringify(reading.findings.candidates, null, 1));
      }),
      { numRuns: tries(1500), examples: [['[\n[x]: https://example.com\n---']] },
    );
  });

  it('says nothing twice, wherever prose and achievements stand', () => {
    const lines = fc.array(
      fc.constantFrom('# 2025', '## Checkout', '### Q2 2025', '**Aurora**', '**Q1 2025**', 'prose', 'prose', '- item', '- item', '  - below', '• item', '---'),
      { maxLength: 20 },
    ); // prettier-ignore
    fc.assert(
      fc.property(lines, (kinds) => {
        const text = kinds.map((kind, index) => kind.replace(/prose|item|below/, `word${index}x`)).join('\n\n');
        const said = read(text, { when: undatedIn2022 })
          .candidates.flatMap(({ win, body }) => [win.title, body.replace(/^(?:From|Under) .*$/gm, '')])
          .join('\n');
        const words = said.match(/word\d+x/g) ?? [];
        assert.deepEqual(words.toSorted(), (text.match(/word\d+x/g) ?? []).toSorted(), said);
      }),
      { numRuns: tries(400) },
    );
  });

  it('finds only wins that can be written, each under a name of its own', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const reading = finish(
          readBragDocuments([{ path: 'brag.md', text }], { ...answers, when: undatedIn2022, dateOrder: 'day-first' }),
        );
        if (reading.kind !== 'found') return;
        const { candidates } = reading.findings;
        assert.equal(new Set(candidates.map(({ source }) => source)).size, candidates.length);
        for (const { win } of candidates) {
          const parsed = parseEntry('file:///b/wins/a.md', newWin(win).text, 'file:///b');
          assert.equal(parsed.kind, 'entry', newWin(win).text);
        }
      }),
      { numRuns: tries(500) },
    );
  });

  it('reads a long document with nothing lost', () => {
    const name = 'brag-2019-2026.md';
    const text = readFileSync(path.join(fixtures, name), 'utf8');
    const findings = read([{ path: name, text }], { when: undatedIn2022 });
    const kept = new Set(findings.candidates.flatMap(({ win, body }) => wordsIn(`${JSON.stringify(win)} ${body}`)));
    assert.deepEqual(
      wordsIn(withoutMarkers(text)).filter((word) => !kept.has(word) && !mapped.has(word)),
      [],
    );
    expectGolden('golden/imports/markdown-brag.md', listed(findings));
  });

  it('reads a log of years part by part, each with its place', () => {
    const days = 1_500;
    const dayOf = (index: number): string => new Date(Date.UTC(2019, 0, 1 + index)).toISOString().slice(0, 10);
    const sections = Array.from(
      { length: days },
      (_, index) =>
        `## ${dayOf(index)}\n\n- Fixed the gate ${index}\n- Wrote page ${index}\n\n\`\`\`\n# ${index}\n\`\`\`\n`,
    );
    const { candidates, unread } = read(`# Log\n\n${sections.join('\n')}`);
    assert.deepEqual(unread, []);
    assert.equal(candidates.filter(({ win }) => win.title.startsWith('Fixed')).length, days);
    for (const index of [0, 700, days - 1]) {
      const found = candidates.filter(({ win }) => win.title === `Wrote page ${index}`);
      assert.deepEqual(
        found.map(({ win }) => win.date),
        [dayOf(index)],
      );
      assert.ok(found[0]!.body.includes(`\`\`\`\n# ${index}\n\`\`\``), found[0]!.body);
    }
  });

  it('turns a document of twenty pages into drafts, with no sentence lost', () => {
    const text = oldBragDocument();
    assert.ok(wordsIn(text).length >= 10_000, `${wordsIn(text).length} words`);
    assert.ok(text.split('\n').length >= 500, `${text.split('\n').length} lines`);
    const { candidates, unread, leftOut } = read([{ path: 'old.md', text }], { when: undatedIn2022 });
    const files = candidates.map((candidate) => draftText(candidate, 'file:///brag/wins/a.md'));
    const said = [...unread.map(({ message }) => message), ...leftOut].map((one) => say(one));
    const kept = new Set(wordsIn([...files, ...said].join('\n')));
    assert.deepEqual(
      wordsIn(withoutMarkers(text)).filter((word) => !kept.has(word) && !mapped.has(word)),
      [],
    );
    assert.ok(!files.includes(undefined));
    assert.ok(candidates.length >= 200, `${candidates.length} drafts`);
    // Had it all gone into the notes that are no win, nothing would be lost either.
    const [notes] = candidates.filter(({ win }) => win.title.startsWith('Notes from'));
    assert.ok(wordsIn(notes!.body).length < wordsIn(text).length / 5, `${wordsIn(notes!.body).length} words`);
  });

  it('reads a folder of weekly notes', () => {
    const folder = path.join(fixtures, 'weekly');
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    const files = names
      .toSorted()
      .map((name) => ({ path: name.replaceAll(path.sep, '/'), text: readFileSync(path.join(folder, name), 'utf8') }));
    expectGolden('golden/imports/markdown-weekly.md', listed(read(files, { when: 'unknown' })));
  });
});

/** Words that a key of a win says in another way: the labels of lines and the headers of columns. */
const mapped = new Set(['Impact', 'Skills', 'With', 'Role', 'Metrics', 'Project']);

/** Numbers and ticks of lists say nothing that the order of the items does not. */
function withoutMarkers(text: string): string {
  return text.replace(/^[ \t>]*(?:(?:[*+-]|\d+[.)])(?:[ \t]+|$))*(?:\[x\][ \t])?/gim, '');
}

function wordsIn(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** All candidates as one page that can be read: front matter as JSON, then the body. */
function listed({ candidates, unread, leftOut }: Findings): string {
  const pages = candidates.map(
    ({ group, win, body, unlikely }) =>
      `## ${group}${unlikely ? ' (not chosen at first)' : ''}\n\n\`${JSON.stringify(win)}\`\n\n${quotedLines(body)}`,
  );
  const left = [
    ...unread.map(({ at, message }) => `- ${JSON.stringify(at)}: ${say(message)}`),
    ...leftOut.map((said) => `- ${say(said)}`),
  ];
  return `${[...pages, left.join('\n')].join('\n\n').trim()}\n`;
}

function quotedLines(body: string): string {
  return body
    .trimEnd()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
