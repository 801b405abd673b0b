import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import type { Candidate } from '../../../../../src/core/imports/candidate';
import { readBragDocuments } from '../../../../../src/core/imports/bragDocument/markdownBrag';
import { finish } from '../../../../../src/core/imports/reading';
import { tries } from '../../../tries';

/** A win as one line: when, its title, then what else is known of it. */
type Expected = readonly [when: string, title: string, rest?: Readonly<Record<string, unknown>>];

const read = (text: string, path = 'brag.md'): readonly Candidate[] => {
  const today = '2026-07-15' as CalendarDate;
  const reading = finish(readBragDocuments([{ path, text }], { today, skillOf: () => undefined }));
  assert.equal(reading.kind, 'found', JSON.stringify(reading));
  return (reading as { findings: { candidates: readonly Candidate[] } }).findings.candidates;
};
const rowOf = ({ win: { title, date, end, ...rest } }: Candidate): Expected => {
  const when = end === undefined ? date : `${date}/${end}`;
  return Object.keys(rest).length > 0 ? [when, title, rest] : [when, title];
};
const chosen = (text: string, path?: string): Expected[] =>
  read(text, path)
    .filter(({ unlikely, win }) => unlikely === undefined && !win.title.startsWith('Notes '))
    .map(rowOf);
const unlikely = (text: string, path?: string): string[] =>
  read(text, path).flatMap((one) => (one.unlikely ? [`${one.unlikely}: ${one.win.title}`] : []));
const notes = (text: string, path?: string): string => read(text, path).at(-1)!.body;

describe('brag documents as people keep them', () => {
  const cases: readonly (readonly [kind: string, text: string, wins: readonly Expected[], path?: string])[] = [
    [
      'a heading over nothing but labels is one achievement',
      '# Wins\n\n## 2024\n\n### Cheaper builds\n\n* **When:** February 2024\n* **Role:** led\n* **Result:** Builds take 6 minutes\n* **Skills:** CI, Bash\n* **Link:** https://example.com/builds\n',
      [
        [
          '2024-02-01/2024-02-29',
          'Cheaper builds',
          {
            links: ['https://example.com/builds'],
            role: 'led',
            impact: 'Builds take 6 minutes',
            skills: ['CI', 'Bash'],
          },
        ],
      ],
    ],
    [
      'what a document says of itself and of how to keep it is none of its achievements',
      '# Story bank\n\n**Format**: each story includes:\n- **Title**: short name\n- **Impact**: what changed\n\n## Purpose\n- Raw and short\n\n## Rules\n- No invented numbers\n\n## 2025\n\n### Accomplishment: Moved the warehouse\n**Impact**: Picking takes 3 hours, not 5\n**Skills**: planning, lean\n\n### Win: Second shift\n**Impact**: 40 % more orders a day\n\n## Adding new accomplishments\n- Copy the block above\n\nTo add a new win:\n\n1. Say it to a friend\n\n## Notes\n- These entries are true\n- They should be short\n\n## Related documents\n- The price list\n',
      [
        [
          '2025-01-01/2025-12-31',
          'Moved the warehouse',
          { impact: 'Picking takes 3 hours, not 5', skills: ['planning', 'lean'] },
        ],
        ['2025-01-01/2025-12-31', 'Second shift', { impact: '40 % more orders a day' }],
      ],
    ],
    [
      'a German week has its work by that name, and what is ahead is none of it',
      '# Wochenbericht – KW 9 / 2026\n\n## Was ich diese Woche gemacht habe\n- Kasse umgestellt\n\n## Ausblick auf nächste Woche (KW 10)\n- **Lager** zählen\n',
      [['2026-02-23/2026-03-01', 'Kasse umgestellt']],
    ],
    [
      'links by the name of where they lead are links of what is above them',
      '# May 2025\n\n### Moved the till\n\n- Trello: https://trello.com/c/1\n- GitHub: https://github.com/a/b/pull/2\n',
      [
        [
          '2025-05-01/2025-05-31',
          'Moved the till',
          { links: ['https://trello.com/c/1', 'https://github.com/a/b/pull/2'] },
        ],
      ],
    ],
    [
      'a day below a heading wins over the half-year above it',
      '# Log\n\n## 2025-H2\n\n### Made backups testable\n**Ticket:** INF-77\n**Date:** 2025-09-03\n\n**Context:** Nobody had ever restored one.\n\n**What I did:**\n- Restored one each week\n\n**Impact:**\n- 2 of 9 were broken\n',
      [['2025-09-03', 'Made backups testable']],
    ],
    [
      'a file about one project has its time in its body, and its title as its project',
      '# Customs forms\n\n## Project Duration\n**March 2021 - June 2021**\n\n## My Role and Contributions\nI kept the plan.\n\n**Key Actions:**\n- Drew the data model\n- Wrote the reader\n\n## Outcome and Impact\n- Cut the queue from 9 days to 2\n\n## Technologies and Tools\n- **Languages:** Go\n- **Queue:** Kafka\n',
      [
        ['2021-03-01/2021-06-30', 'Drew the data model', { project: 'Customs forms' }],
        ['2021-03-01/2021-06-30', 'Wrote the reader', { project: 'Customs forms' }],
        [
          '2021-03-01/2021-06-30',
          'Cut the queue from 9 days to 2',
          { project: 'Customs forms', metrics: [{ name: 'Cut the queue', before: '9 days', after: '2' }] },
        ],
      ],
      'projects/2021-03-customs.md',
    ],
    [
      'a Notion page has its properties below its title',
      '# Moved the mail server\n\nDate: March 3, 2025\nStatus: Done\nTags: mail, migration\n\nNobody lost a message.\n',
      [['2025-03-03', 'Moved the mail server', { tags: ['mail', 'migration'] }]],
      'Moved the mail server 1f2e3d4c5b6a79880011223344556677.md',
    ],
    [
      'a line with a day and a name below a heading is about that',
      '# 2025\n\n## Talks\n\n### Queues at noon\n\n*4 November 2025 · with Ana*\n\nForty people came.\n',
      [['2025-11-04', 'Queues at noon']],
    ],
    [
      'Logseq names its days with underscores',
      '- Mended the build\n- Taught Tom to review\n',
      [
        ['2023-02-07', 'Mended the build'],
        ['2023-02-07', 'Taught Tom to review'],
      ],
      'journals/2023_02_07.md',
    ],
    [
      'a Logseq page is an outline whose headings are bullets, with properties',
      'type:: brag\n\n- ## Q2 2024\n\t- ### Search\n\t\t- Rebuilt the index\n\t\t  impact:: 90 ms\n\t\t- DONE Wrote the runbook\n\t\t- TODO Ask Priya\n- ## [[2024-09-05]]\n\t- Gave a talk\n',
      [
        ['2024-04-01/2024-06-30', 'Rebuilt the index', { project: 'Search', impact: '90 ms' }],
        ['2024-04-01/2024-06-30', 'Wrote the runbook', { project: 'Search' }],
        ['2024-09-05', 'Gave a talk'],
      ],
    ],
    [
      'headings are links to pages, and plans and failures are no wins',
      '# Week of May 5th, 2025 (19)\n\n[[Week of April 28th, 2025 (18)|<<Back]] | [[Week of May 12th, 2025 (20)|On>>]]\n\n## [[Plans]]\n\n- [x] Clear the desk\n\n### Most important goals this week:\n\n- Ship the form\n\n## [[Accomplishments]]\n\n- Shipped the form\n\n## [[Failures]]\n\n- Slept too little\n\n## What Could I Do Better?\n\n- Sleep\n',
      [['2025-05-05/2025-05-11', 'Shipped the form']],
    ],
    [
      'tasks have the day on which they were closed, and other boxes are not done',
      '## Q3 2024\n\n- [x] Renewed the licences 🔼 📅 2024-08-01 ✅ 2024-07-29\n- [x] Called the bank ✅ 2024-09-02\n- [-] Old idea\n- [/] Begun\n- [>] Later\n',
      [
        ['2024-07-29', 'Renewed the licences'],
        ['2024-09-02', 'Called the bank'],
      ],
    ],
    [
      'the period that a document covers is that of all in it, and pictures say no word',
      '# 🧠 Brag Document – Ana\n\n## 🗓️ Period Covered:\n**March 2025 – June 2025**\n\n---\n\n## ✅ Highlights & Wins\n\n- 🚀 **Built the ledger** for two shops\n- 🔐 Closed the old door\n\n## 🎯 Goals Achieved\n\n| Goal | Status |\n| - | - |\n| Move the mail | ✅ |\n\n## 🧠 Skills Gained\n\n- Ledgers\n\n## 📌 Areas for Improvement\n\n- Docker\n',
      [
        ['2025-03-01/2025-06-30', 'Built the ledger for two shops'],
        ['2025-03-01/2025-06-30', 'Closed the old door'],
        ['2025-03-01/2025-06-30', 'Move the mail'],
      ],
    ],
    [
      'a table below a line is no part of the section that says how to use it',
      '# Log\n\n## How to Use:\n- **Date:** When it was.\n- **Impact:** Why it matters.\n\n---\n\n| Date | Accomplishment | Impact/Notes |\n|---|---|---|\n| 2025-05-16 | Compared the lines | Saves us 20 a month |\n',
      [['2025-05-16', 'Compared the lines', { impact: 'Saves us 20 a month' }]],
    ],
    [
      'an outline is indented by one space for each level',
      '# Accomplishments and things to talk about\n\n* Recruiting\n * 2016\n  * Spoke at the fair\n  * Built the booth\n * 2017\n  * Hired Ana\n   * with Tom\n',
      [
        ['2016-01-01/2016-12-31', 'Spoke at the fair', { project: 'Recruiting' }],
        ['2016-01-01/2016-12-31', 'Built the booth', { project: 'Recruiting' }],
        ['2017-01-01/2017-12-31', 'Hired Ana', { project: 'Recruiting' }],
      ],
    ],
    [
      'columns have icons and other words',
      '# Wins\n\n| 🏅 What I did | 🗓 Date / Period | 💡 Result |\n| - | - | - |\n| Ran the fair | 2024-05-06 | 200 guests |\n| Wrote the course | May – June 2023 | 30 people passed |\n',
      [
        ['2023-05-01/2023-06-30', 'Wrote the course', { impact: '30 people passed' }],
        ['2024-05-06', 'Ran the fair', { impact: '200 guests' }],
      ],
    ],
    [
      'a column of nothing but times says when, and a merged cell is that above it',
      '# Wins\n\n| | |\n| - | - |\n| Q1 2024 | Moved the host |\n| | Taught Git |\n| Q2 2024 | Closed the shop |\n',
      [
        ['2024-01-01/2024-03-31', 'Moved the host'],
        ['2024-01-01/2024-03-31', 'Taught Git'],
        ['2024-04-01/2024-06-30', 'Closed the shop'],
      ],
    ],
    [
      'a status column says what is not done',
      '| Date | Item | Status |\n| - | - | - |\n| 2024-02-02 | Faster search | Shipped |\n| 2024-02-09 | New logo | In review |\n| 2024-03-01 | Plan the move | ⏳ |\n',
      [['2024-02-02', 'Faster search']],
    ],
    [
      'several items in a cell are several achievements',
      '| Quarter | Achievements |\n| - | - |\n| Q1 2024 | • Cut the bill<br>• Wrote the guide |\n| Q2 2024 | <ul><li>Led the move</li><li>Hired Ana</li></ul> |\n',
      [
        ['2024-01-01/2024-03-31', 'Cut the bill'],
        ['2024-01-01/2024-03-31', 'Wrote the guide'],
        ['2024-04-01/2024-06-30', 'Led the move'],
        ['2024-04-01/2024-06-30', 'Hired Ana'],
      ],
    ],
    [
      'times are read whole',
      '# Log\n\n## May 2024 - Present\n\n- Kept the pager\n\n## 2022 — Q1\n\n- Closed the books\n\n## 2019-03 -- 2020-05\n\n- Taught the course\n\n## 2023 Q2 (Apr-Jun)\n\n- Moved the host\n\n## 2021.Q3\n\n- Wrote the plan\n',
      [
        ['2019-03-01/2020-05-31', 'Taught the course'],
        ['2021-07-01/2021-09-30', 'Wrote the plan'],
        ['2022-01-01/2022-03-31', 'Closed the books'],
        ['2023-04-01/2023-06-30', 'Moved the host'],
        ['2024-05-01/2026-07-15', 'Kept the pager'],
      ],
    ],
    [
      'days are short below a year',
      '# 2023\n\n## 3/17 (Fri)\n\n- Mended the door\n\n## 3/24\n\n- Sold the car\n\n## 4/5\n\n- Moved house\n',
      [
        ['2023-03-17', 'Mended the door'],
        ['2023-03-24', 'Sold the car'],
        ['2023-04-05', 'Moved house'],
      ],
    ],
    [
      'what is left of a heading is no name',
      '# Journal\n\n### DATE: 08/29/2024 - Week 35\n\n- Shipped the form\n\n## Week of May 5th, 2025 (19)\n\n- Sold the car\n\n## [1.4.0] - 2025-06-03\n\n### Added\n\n- A reader for forms\n',
      [
        ['2024-08-29', 'Shipped the form'],
        ['2025-05-05/2025-05-11', 'Sold the car'],
        ['2025-06-03', 'A reader for forms'],
      ],
    ],
    [
      'months and goals are German',
      '# Leistungen 2024\n\n## Oktober 2024\n\n- Abrechnung umgestellt\n\n## Nächste Schritte\n\n- Urlaub planen\n',
      [['2024-10-01/2024-10-31', 'Abrechnung umgestellt']],
      '2024.md',
    ],
    [
      'months and goals are French',
      '# Réalisations 2024\n\n## Août\n\n- Refonte du site\n\n## Objectifs 2025\n\n- Apprendre Go\n',
      [['2024-08-01/2024-08-31', 'Refonte du site']],
      '2024.md',
    ],
    [
      'months are those of other languages',
      '# 2024\n\n## Logros de enero de 2024\n\n- Mudanza del servidor\n\n## Conquistas de fevereiro\n\n- Novo painel\n\n## Risultati di luglio 2024\n\n- Guida pronta\n\n## Resultaten mei 2024\n\n- Kosten lager\n\n## 2024年9月\n\n- 検索を速くした\n',
      [
        ['2024-01-01/2024-01-31', 'Mudanza del servidor'],
        ['2024-02-01/2024-02-29', 'Novo painel'],
        ['2024-05-01/2024-05-31', 'Kosten lager'],
        ['2024-07-01/2024-07-31', 'Guida pronta'],
        ['2024-09-01/2024-09-30', '検索を速くした'],
      ],
    ],
    [
      'a column whose cells repeat names a group',
      '# Sesión 2026-02-11\n\n| Módulo | Tarea | Nota |\n| - | - | - |\n| lector | Leí tres formatos | más claro |\n| lector | Cambié el índice | más rápido |\n',
      [
        ['2026-02-11', 'Leí tres formatos'],
        ['2026-02-11', 'Cambié el índice'],
      ],
    ],
    [
      'links within the file are its table of contents, and lead back to the top',
      '# Wins\n\n- [2025](#2025)\n  - [Work](#work)\n- [2024](#2024)\n\n## 2025\n\n### Work\n\n- Closed the shop\n\n[⬆ back to top](#wins)\n\n## 2024\n\n- Opened the shop\n',
      [
        ['2024-01-01/2024-12-31', 'Opened the shop'],
        ['2025-01-01/2025-12-31', 'Closed the shop'],
      ],
    ],
    [
      'the time of day is no part of what was done',
      '- 09:15 Paired with Tom\n- 10:40:07\tMended the build\n- **14:00** Gave the talk\n',
      [
        ['2024-06-11', 'Paired with Tom'],
        ['2024-06-11', 'Mended the build'],
        ['2024-06-11', 'Gave the talk'],
      ],
      '2024-06-11.md',
    ],
    [
      'a day off is no win',
      '- Out sick\n- PTO (half day)\n- Vacation\n- Urlaub\n- Wrote the guide\n',
      [['2024-06-12', 'Wrote the guide']],
      '2024-06-12.md',
    ],
    [
      'lists of attributes are no words',
      '# 2024\n\n## Talks {#talks .wide}\n\n- [Forms](https://example.com/f){target=_blank} for the whole house\n- See it [there](https://example.com/t){:rel="nofollow"}.\n',
      [
        [
          '2024-01-01/2024-12-31',
          'Forms for the whole house',
          { links: [{ label: 'Forms', url: 'https://example.com/f' }] },
        ],
        ['2024-01-01/2024-12-31', 'See it there.', { links: [{ label: 'there', url: 'https://example.com/t' }] }],
      ],
    ],
    [
      'tags of a template are no text',
      '---\nlayout: page\n---\n{% include nav.html %}\n\nClosed the books.\n\n{{ content }}\n',
      [['2022-05-06', 'Closed the books.']],
      '_posts/2022-05-06-books.md',
    ],
    [
      'pictures belong to what is above them',
      '# May\n\nPainted the hall.\n\n![The hall](hall.png)\n\nBuilt a shelf.\n\n![[shelf.png]]\n',
      [
        ['2024-05-01/2024-05-31', 'Painted the hall.'],
        ['2024-05-01/2024-05-31', 'Built a shelf.'],
      ],
      '2024/may.md',
    ],
    [
      'a day at the start of the text below a heading is its day',
      '# 2024\n\n## Talks\n\n### Town hall\n\n[May 7, 2024] They asked me about forms.\n',
      [['2024-05-07', 'Town hall']],
    ],
    [
      'a day before or behind a saying is no part of it',
      '# 2024\n\n## Praise\n\n- 2024-06-07 **Tom** (CTO): "Saved us a week"\n- Bea: "A pleasure" (2024-07-08)\n',
      [
        [
          '2024-06-07',
          'Tom (CTO): "Saved us a week"',
          { kind: 'recognition', feedback: [{ quote: 'Saved us a week', from: 'Tom (CTO)' }] },
        ],
        ['2024-07-08', 'Bea: "A pleasure"', { kind: 'recognition', feedback: [{ quote: 'A pleasure', from: 'Bea' }] }],
      ],
    ],
    [
      'a callout is a quotation with a speaker and a day',
      '# 2024\n\n> [!quote] Ana Ruiz, 3 May 2024\n> You saved the launch.\n\n> [!todo] Ask for the slides\n',
      [
        [
          '2024-05-03',
          'Ana Ruiz: You saved the launch.',
          { kind: 'recognition', feedback: [{ quote: 'You saved the launch.', from: 'Ana Ruiz' }] },
        ],
      ],
    ],
    [
      'the summary of a folded part is its heading',
      '# Wins\n\n<details>\n<summary>2021</summary>\n\n- Opened the shop\n\n### Talks\n\n- Spoke of forms\n\n</details>\n\n<details open>\n<summary><b>Q2 2020</b></summary>\n\n- Wrote the plan\n\n</details>\n',
      [
        ['2020-04-01/2020-06-30', 'Wrote the plan'],
        ['2021-01-01/2021-12-31', 'Opened the shop'],
        ['2021-01-01/2021-12-31', 'Spoke of forms'],
      ],
    ],
    [
      'signs say what is done and what is not',
      '## Q2 2024\n\n- ✅ Opened the shop\n- ⏳ Painting the hall\n- ❌ Sell the car\n- WIP: the guide\n- Closed the books (in progress)\n- TODO call Ana\n',
      [['2024-04-01/2024-06-30', 'Opened the shop']],
    ],
    [
      'an outline of Emacs has words for what is done, and a line for when',
      '# 2023-06 June\n\n## DONE Move the host\n\nCLOSED: [2023-06-08 Thu 09:30]\n\nA quiet night.\n\n## TODO Sell the old one\n\nDEADLINE: <2023-08-01 Tue>\n',
      [['2023-06-08', 'Move the host']],
    ],
    [
      'Hugo writes front matter between plus signs',
      '+++\ntitle = "My 2022"\ndate = 2023-01-04T10:00:00+01:00\n+++\n\n- Opened the shop\n',
      [['2022-01-01/2022-12-31', 'Opened the shop']],
      'posts/year.md',
    ],
    [
      'Roam has days as bullets, tags before and tasks in braces',
      '- [[May 5th, 2025]]\n    - #win Closed the [[ledger]]\n        - impact:: two days less\n    - {{[[DONE]]}} Wrote the plan\n    - {{[[TODO]]}} Call Ben\n',
      [
        ['2025-05-05', 'Closed the ledger', { impact: 'two days less' }],
        ['2025-05-05', 'Wrote the plan'],
      ],
    ],
    [
      'notes of a phone have a title and months without marks',
      'Wins 2024\nMarch\n• Opened the shop\nApril\n• Sold the car\n    ◦ to Ana\n',
      [
        ['2024-03-01/2024-03-31', 'Opened the shop'],
        ['2024-04-01/2024-04-30', 'Sold the car'],
      ],
    ],
    [
      'a word processor has bold lines for the title, the year and the quarters',
      '**Brag Doc: Ana Ruiz**\n\n**2023**\n\n**Q2**\n\n* **Books** (Apr–Jun): closed three years\n* Hired Tom\n\n**Q4**\n\n* Opened the shop\n',
      [
        ['2023-04-01/2023-06-30', 'Books: closed three years'],
        ['2023-04-01/2023-06-30', 'Hired Tom'],
        ['2023-10-01/2023-12-31', 'Opened the shop'],
      ],
    ],
    [
      'a kind of work over the parts of one story is that story',
      '# Stories\n\n## Mentoring Tom (2024)\n\n### Situation\n\nNew here.\n\n### Result\n\nReviews alone now.\n',
      [['2024-01-01/2024-12-31', 'Mentoring Tom', { kind: 'mentoring' }]],
    ],
    [
      'sayings stand in the marks of other languages',
      '# 2024\n\n## Lob\n\n- „Sehr klar“ — Petra, 7. Mai 2024\n- Luc : « Merci »\n'.replace('Luc :', 'Luc:'),
      [
        [
          '2024-01-01/2024-12-31',
          'Luc: « Merci »',
          { kind: 'recognition', feedback: [{ quote: 'Merci', from: 'Luc' }] },
        ],
        [
          '2024-05-07',
          '„Sehr klar“ — Petra, 7. Mai 2024',
          { kind: 'recognition', feedback: [{ quote: 'Sehr klar', from: 'Petra' }] },
        ],
      ],
    ],
    [
      'a heading without a year is in that of the one before it, on its day of the week',
      '## Friday, December 27, 2024\n\n- Closed the year\n\n## Mon, Jan 6\n\n- Opened the shop\n\n## Tue, Jan 7\n\n- Sold a car\n',
      [
        ['2024-12-27', 'Closed the year'],
        ['2025-01-06', 'Opened the shop'],
        ['2025-01-07', 'Sold a car'],
      ],
    ],
    [
      'a week without a year is in that of the week before it',
      '## Week 14 (Apr 1 - Apr 5, 2024)\n\n- Moved\n\n## Week 15 (Apr 8 - 12)\n\n- Settled\n',
      [
        ['2024-04-01/2024-04-05', 'Moved'],
        ['2024-04-08/2024-04-12', 'Settled'],
      ],
    ],
    [
      'a title with a year dates the headings beside it',
      '# Brag Document: Ines, 2023\n\n## Goals for this year:\n\n- Rest\n\n# Projects\n\n- **Ledger**\n  - Closed the books in May\n  - Hired Tom\n\n# What you learned\n\n- Bookkeeping\n',
      [
        ['2023-01-01/2023-12-31', 'Hired Tom', { project: 'Ledger' }],
        ['2023-01-01/2023-12-31', 'Bookkeeping', { kind: 'learning' }],
        ['2023-05-01/2023-05-31', 'Closed the books in May', { project: 'Ledger' }],
      ],
    ],
    [
      'the first heading may end with a year in any language',
      '# Bilan 2023\n\n## Réussites\n\n### 2e trimestre\n\n- Deux stagiaires formés\n- Congés\n\n### Divers\n\n- Un guide\n',
      [
        ['2023-01-01/2023-12-31', 'Un guide', { project: 'Divers' }],
        ['2023-04-01/2023-06-30', 'Deux stagiaires formés'],
      ],
    ],
    [
      'ranges are in other languages, and leave is no win',
      '# 2024\n\n**Del 4 al 8 de marzo de 2024**\n\n- Un curso\n\n**Vom 2. bis 5. April 2024**\n\n- Ein Umzug\n- Urlaub vom 3. bis 5. April\n\n## Rest\n\n- Took parental leave May 1 - June 15\n- Kept the shop open, July 1 - July 20\n',
      [
        ['2024-03-04/2024-03-08', 'Un curso'],
        ['2024-04-02/2024-04-05', 'Ein Umzug'],
        ['2024-07-01/2024-07-20', 'Kept the shop open', { project: 'Rest' }],
      ],
    ],
    [
      'a log has a day at the start of each line',
      '# log\n\n2025-01-08 - Opened the shop\n2025-01-09 - met the landlord\n2025-01-10 -\n[2025-01-13] sold the car\n\nMar 3, 2025: Closed the books\nMar 4, 2025: Hired Tom\n',
      [
        ['2025-01-08', 'Opened the shop'],
        ['2025-01-09', 'met the landlord'],
        ['2025-01-13', 'sold the car'],
        ['2025-03-03', 'Closed the books'],
        ['2025-03-04', 'Hired Tom'],
      ],
    ],
    [
      'a message is of the day on which it was sent',
      'From: Ines <ines@example.com>\nTo: Maria <maria@example.com>\nDate: Thu, 6 Mar 2025 16:02:11 +0100\nSubject: Weekly update\n\nHi Maria,\n\nThis week:\n\n- Opened the shop\n- Standup, planning and 1:1 with Maria\n\nNext week:\n\n- Sell the car\n\nInes\n',
      [['2025-03-06', 'Opened the shop']],
    ],
    [
      'a heading among what others said names who spoke',
      '# Feedback\n\n## 2025-02-03 — Priya (PM)\n\n> You saved the launch.\n\n## 2025-02-04\n\n- From Tom on March 5, 2025: Calm in a storm.\n',
      [
        [
          '2025-02-03',
          'You saved the launch.',
          { kind: 'recognition', feedback: [{ quote: 'You saved the launch.', from: 'Priya (PM)' }] },
        ],
        [
          '2025-03-05',
          'From Tom on March 5, 2025: Calm in a storm.',
          { kind: 'recognition', feedback: [{ quote: 'Calm in a storm.', from: 'Tom' }] },
        ],
      ],
    ],
    [
      'an item over nothing but deeds is their project, however deep',
      '- 2024\n  - Q1\n    - Atlas\n      - Led the review\n      - Cut the bill by half\n    - Hired Tom\n      - after ten interviews\n',
      [
        ['2024-01-01/2024-03-31', 'Led the review', { project: 'Atlas' }],
        ['2024-01-01/2024-03-31', 'Cut the bill by half', { project: 'Atlas' }],
        ['2024-01-01/2024-03-31', 'Hired Tom'],
      ],
    ],
    [
      'whose review it is names no project',
      '# Ana’s Self-Review – H1 2025\n\n**Highlights**\n\n- Opened the shop\n',
      [['2025-01-01/2025-06-30', 'Opened the shop']],
    ],
    [
      'links to the days beside a day date nothing',
      '<< [[2025-03-10]] | [[2025-03-12]] >>\n\n## 🎯 Focus\n\n- [x] Opened the shop ⏫\n\n## Wins\n\n- Sold a car #win #shop/cars\n- Hired Tom :tada:\n',
      [
        ['2025-03-11', 'Opened the shop'],
        ['2025-03-11', 'Sold a car'],
        ['2025-03-11', 'Hired Tom'],
      ],
      'daily/2025-03-11.md',
    ],
    [
      'facts stand within a line, as Dataview reads them',
      '- [date:: 2025-02-03] [project:: Ledger] Closed the books\n- Gave a talk (date:: 2025-02-10)\n- Wrote a guide [impact:: three teams use it] [when:: 2025-02-17]\n',
      [
        ['2025-02-03', 'Closed the books', { project: 'Ledger' }],
        ['2025-02-10', 'Gave a talk'],
        ['2025-02-17', 'Wrote a guide', { impact: 'three teams use it' }],
      ],
    ],
    [
      'a card has its day in braces',
      '## Done\n\n**Complete**\n- [x] Opened the shop @{2025-03-02}\n',
      [['2025-03-02', 'Opened the shop']],
    ],
    [
      'the weeks of a month are counted from its first day',
      '## March 2025\n\n### Week 1\n\n- Opened the shop\n\n### Week 5\n\n- Sold a car\n',
      [
        ['2025-03-01/2025-03-07', 'Opened the shop'],
        ['2025-03-29/2025-03-31', 'Sold a car'],
      ],
      '2025/log.md',
    ],
    [
      'what began goes on, below a heading until today and in a review until its end',
      '# 2024 in review\n\n- Head of the shop since May 2024\n\n# Books (since Sept. 2023)\n\n- Closed them\n\n# Cars (2024-Q2..Q3)\n\n- Sold them\n',
      [
        ['2023-09-01/2026-07-15', 'Closed them', { project: 'Books' }],
        ['2024-04-01/2024-09-30', 'Sold them', { project: 'Cars' }],
        ['2024-05-01/2024-12-31', 'Head of the shop since May 2024'],
      ],
    ],
    [
      'a number before the name of a project is no part of it',
      '# Packet, 2024\n\n## Project 1: Ledger (May–July 2024)\n\n**Problem:** Nobody trusted it.\n\n**Impact:** Everybody does.\n',
      [['2024-05-01/2024-07-31', 'Ledger', { impact: 'Everybody does.' }]],
    ],
    [
      'the first lines say which time a list covers',
      'Accomplishments of Ines\nPeriod: 1 July 2024 - 30 June 2025\n\n1) Trained 12 colleagues\n2) Won an award (Dec 2024)\n',
      [
        ['2024-07-01/2025-06-30', 'Trained 12 colleagues'],
        ['2024-12-01/2024-12-31', 'Won an award'],
      ],
    ],
    [
      'leave is no win in prose either',
      '# 2025\n\n**January 2025:** Opened the shop.\n\n**March 2025** - On leave.\n\n**May 2025:** OOO Thu/Fri\n\n**June 2025:** Leave policy for the shop\n',
      [
        ['2025-01-01/2025-01-31', 'Opened the shop.'],
        ['2025-06-01/2025-06-30', 'Leave policy for the shop'],
      ],
    ],
    [
      'a heading that tells of a deed is the achievement, with several labels on a line',
      '## Moved the whole shop online\n\n**Timeline:** Q1–Q2 2024 | **Role:** led | **Team:** 5 people\n\n- Moved 40 shelves\n- Cut cost by 30%\n\n## Rebuilt the till\n\n**Timeline:** Q3 2024 | **Skills:** Till\n\nQueues went from 40 people to 8.\n',
      [
        ['2024-01-01/2024-06-30', 'Moved the whole shop online', { role: 'led' }],
        ['2024-07-01/2024-09-30', 'Rebuilt the till', { skills: ['Till'] }],
      ],
    ],
    [
      'a word stands before the day',
      '# 2024\n\n- dal 3 al 7 aprile: corso di formazione\n- vom 2. bis 5. Mai: Umzug\n- In June I opened the shop\n- On March 5: sold a car\n',
      [
        ['2024-03-05', 'sold a car'],
        ['2024-04-03/2024-04-07', 'corso di formazione'],
        ['2024-05-02/2024-05-05', 'Umzug'],
        ['2024-06-01/2024-06-30', 'In June I opened the shop'],
      ],
    ],
    [
      'what programs fold away below an item is no part of it',
      '- [[Mar 11th, 2025]]\n\t- DONE Opened the shop\n\t  :LOGBOOK:\n\t  CLOCK: [2025-03-10 Mon 09:00:00]--[2025-03-10 Mon 10:00:00]\n\t  :END:\n',
      [['2025-03-11', 'Opened the shop']],
    ],
    [
      'months are those of more languages',
      '# Osiągnięcia 2024\n\n## Marzec 2024\n\n- Nowy sklep\n\n## 3 kwietnia\n\n- Szkolenie\n\n## Huhtikuu 2024\n\n- Kauppa\n\n## 5 октября 2024\n\n- Магазин\n',
      [
        ['2024-03-01/2024-03-31', 'Nowy sklep'],
        ['2024-04-01/2024-04-30', 'Kauppa'],
        ['2024-04-03', 'Szkolenie'],
        ['2024-10-05', 'Магазин'],
      ],
    ],
    [
      'months and quarters are in Chinese, Japanese and Korean',
      '# 2024年\n\n## 第一季度\n\n- 新店\n\n## 3月\n\n- 培训\n\n## 2024년 5월 6일\n\n- 가게\n',
      [
        ['2024-01-01/2024-03-31', '新店'],
        ['2024-03-01/2024-03-31', '培训'],
        ['2024-05-06', '가게'],
      ],
    ],
    [
      'a fiscal quarter with its months is those months, and halves stand before or behind',
      '## FY2025 Q1 (Jul–Sep 2024)\n\n- One\n\n## 1H 2025\n\n- Two\n\n## Q4 CY2024\n\n- Three\n',
      [
        ['2024-07-01/2024-09-30', 'One'],
        ['2024-10-01/2024-12-31', 'Three'],
        ['2025-01-01/2025-06-30', 'Two'],
      ],
    ],
    [
      'a day without its year is not that of the heading above, whatever the order',
      '### 03/14/25\n\n- One\n- 4/9 - Two\n\n### 2025-04-11\n\n- **4/12**: Three\n',
      [
        ['2025-03-14', 'One'],
        ['2025-04-09', 'Two'],
        ['2025-04-12', 'Three'],
      ],
    ],
    [
      'a week is named by its first day or its last',
      '**Week ending 2025-03-14**\n\n- One\n\n**Week of 2025-03-17**\n\n- Two\n\n**Week ending March 30, 2025**\n\n- Three\n',
      [
        ['2025-03-08/2025-03-14', 'One'],
        ['2025-03-17/2025-03-23', 'Two'],
        ['2025-03-24/2025-03-30', 'Three'],
      ],
    ],
    [
      'bold months begin the lines of a log',
      '# Wins\n\n**Nov 2024**: Opened the shop\n**Dec 2024**: Hired Tom\n**Q1 2025** – Sold a car\n',
      [
        ['2024-11-01/2024-11-30', 'Opened the shop'],
        ['2024-12-01/2024-12-31', 'Hired Tom'],
        ['2025-01-01/2025-03-31', 'Sold a car'],
      ],
    ],
    [
      'an outline of Emacs has headings of stars',
      '#+TITLE: Brag\n\n* 2025\n** Q1\n*** DONE Opened the shop\nCLOSED: [2025-02-11 Tue 10:02]\n:PROPERTIES:\n:EFFORT: 3d\n:END:\n*** Hired Tom <2025-03-01 Sat>\n*** TODO Sell a car\n** Q2\n- [X] Closed the books\n',
      [
        ['2025-02-11', 'Opened the shop'],
        ['2025-03-01', 'Hired Tom'],
        ['2025-04-01/2025-06-30', 'Closed the books'],
      ],
    ],
    [
      'an outline of Emacs has days for headings, indented notes, code and tags',
      '* <2016-07-18 Mon>\n** DONE Moved the books to the new server                    :shop:\n   CLOSED: [2016-07-19 Tue 16:22]\n   - Note taken on [2016-07-19 Tue] \\\\\n     It took two days.\n** DONE 1 hour of Go basics\n## ====\n#+BEGIN_SRC sh\n# ls\n#+END_SRC\n* [2016-07-20 Wed]\n** TODO Write the guide\n*** DONE Draw its plan\n*** TODO Print it\n',
      [
        ['2016-07-18', '1 hour of Go basics'],
        ['2016-07-19', 'Moved the books to the new server'],
        ['2016-07-20', 'Draw its plan', { project: 'Write the guide' }],
      ],
    ],
    [
      'a day without its year in a heading is never a name',
      '# 2022\n\n## Séance 2 28/09\n\n- Opened the shop\n\n## Séance 7 09/11 - the return\n\n- Hired Tom\n\n## After it\n\n- 03/12 et 04/12 : counted the till\n- 15/12 : sold a car\n',
      [
        ['2022-09-28', 'Opened the shop'],
        ['2022-11-09', 'Hired Tom', { project: 'the return' }],
        ['2022-12-03/2022-12-04', 'counted the till', { project: 'After it' }],
        ['2022-12-15', 'sold a car', { project: 'After it' }],
      ],
    ],
    [
      'lines of facts may be set apart as a quotation, and the same parts stand below each achievement',
      `# Log\n\n${['Levels|2026-03-20 ~16:00', 'Sound|2026-03-27 / 2026-03-28', 'Menu|2026-04-02'].map((one) => `## feat: ${one.split('|')[0]!}\n\n> Date: ${one.split('|')[1]!}\n> Branch: x\n\n### What we did\n\nBuilt it.\n\n### Why\n\nNobody could play.\n\n### How it works\n\n- A grid of tiles\n`).join('\n')}`,
      [
        ['2026-03-20', 'feat: Levels'],
        ['2026-03-27/2026-03-28', 'feat: Sound'],
        ['2026-04-02', 'feat: Menu'],
      ],
    ],
    [
      'bold labels begin the paragraphs of a day',
      "# Log\n\n### Day 1: January 4, 2020\n\n**Today's Progress**: I opened the shop.\n\n**Thoughts**: A good start.\n\n**Link(s) to work:** https://example.com/shop\n",
      [['2020-01-04', 'I opened the shop.']],
    ],
    [
      'a period says itself again before other words, and what is hoped for is no achievement',
      '# 2025\n\n## Q2 (Apr–Jun): in the shop\n\n- Opened it\n\n## Q3 (Jul–Sep) — Projected Outcomes\n\n- Sold ten cars\n\n## Next steps proposed (short)\n\n- Sell a bus\n',
      [['2025-04-01/2025-06-30', 'Opened it', { project: 'in the shop' }]],
    ],
    [
      'above what was written about someone stands who it was',
      '# Hype doc\n\n## Performance Evaluations\n\n### December 2025 — Ana Lima (Manager)\n\n**Rating: Above what was asked**\n\n> Tom ran the shop alone.\n',
      [['2025-12-01/2025-12-31', 'Rating: Above what was asked', { kind: 'recognition' }]],
    ],
    [
      'prose below a heading has lists that are no achievements',
      '## 2022-11-02\n\n### Search for texts\n\nI looked for all texts in which the word stands, in three libraries, and sorted them by what it means there:\n\n- in a title\n- in a figure of speech\n',
      [['2022-11-02', 'Search for texts']],
    ],
    [
      'a day may begin the line above its list, and two years may be joined by a slash',
      '# Log\n\n2024-03-01: Shipped the importer for all shops\n\n- with Ana\n- in a week\n\n## 2017/2018 Accomplishments\n\n- Built the login\n',
      [
        ['2017-01-01/2018-12-31', 'Built the login'],
        ['2024-03-01', 'Shipped the importer for all shops'],
      ],
    ],
    [
      'how long a day was, and that someone was away, is no achievement',
      '# Journal\n\n## 6. Februar 2025\n\n- **Dauer**: 6 Stunden\n- **Arbeiten**:\n  - Laden eröffnet\n\n## 7. Februar 2025\n\n- krank, beim Arzt\n\n## 20250208 - Day 3: A till\n\n- Kasse gebaut\n- Completed:\n  - Steuer bezahlt\n',
      [
        ['2025-02-06', 'Laden eröffnet'],
        ['2025-02-08', 'Kasse gebaut', { project: 'A till' }],
        ['2025-02-08', 'Steuer bezahlt', { project: 'A till' }],
      ],
    ],
    [
      'the year in a name is when that was where nothing else says it',
      '# Talks\n\n- Pycon 2024 - "Queues at noon"\n- Shop fair Lyon 2025\n',
      [
        ['2024-01-01/2024-12-31', 'Pycon 2024 - "Queues at noon"'],
        ['2025-01-01/2025-12-31', 'Shop fair Lyon 2025'],
      ],
    ],
    [
      'a sprint has its days without their year, and its difficulties are no achievements',
      '# Diário de Bordo 2026\n\n## Sprint 0 – 08/04 - 22/04\n\n### Maiores Avanços\n\n- Abri a loja\n\n### Maiores Dificuldades\n\n- A caixa\n',
      [['2026-04-08/2026-04-22', 'Abri a loja']],
    ],
    [
      'what is said on a day of days to come is not when it was done, and a meeting is no achievement',
      '- Shop fair #meeting\n  - Attendees:\n    - Ana\n  - Notes:\n    - It was agreed\n- Ana is on leave from Mar 8th, 2023 to Mar 10th\n- Told Tom of the fair, Mar 8th, 2023 to Mar 10th\n- P1\n  - Mended the till\n- {:height 497, :width 716}\n- Goal : sell a car\n\nGoal : sell a bus\n',
      [
        ['2023-03-07', 'Told Tom of the fair, Mar 8th, 2023 to Mar 10th'],
        ['2023-03-07', 'Mended the till', { project: 'P1' }],
      ],
      'journals/2023_03_07.md',
    ],
    [
      'weeks are counted from the start of a project where their days say so, and may be set apart as quotations',
      '# Projet 2025\n\n## Membres du groupe\n\n- Ana Lima\n\n## Compte rendu hebdomadaire\n\n> **Semaine 1 (17 février)**\n- **Objectif** :\nVendre.\n\n- **Activités** :\nNous avons ouvert la caisse.\n\n> **Semaine 2 (24 février)**\n- **Problèmes rencontrés** :\nLa caisse.\n\n- **Activités** :\nNous avons vendu.\n\n## Week 3: 3 Mar – 7 Mar\n\n- Hired Tom\n\n## Week 4 | Mar 10\n\n- Sold a car\n',
      [
        ['2025-02-17', 'Nous avons ouvert la caisse.'],
        ['2025-02-24', 'Nous avons vendu.'],
        ['2025-03-03/2025-03-07', 'Hired Tom'],
        ['2025-03-10', 'Sold a car'],
      ],
    ],
    [
      'a report of a week has a row for each day, and its days in brackets',
      '## Wochenbericht KW 30.  (2023.07.24. - 30.)\n\n- Kasse gebaut\n\n## Woche vom 07.08.2023 bis 11.08.2023\n\n| Tag | Tätigkeit | Stunden |\n|---|---|---|\n| Montag | Kasse geprüft | 8 |\n| Dienstag | Urlaub | 8 |\n| Mittwoch | Laden eröffnet | 6 |\n',
      [
        ['2023-07-24/2023-07-30', 'Kasse gebaut'],
        ['2023-08-07', 'Kasse geprüft'],
        ['2023-08-09', 'Laden eröffnet'],
      ],
    ],
    [
      'weeks may be several',
      'week 4 - 5 : opened the shop\n\nWeek 8-10 : hired Tom\n',
      [
        ['2017-01-23/2017-02-05', 'opened the shop'],
        ['2017-02-20/2017-03-12', 'hired Tom'],
      ],
      '2017.md',
    ],
    [
      'a heading of one word with nothing below it is no achievement',
      '### Social\n\n### Shop opened again\n',
      [['2017-01-04', 'Shop opened again']],
      'daily/2017-01-04.md',
    ],
    [
      'what shows an achievement, what was learned from it and what comes next are none of their own',
      '# Log\n\n## Jan 8, 2026 — Till ✅\n\n### What I shipped\n- Built a till\n- Tested it\n\n### Proof\n- 2 tests passing\n- Commits:\n  - `add a till`\n\n### Lesson learned\n- Tests are cheap\n\n### Next targets\n- Sell it\n\n## Jan 9, 2026\n\n- Hired Tom\n',
      [
        ['2026-01-08', 'Built a till', { project: 'Till' }],
        ['2026-01-08', 'Tested it', { project: 'Till' }],
        ['2026-01-09', 'Hired Tom'],
      ],
    ],
    [
      'what was left empty is no achievement',
      '# 2024\n\n### Projects\n\n[//]: # (For each one, go through:)\n\n- Red\n\n      Red sells cars.\n\n- Leeroy\n\n      TODO\n\n### General prompts\n\n[//]: # (If you are stuck)\n\n### Opened the shop\n',
      [
        ['2024-01-01/2024-12-31', 'Red'],
        ['2024-01-01/2024-12-31', 'Opened the shop'],
      ],
    ],
    [
      'labels that come again are the parts of what a heading names, and a log says of itself how it is kept',
      `# Journal de travail\n\n## Conventions\n\n1. Du code lisible\n\n## Prochaine étape (plus tard)\n\n- Vendre\n\n${['2026-06-28', '2026-06-27', '2026-06-26'].map((day) => `## ${day}\n\n### Caisse du ${day.slice(8)}\n\n- **Quoi :** une caisse\n- **Pourquoi :** elle manquait\n\n`).join('')}`,
      [
        ['2026-06-26', 'Caisse du 26'],
        ['2026-06-27', 'Caisse du 27'],
        ['2026-06-28', 'Caisse du 28'],
      ],
    ],
    [
      'what began in a review ends with it, and its lowlights and questions of failure are none',
      '# Brag Document – 2024\n\n### Tills (since August)\n\nMoved all of them.\n\n## w/c 18 March\n\n- PTO Mon–Wed\n- 3/19-3/22 Counted the tills\n- Nov. – sold a car\n\n## Lowlights\n\n- A fire\n\n## Where could you have done better?\n\n- Asking\n\n## What are your goals for the next half?\n\n- Sell\n',
      [
        ['2024-03-19/2024-03-22', 'Counted the tills'],
        ['2024-08-01/2024-12-31', 'Tills'],
        ['2024-11-01/2024-11-30', 'sold a car'],
      ],
    ],
    [
      'a row of goals is not done, and a meeting by itself is no achievement',
      '## Lunedì 3 marzo 2025\n\n- Riunione con il fornitore\n\n| Quarter | Project | What I did |\n|---|---|---|\n| Q1 2025 | Till | Built it |\n| Q1 2025 | Goal | Sell it |\n',
      [['2025-01-01/2025-03-31', 'Built it', { project: 'Till' }]],
    ],
    [
      'a day without its year may end a line, or say in brackets when it was done',
      '# 2025\n\n- A new till (launched 2/18): 3 queues -> 1\n\n## March\n\n- Led the review 3/14\n- Scored 3/5\n',
      [
        [
          '2025-02-18',
          'A new till (launched 2/18): 3 queues -> 1',
          { metrics: [{ name: 'A new till (launched 2/18)', before: '3 queues', after: '1' }] },
        ],
        ['2025-03-01/2025-03-31', 'Scored 3/5'],
        ['2025-03-14', 'Led the review'],
      ],
    ],
    [
      'notes of a meeting have concerns and actions, and say whose feedback it is',
      '# 1:1 with Dana - 2025-02-11\n\n## Wins\n\n- Opened the shop\n\n## Concerns\n\n- Too few cars\n\n## Feedback from Dana\n\n- "Well done."\n\n## Action items\n\n- Sell one\n',
      [
        ['2025-02-11', 'Opened the shop'],
        ['2025-02-11', '"Well done."', { kind: 'recognition', feedback: [{ quote: 'Well done.', from: 'Dana' }] }],
      ],
    ],
    [
      'a bullet right before another is one',
      '# 2025\n\n- Opened the shop\n- - Led the interviews\n    - and decided with Ana\n',
      [
        ['2025-01-01/2025-12-31', 'Opened the shop'],
        ['2025-01-01/2025-12-31', 'Led the interviews'],
      ],
    ],
    [
      'what stands for a name in angle brackets is no tag',
      '# 2025\n\n- Moved the mail of <customer name> to <redacted>, <b>overnight</b>\n',
      [['2025-01-01/2025-12-31', 'Moved the mail of <customer name> to <redacted>, overnight']],
    ],
    [
      'a weekend lies between the days beside it, in either order',
      '# May 2020\n\n## Friday 2020-05-01\n\n- One\n\n## The Weekend\n\n- Two\n- Three\n\n## Monday 2020-05-04\n\n- Four\n\n# June 2020\n\n## 2020-06-08\n\n- Five\n\n## Weekend\n\n- Six\n\n## 2020-06-05\n\n- Seven\n\n## Weekend\n\n- Eight\n',
      [
        ['2020-05-01', 'One'],
        ['2020-05-02/2020-05-03', 'Two'],
        ['2020-05-02/2020-05-03', 'Three'],
        ['2020-05-04', 'Four'],
        ['2020-06-01/2020-06-30', 'Eight'],
        ['2020-06-05', 'Seven'],
        ['2020-06-06/2020-06-07', 'Six'],
        ['2020-06-08', 'Five'],
      ],
    ],
    [
      'the days of a week are no number of it, and days need no noughts',
      '# August 2019\n\n## The week 19 - 23 of August\n\n- One\n\n## Friday 2019-8-30\n\n- Two\n\n## Week 34 (19–25 August)\n\n- Three\n\n## Release 2019.8.2\n\n- Four\n',
      [
        ['2019-08-01/2019-08-31', 'Four'],
        ['2019-08-19/2019-08-23', 'One'],
        ['2019-08-19/2019-08-25', 'Three'],
        ['2019-08-30', 'Two'],
      ],
    ],
    [
      'a month to come, below a day, is that of something else',
      '# 2020\n\n## 2020-02-21\n\n- Wrote to the fair (July 2020)\n- Sold a car (January 2020)\n',
      [
        ['2020-01-01/2020-01-31', 'Sold a car'],
        ['2020-02-21', 'Wrote to the fair (July 2020)'],
      ],
    ],
    [
      'half a sentence before a list names no project',
      '# Week 5, 2018\n\nSome things that were agreed:\n\n- Opened the shop\n- Hired Tom\n',
      [
        ['2018-01-29/2018-02-04', 'Opened the shop'],
        ['2018-01-29/2018-02-04', 'Hired Tom'],
      ],
    ],
    [
      'a week is named by its number, in the file and in its title',
      '# Weeknotes 10\n\n- Opened the shop\n- Hired Tom\n',
      [
        ['2024-03-04/2024-03-10', 'Opened the shop'],
        ['2024-03-04/2024-03-10', 'Hired Tom'],
      ],
      'notes/2024-10.md',
    ],
    [
      'development and recognition are kinds of work',
      '# 2023\n\n## Professional development\n\n- Half of a course\n- A book\n\n## Feedback and recognition\n\n- Praise of the mayor\n- A prize\n',
      [
        ['2023-01-01/2023-12-31', 'Half of a course', { kind: 'learning' }],
        ['2023-01-01/2023-12-31', 'A book', { kind: 'learning' }],
        ['2023-01-01/2023-12-31', 'Praise of the mayor', { kind: 'recognition' }],
        ['2023-01-01/2023-12-31', 'A prize', { kind: 'recognition' }],
      ],
    ],
    [
      'weekdays below a week are its days, in headings and before what was done',
      '# Week of 6 May 2024\n\n- **Monday:** Opened the shop\n- Wed: Painted the hall\n\n### Thursday\n\n- Built a shelf\n\n### Fri 10\n\n- Sold the car\n\n## May 31\n\n- Tuesday: Swept\n',
      [
        ['2024-05-06', 'Opened the shop'],
        ['2024-05-08', 'Painted the hall'],
        ['2024-05-09', 'Built a shelf'],
        ['2024-05-10', 'Sold the car'],
        ['2024-05-28', 'Swept'],
      ],
    ],
    [
      'a week in French lasts from its Monday to its Friday, and hours and greetings are no work',
      '**Semaine du lundi 13/05/24 au vendredi 17/05/24**\n\nBonjour,\n\n- Préparé la salle\n\n### mardi 14/05/24\n\n| Début | Pause | Fin |\n| - | - | - |\n| 08:30 | 00:40 | 17:10 |\n\n**Tâches effectuées :**\n\n- Posé les étagères\n\nProblèmes : la clé\n---\n\n### mercredi 15/05/24\n\n- Peint le couloir\n',
      [
        ['2024-05-13/2024-05-17', 'Préparé la salle'],
        ['2024-05-14', 'Posé les étagères'],
        ['2024-05-15', 'Peint le couloir'],
      ],
    ],
    [
      'goals, problems and what was used are no work in other languages, and goals that were reached are',
      '2024-05-13\n==========\n\nTagesziele\n----------\n\n- Regal planen\n\nErreichte Tagesziele\n--------------------\n\n- Regal gebaut\n\nProbleme & Herausforderungen\n----------------------------\n\n- Das Holz war nass.\n\nGelernt\n-------\n\n- Holz trocknen\n',
      [
        ['2024-05-13', 'Regal gebaut'],
        ['2024-05-13', 'Holz trocknen', { kind: 'learning' }],
      ],
      'log.md',
    ],
    [
      'months and days are joined in other languages, and months stand between slashes',
      '## de mayo a julio de 2023\n\n- A\n\n## Jänner 2024\n\n- B\n\n## Março/2024\n\n- C\n\n## De 10 a 12 de abril de 2024\n\n- D\n\n## 14-May-2024\n\n- E\n\n## Montag, 3. Juni – Freitag, 7. Juni 2024\n\n- F\n',
      [
        ['2023-05-01/2023-07-31', 'A'],
        ['2024-01-01/2024-01-31', 'B'],
        ['2024-03-01/2024-03-31', 'C'],
        ['2024-04-10/2024-04-12', 'D'],
        ['2024-05-14', 'E'],
        ['2024-06-03/2024-06-07', 'F'],
      ],
    ],
    [
      'a time behind a dash, in brackets or at the end of a sentence is when that was',
      '# 2024\n\n- Led the move to the harbour — Jan–Mar 2024\n- Trained two cooks (since May 2024)\n- Certificazione presa il 25/11/2024\n\n> [!success] Closed the books (2024-05-06)\n> All of them.\n',
      [
        ['2024-01-01/2024-03-31', 'Led the move to the harbour'],
        ['2024-05-01/2024-12-31', 'Trained two cooks'],
        ['2024-05-06', 'Closed the books'],
        ['2024-11-25', 'Certificazione presa il 25/11/2024'],
      ],
    ],
    [
      'each paragraph below a title has its own day, in line or on a line of its own',
      '# Brag\n\n**12 Jan 2024** — Opened the shop\n\n*March 2024*\nClosed the books.\n\n2024-04-02: Hired a cook\n',
      [
        ['2024-01-12', 'Opened the shop'],
        ['2024-03-01/2024-03-31', 'Closed the books.'],
        ['2024-04-02', 'Hired a cook'],
      ],
    ],
    [
      'lines that are days with their weekday are headings, and times of day stand behind days',
      'Thursday, May 2nd, 2024\n\nToday I opened the shop.\n\nFriday, May 3rd, 2024\n\nPainted the hall.\n\n[2024-05-04 09:00] Built a shelf\n\n[2024-05-05 5:30 PM] Sold the car\n',
      [
        ['2024-05-02', 'Today I opened the shop.'],
        ['2024-05-03', 'Painted the hall.'],
        ['2024-05-04', 'Built a shelf'],
        ['2024-05-05', 'Sold the car'],
      ],
    ],
    [
      'names of pictures are no words, links back are no work, and questions name no project',
      '# :tada: May 2024\n\n## :calendar: What happened\n\n- :rocket: Opened the shop\n- Back to [top](#top)\n- See [[Plans]] and [[People]]\n\n## What’s next\n\n- Build a shelf\n',
      [['2024-05-01/2024-05-31', 'Opened the shop']],
    ],
    [
      'merged cells hold for the rows below, the project beside the quarter too',
      '| Quarter | Project | What I did |\n| - | - | - |\n| Q1 2024 | Harbour | Drew the plan |\n| | | Wrote the guide |\n| | Hall | Painted it |\n',
      [
        ['2024-01-01/2024-03-31', 'Drew the plan', { project: 'Harbour' }],
        ['2024-01-01/2024-03-31', 'Wrote the guide', { project: 'Harbour' }],
        ['2024-01-01/2024-03-31', 'Painted it', { project: 'Hall' }],
      ],
    ],
    [
      'headings stand right between bullets, bold or with a colon, and say what is not done',
      '# Week 19 (May 6 - May 10), 2024\n\n**Mon**\n- Opened the shop\n**Tue**\n- Painted the hall\nNot shipped:\n- The shelf\n',
      [
        ['2024-05-06', 'Opened the shop'],
        ['2024-05-07', 'Painted the hall'],
      ],
    ],
    [
      'a table of labels below a heading is about what it names',
      '## Harbour\n\n| | |\n| - | - |\n| Period | Jan – Mar 2024 |\n| Role | led |\n| Result | 12 ships a day |\n\nWe drew the plan.\n',
      [['2024-01-01/2024-03-31', 'Harbour', { role: 'led', impact: '12 ships a day' }]],
    ],
    [
      'ranges stand between dots, a day has a picture, and tasks have marks of their own',
      '# Log\n\n## KW 19 (06.05.–10.05.2024)\n\n- Opened the shop\n\n## Freitag, den 17. Mai 2024\n\n- Painted the hall\n- [!] Call the mayor\n- [?] Sell the car\n\n## More\n\n- 📅 2024-05-20\n  - ✅ Built a shelf\n',
      [
        ['2024-05-06/2024-05-10', 'Opened the shop'],
        ['2024-05-17', 'Painted the hall'],
        ['2024-05-20', 'Built a shelf'],
      ],
    ],
    [
      'a whole day stands at the end of a sentence, behind its weekday or before a verb, and that of a range is not taken',
      '# 2024\n\n## Week 19, 2024\n\n- Mon – Wed: Ran the workshop\n- Thu 9 May: Gave the talk\n- Fri, 10: Wrote it up\n\n## Hall\n\n- on 5 March 2024 opened the hall\n- Painted it 2024-03-09\n- Closed the books 14 March 2024\n- Planned the fair before 3 March 2024\n',
      [
        ['2024-01-01/2024-12-31', 'Planned the fair before 3 March 2024', { project: 'Hall' }],
        ['2024-03-05', 'on 5 March 2024 opened the hall', { project: 'Hall' }],
        ['2024-03-09', 'Painted it 2024-03-09', { project: 'Hall' }],
        ['2024-03-14', 'Closed the books 14 March 2024', { project: 'Hall' }],
        ['2024-05-06/2024-05-12', 'Mon – Wed: Ran the workshop'],
        ['2024-05-09', 'Gave the talk'],
        ['2024-05-10', 'Wrote it up'],
      ],
    ],
    [
      'weeks are counted within their month, in its heading or below it',
      '# 2024\n\n## 5月第2週\n\n- Opened the shop\n\n## June\n\n### 第3週\n\n- Painted the hall\n\n### 2nd week\n\n- Sold the car\n\n## Week 2 of August\n\n- Fixed the roof\n\n## 1. Woche im September 2024\n\n- Built a shelf\n\n## Last week of October\n\n- Closed the books\n',
      [
        ['2024-05-08/2024-05-14', 'Opened the shop'],
        ['2024-06-08/2024-06-14', 'Sold the car'],
        ['2024-06-15/2024-06-21', 'Painted the hall'],
        ['2024-08-08/2024-08-14', 'Fixed the roof'],
        ['2024-09-01/2024-09-07', 'Built a shelf'],
        ['2024-10-25/2024-10-31', 'Closed the books'],
      ],
    ],
    [
      'a number before a month is that of a sprint where it can be no day',
      '# 2024\n\n## Sprint 45 March 2024\n\n- Opened the shop\n',
      [['2024-03-01/2024-03-31', 'Opened the shop']],
    ],
    [
      'a heading that slipped to the right is a heading of its own, and meetings are no projects',
      '## 2024-06-04\n\n- Opened the shop\n  - with a band\n\n  ## 2024-06-05\n\n- Painted the hall\n\n### Call with Ana\n\n- Sold the car\n\n### Logins (updated 7 June 2024)\n\n- Hashed the keys\n',
      [
        ['2024-06-04', 'Opened the shop'],
        ['2024-06-05', 'Painted the hall'],
        ['2024-06-05', 'Sold the car'],
        ['2024-06-07', 'Hashed the keys', { project: 'Logins' }],
      ],
    ],
    [
      'columns may be months, weeks or days, and rows projects or longer times',
      '# 2024\n\n## Work\n\n| | January | February |\n|---|---|---|\n| Harbour | Opened the shop | 14 |\n| Hiring | | Hired Tom<br>Hired Ana |\n\n## Week 10, 2024\n\n| Mon | Tue | Wed |\n|---|---|---|\n| Painted the hall | Off | Sold the car |\n\n## Projects\n\n| Week | Thu | Fri |\n|---|---|---|\n| 2024-W12 | Fixed the roof | |\n\n## Results\n\n| Speed | Q1 | Q2 |\n|---|---|---|\n| Search | 900 ms | 540 ms |\n',
      [
        ['2024-01-01/2024-01-31', 'Opened the shop', { project: 'Harbour' }],
        ['2024-02-01/2024-02-29', 'Hired Tom', { kind: 'glue' }],
        ['2024-02-01/2024-02-29', 'Hired Ana', { kind: 'glue' }],
        ['2024-03-04', 'Painted the hall'],
        ['2024-03-06', 'Sold the car'],
        ['2024-03-21', 'Fixed the roof'],
      ],
    ],
    [
      'a table of HTML is read as one of Markdown, with its links',
      '# 2024\n\n<table>\n<tr><th>Date</th><th>What</th></tr>\n<tr><td>2024-03-04</td><td>Opened <a href="https://example.com/shop">the shop</a></td></tr>\n</table>\n\n```html\n<table><tr><td>code</td></tr></table>\n```\n',
      [['2024-03-04', 'Opened the shop', { links: [{ label: 'the shop', url: 'https://example.com/shop' }] }]],
    ],
    [
      'who signed a letter, opening hours and what opens an account are no achievements',
      '## May 2024\n\nOpened the shop.\n\nBest,\n\nJonas Weber\n\nP.S. Painted the hall.\n\n## June 2024\n\nSold the car.\n\nMit freundlichen Grüßen,\nAna Lima\n\n## July 2024\n\n- Desk: 09:00 - 15:00\n- 11:00 - 12:00\n- username : harbour\n- Fixed the roof\n- ~~All of it~~\n  1. ~~one~~\n',
      [
        ['2024-05-01/2024-05-31', 'Opened the shop.'],
        ['2024-05-01/2024-05-31', 'P.S. Painted the hall.'],
        ['2024-06-01/2024-06-30', 'Sold the car.'],
        ['2024-07-01/2024-07-31', 'Fixed the roof'],
      ],
    ],
  ];
  it('dates a file by the day in its name, its year by the folder where that could be a range', () => {
    const on = (path: string): string => chosen('- Opened the shop\n', path)[0]![0];
    assert.equal(on('oct-2021/oct-18-21.md'), '2021-10-18');
    assert.equal(on('oct-2021/oct-2-21.md'), '2021-10-02');
    assert.equal(on('2023 April/April-3-23.md'), '2023-04-03');
    assert.equal(on('18-oct-21.md'), '2021-10-18');
    assert.equal(on('2021/oct-18-22.md'), '2021-10-18/2021-10-22');
    assert.throws(() => on('notes/oct-18-22.md'), /"when"/);
  });

  it('leaves what is said in the same words on three days to the last of them', () => {
    const text = [3, 4, 5].map((day) => `## 2024-06-0${day}\n\n- Watered the plants\n- Sold ${day} bikes\n`).join('\n');
    assert.deepEqual(unlikely(text), ['repeated: Watered the plants', 'repeated: Watered the plants']);
    assert.deepEqual(chosen(text).at(-2), ['2024-06-05', 'Watered the plants']);
    assert.deepEqual(unlikely(text.split('\n## ').slice(0, 2).join('\n## ')), []);
  });

  it('chooses nothing that is still to be done', () => {
    const text =
      '## June 2024\n\n- Need to paint the hall\n- Il faut que je vende la voiture\n- Muss noch putzen\n- Needed a crane, so built one\n';
    assert.deepEqual(
      chosen(text).map(([, title]) => title),
      ['Needed a crane, so built one'],
    );
    assert.equal(unlikely(text).length, 3);
  });

  it('takes the numbers of files for weeks where one of a folder can be no month', () => {
    const files = ['notes/2024-10.md', 'notes/2024-41.md', 'other/2024-10.md', '2024-54.md'].map((path) => ({
      path,
      text: '- Opened the shop\n',
    }));
    const reading = finish(
      readBragDocuments(files, { today: '2026-07-15' as CalendarDate, skillOf: () => undefined, when: 'unknown' }),
    ) as { findings: { candidates: readonly Candidate[]; unread: readonly unknown[] } };
    assert.deepEqual(
      reading.findings.candidates.map((one) => rowOf(one)[0]),
      ['2024-03-04/2024-03-10', '2024-10-01/2024-10-31', '2024-10-07/2024-10-13'],
    );
    assert.equal(reading.findings.unread.length, 1);
  });

  it('takes a log for no template because of one question in it', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `- webinar with team ${'abcdefgh'[index % 8]}`);
    const text = `# 2025\n\n${lines.join('\n')}\n- why does it show an error?\n`;
    assert.deepEqual(unlikely(text), ['template: why does it show an error?']);
  });

  for (const [kind, text, wins, path] of cases) it(kind, () => assert.deepEqual(chosen(text, path), wins));

  it('dates each achievement by the closest statement of time, and says each word once', () => {
    const quarter = fc.integer({ min: 1, max: 4 });
    const month = fc.integer({ min: 1, max: 12 });
    const day = fc.integer({ min: 1, max: 28 });
    const two = (number: number): string => String(number).padStart(2, '0');
    const name = (m: number, language: string): string =>
      new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, m - 1, 15));
    const monthPeriod = (m: number): string =>
      `2024-${two(m)}-01/2024-${two(m)}-${new Date(Date.UTC(2024, m, 0)).getUTCDate()}`;
    const times = fc.oneof(
      quarter.chain((q) =>
        fc.constantFrom(`Q${q} 2024`, `2024 — Q${q}`, `2024.Q${q}`, `Q${q}`).map((text) => ({
          text,
          when: `2024-${two(q * 3 - 2)}-01/2024-${two(q * 3)}-${q === 1 || q === 4 ? 31 : 30}`,
        })),
      ),
      fc
        .tuple(month, fc.constantFrom('en', 'de', 'fr', 'es', 'pt', 'it', 'nl'))
        .map(([m, language]) => ({ text: `${name(m, language)} 2024`, when: monthPeriod(m) })),
      month.chain((m) =>
        fc
          .constantFrom(`2024-${two(m)}`, `2024年${m}月`, `[[2024-${two(m)}]]`)
          .map((text) => ({ text, when: monthPeriod(m) })),
      ),
      fc
        .tuple(month, day)
        .chain(([m, d]) =>
          fc
            .constantFrom(
              `2024-${two(m)}-${two(d)}`,
              `${d} ${name(m, 'en')}`,
              `📅 ${name(m, 'en')} ${d}, 2024`,
              `DATE: 2024-${two(m)}-${two(d)}`,
            )
            .map((text) => ({ text, when: `2024-${two(m)}-${two(d)}` })),
        ),
    );
    type Time = { readonly text: string; readonly when: string };
    const item = fc.tuple(fc.constantFrom('plain', 'before', 'behind', 'label', 'task'), fc.tuple(month, day));
    const section = fc.record({
      depth: fc.constantFrom('##', '###'),
      time: times,
      label: fc.option(times.filter(({ text }) => !text.startsWith('DATE'))),
      items: fc.array(item, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 5 }), (sections) => {
        const expected: Record<string, string> = {};
        const lines = ['# 2024', ''];
        let count = 0;
        for (const { depth, time, label, items } of sections) {
          lines.push(`${depth} ${time.text}`, '');
          if (label) lines.push(`Date: ${label.text}`, '');
          for (const [form, [m, d]] of items) {
            const word = `word${count++}x`;
            const iso = `2024-${two(m)}-${two(d)}`;
            expected[`Did ${word}`] = form === 'plain' ? ((label ?? time) as Time).when : iso;
            if (form === 'before') lines.push(`- ${iso}: Did ${word}`);
            else if (form === 'behind') lines.push(`- Did ${word} (${iso})`);
            else if (form === 'task') lines.push(`- [x] Did ${word} ✅ ${iso}`);
            else lines.push(`- Did ${word}`, ...(form === 'label' ? [`  - Date: ${iso}`] : []));
          }
          lines.push('');
        }
        const candidates = read(lines.join('\n'));
        const found = Object.fromEntries(candidates.map(rowOf).map(([when, title]) => [title, when]));
        for (const [title, when] of Object.entries(expected))
          assert.equal(found[title], when, `${title} of\n${lines.join('\n')}`);
        for (let at = 0; at < count; at++) {
          const holders = candidates.filter(({ win, body }) => `${win.title} ${body}`.includes(`word${at}x`));
          assert.equal(holders.length, 1, `word${at}x`);
        }
        assert.deepEqual(
          candidates.flatMap(({ win }) => win.project ?? []),
          [],
        );
      }),
      { numRuns: tries(200) },
    );
  });

  it('says each word once and dates by the closest time, in headings, folds, tables, outlines, labels and callouts', () => {
    const two = (number: number): string => String(number).padStart(2, '0');
    const monthEnd = (m: number): number => new Date(Date.UTC(2023, m, 0)).getUTCDate();
    const named = (m: number, language: string): string =>
      new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2023, m - 1, 15));
    const month = fc.integer({ min: 1, max: 12 });
    const period = fc
      .tuple(month, fc.constantFrom('en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'iso', 'quarter', 'range', 'week'))
      .map(([m, form]) => {
        if (form === 'quarter') {
          const q = Math.ceil(m / 3);
          return { text: `Q${q} 2023`, when: `2023-${two(q * 3 - 2)}-01/2023-${two(q * 3)}-${monthEnd(q * 3)}` };
        }
        if (form === 'week')
          return { text: m < 7 ? `Week 2 of ${named(m, 'en')} 2023` : `2023年${m}月第2週`, when: `2023-${two(m)}-08/2023-${two(m)}-14` }; // prettier-ignore
        if (form === 'range' && m < 12)
          return { text: `2023-${two(m)} – 2023-${two(m + 1)}`, when: `2023-${two(m)}-01/2023-${two(m + 1)}-${monthEnd(m + 1)}` }; // prettier-ignore
        const text = form === 'iso' || form === 'range' ? `2023-${two(m)}` : `${named(m, form)} 2023`;
        return { text, when: `2023-${two(m)}-01/2023-${two(m)}-${monthEnd(m)}` };
      });
    const day = fc
      .tuple(month, fc.integer({ min: 1, max: 28 }))
      .map(([m, d]) => ({ iso: `2023-${two(m)}-${two(d)}`, said: `${d} ${named(m, 'en')} 2023` }));
    const achievement = fc.tuple(
      fc.constantFrom('bullet', 'numbered', 'dated', 'said', 'property', 'label', 'task', 'details', 'strong'),
      day,
    );
    const forms = ['heading', 'topic', 'fold', 'bold', 'table', 'outline', 'logseq', 'nested', 'whole', 'callout', 'quote', 'timetable', 'html'] as const; // prettier-ignore
    const tried = new Map<string, number>();
    const block = fc.record({
      form: fc.constantFrom(...forms),
      period,
      items: fc.array(achievement, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const expected: Record<string, string> = {};
        const lines = ['# 2023', ''];
        let count = 0;
        const word = (when: string): string => {
          const name = `word${count++}x`;
          expected[name] = when;
          return `Built ${name}`;
        };
        const list = (items: readonly (readonly [string, { iso: string; said: string }])[], around: string) =>
          items.flatMap(([form, { iso, said }]) => {
            const isOwn = !['bullet', 'numbered', 'details', 'strong'].includes(form);
            const title = word(isOwn ? iso : around);
            if (form === 'numbered') return [`1. ${title}`];
            if (form === 'strong') return [`- **${title}** for the shop`];
            if (form === 'dated') return [`- ${iso}: ${title}`];
            if (form === 'said') return [`- ${title} (${said})`];
            if (form === 'property') return [`- ${title}`, `  date:: ${iso}`];
            if (form === 'label') return [`- ${title}`, `  - **Date:** ${said}`];
            if (form === 'task') return [`- [x] ${title} ✅ ${iso}`];
            return form === 'details' ? [`- ${title}`, `  - with more${count}y of it`] : [`- ${title}`];
          });
        for (const { form, period: time, items } of blocks) {
          for (const shape of [form, ...items.map(([itemForm]) => itemForm)])
            tried.set(shape, (tried.get(shape) ?? 0) + 1);
          if (form === 'heading') lines.push(`## ${time.text}`, '', ...list(items, time.when), '');
          else if (form === 'topic')
            lines.push(`## ${time.text}`, '', '### Aurora', '', ...list(items, time.when), '');
          else if (form === 'fold')
            lines.push('## Work', '', `<details><summary>${time.text}</summary>`, '', ...list(items, time.when), '', '</details>', '');
          else if (form === 'bold') lines.push('## Work', '', `**${time.text}**`, '', ...list(items, time.when), '');
          else if (form === 'table') {
            lines.push('## Table', '', '| Date | What | Result |', '|---|---|---|');
            for (const [, { iso }] of items) lines.push(`| ${iso} | ${word(iso)} | more${count}y people use it |`);
            lines.push('');
          } else if (form === 'html') {
            lines.push('## Table', '', '<table>', '<tr><th>Date</th><th>What</th></tr>');
            for (const [, { iso }] of items) lines.push(`<tr><td>${iso}</td><td>${word(iso)}</td></tr>`);
            lines.push('</table>', '');
          } else if (form === 'timetable') {
            const days = [...items.map(([, { iso }]) => iso), '2023-12-31'];
            lines.push('## Table', '', `| | ${days.join(' | ')} |`, `|${'---|'.repeat(days.length + 1)}`);
            lines.push(`| Aurora | ${items.map(([, { iso }]) => word(iso)).join(' | ')} | more${count}y: 09:00 |`, '');
          } else if (form === 'outline')
            lines.push('## Work', '', `- ${time.text}`, ...list(items, time.when).map((line) => `  ${line}`), '');
          else if (form === 'logseq')
            lines.push('## Work', '', `- ## ${time.text}`, '\t- ### Aurora', ...list(items, time.when).map((line) => `\t\t${line}`), ''); // prettier-ignore
          else if (form === 'nested')
            for (const [, { iso }] of items) {
              const at = count + 1;
              lines.push('## Work', '');
              lines.push(`- ${iso}: ${word(iso)}`, `  - more${at}1000y`, `    1. more${at}2000y`, `       - more${at}3000y`, '');
            }
          else if (form === 'quote')
            for (const [, { said, iso }] of items)
              lines.push('## Feedback', '', `> [!quote] Ana, ${said}`, `> ${word(iso)}`, '');
          else if (form === 'whole')
            for (const [, { said, iso }] of items)
              lines.push(`## ${word(iso)}`, '', `- **Date:** ${said}`, `- **Impact:** more${count}y people use it`, '');
          else
            for (const [, { iso }] of items) lines.push('## Work', '', `- ${iso}: ${word(iso)}`, '', `> [!note] more${count}y`, ''); // prettier-ignore
        }
        const text = lines.join('\n');
        const candidates = read(text);
        // A line with marks that its title leaves out is kept in the body of the same win.
        const holders = candidates.flatMap(({ win, body }) => [
          ...new Set(
            `${JSON.stringify(win)} ${body.replace(/^(?:From|Under|On) .*$/gm, '')}`.match(/(?:word|more)\d+[xy]/g),
          ),
        ]);
        assert.deepEqual(holders.toSorted(), (text.match(/(?:word|more)\d+[xy]/g) ?? []).toSorted(), text);
        for (const { win } of candidates)
          for (const name of win.title.match(/word\d+x/g) ?? [])
            assert.equal(win.end === undefined ? win.date : `${win.date}/${win.end}`, expected[name], `${name} in\n${text}`); // prettier-ignore
        const titled = new Set(candidates.flatMap(({ win }) => win.title.match(/word\d+x/g) ?? []));
        assert.deepEqual(Object.keys(expected).filter((name) => !titled.has(name)), [], text); // prettier-ignore
      }),
      { numRuns: tries(300) },
    );
    // None of the shapes goes untried.
    const few = [
      ...forms,
      'bullet',
      'numbered',
      'dated',
      'said',
      'property',
      'label',
      'task',
      'details',
      'strong',
    ].filter((shape) => (tried.get(shape) ?? 0) < tries(300) / 10);
    assert.deepEqual(few, [], JSON.stringify([...tried]));
  });

  it('chooses no words of a template that nobody filled in', () => {
    const text =
      '# 2025\n\n## Projects\n\nFor each of them, write down:\n\n- What did you do in it?\n- How do you know that it helped?\n\n## Writing\n\nName the guides and plans that you wrote.\n\n## Culture\n\n- Making a process better, such as reviews\n\n## What you learned\n\n- how to use a library (like a parser)\n- a new tool\n\n## Outside of work\n\n- talks\n- open source\n';
    assert.deepEqual(chosen(text), []);
    assert.ok(unlikely(text).includes('template: a new tool'), unlikely(text).join(' | '));
    const filled = text
      .replace('- a new tool', '- Learned Rust with the ferry crew')
      .replace('- talks', '- blog post on Kafka, 3,000 readers');
    assert.deepEqual(
      chosen(filled).map(([, title]) => title),
      ['Learned Rust with the ferry crew', 'blog post on Kafka, 3,000 readers'],
    );
  });

  it('asks about a time that it cannot read whole, and takes none around it', () => {
    for (const heading of [
      'FY25 Q3',
      'Spring 2024',
      'Q3 FY24',
      'Early 2024',
      '31 Feb',
      'February 31',
      'Q5',
      'Week 60',
      '13/2024',
      '31 February 2024',
      'Week 9 of May',
      'Sprint 12 March 2024',
      'Q1 (Apr–Jun 2024)\n\n- Painted the hall\n\n## Q2',
      'Week 1 (3 June)\n\n- Painted the hall\n\n## Week 2',
    ]) {
      const files = [{ path: '2024.md', text: `# 2024\n\n## ${heading}\n\n- Opened the shop\n` }];
      const reading = finish(
        readBragDocuments(files, { today: '2026-07-15' as CalendarDate, skillOf: () => undefined }),
      );
      assert.deepEqual(
        reading,
        { kind: 'asks', question: { kind: 'when', count: 1, sample: 'Opened the shop' } },
        heading,
      );
    }
  });

  it('takes tasks and items that nobody wrote anything in for no achievements', () => {
    assert.deepEqual(chosen('# May 2024\n\n- [x] \n- [ ] \n- ..\n- 🎉\n- Opened the shop\n'), [
      ['2024-05-01/2024-05-31', 'Opened the shop'],
    ]);
  });

  it('keeps in the notes what is not done', () => {
    const text =
      '## Q2 2024\n\n- 🚧 Painting the hall\n- [-] Old idea\n- Opened the shop\n\n## Goals\n\n- Sell the car\n';
    for (const words of ['Painting the hall', 'Old idea', 'Sell the car'])
      assert.ok(notes(text).includes(words), words);
  });

  it('says why rows of a table are probably no wins', () => {
    const text =
      '| Date | Item | Status |\n| - | - | - |\n| 2024-02-02 | Search | Done |\n| 2024-02-09 | Logo | Planned |\n| 2024-02-16 | Talk | Missed |\n';
    assert.deepEqual(unlikely(text), ['not-done: Logo', 'not-done: Talk']);
  });

  it('keeps what stands in a row beyond the columns', () => {
    const [shop] = read('| Date | What |\n| - | - |\n| 2024-02-02 | Opened the shop | with Ana |\n');
    assert.ok(shop!.body.startsWith('with Ana'), shop!.body);
  });

  it('keeps pictures in the body of what they show', () => {
    const [hall] = read('# May\n\nPainted the hall.\n\n![The hall](hall.png)\n\nBuilt a shelf.\n', '2024/may.md');
    assert.ok(hall!.body.startsWith('![The hall](hall.png)'), hall!.body);
  });
});
