import { assert } from 'chai';
import * as fc from 'fast-check';
import { compilePeriodReview } from '../../../../../src/core/documents/periodReview/compilePeriodReview';
import { yearOf } from '../../../../../src/core/documents/periodReview/reviewPeriod';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import { Library } from '../../../../../src/core/library/library';
import { addDays, type CalendarDate } from '../../../../../src/core/time/calendarDate';

const today = '2026-11-30' as CalendarDate;
const entry = (name: string, front: string) => ({ uri: `file:///brag/${name}.md`, text: `---\n${front}---\n` });

function review(files: readonly { uri: string; text: string }[], year = 2026): string {
  const library = new Library(parseEntry);
  library.apply([...files]);
  const request = { period: yearOf(year), date: today, documentUri: 'file:///brag/documents/a.md' };
  return compilePeriodReview(library.entries, request).markdown;
}

/** What is below a heading, up to the next of its depth. */
function below(title: string, markdown: string): string {
  return markdown.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
}

describe('the year in review', () => {
  it('of an empty year says so, and leaves room for my own words', () => {
    const said = review([]);
    assert.include(said, 'No wins recorded for this year. What is missing can still be logged with its date.');
    assert.deepStrictEqual(said.match(/^## .*$/gm), ['## In my own words']);
  });

  it('calls nothing a first where the record begins with the year', () => {
    const win = entry('wins/a', 'title: A\ndate: 2026-02-01\nskills: [Care]\nrole: led\n');
    assert.notInclude(review([win]), 'For the first time');
    const earlier = entry('wins/b', 'title: B\ndate: 2025-02-01\nskills: [Rota]\nrole: led\n');
    const said = below('For the first time in my record', review([win, earlier]));
    assert.include(said, '- **Care**: [A](../wins/a.md).');
    assert.notInclude(said, 'Rota');
    assert.notInclude(said, 'led');
    const draft = entry('wins/c', 'title: C\ndate: 2025-03-01\nskills: [Care]\nstatus: draft\n');
    assert.include(review([win, earlier, draft]), '- **Care**: [A](../wins/a.md).');
  });

  it('puts one person in two spellings together, and never me', () => {
    const said = below(
      'Mentoring and glue, and with whom',
      review([
        entry('profile', 'type: profile\nname: Ana Ruiz\n'),
        entry('people/sam', 'type: person\nname: Sam Okafor\naliases: [Sammy]\n'),
        entry('wins/a', 'title: A\ndate: 2026-02-01\nkind: mentoring\ncollaborators: [Sammy, Ana]\n'),
        entry('wins/b', 'title: B\ndate: 2026-03-01\nkind: glue\ncollaborators: [sam]\n'),
        entry('wins/c', 'title: C\ndate: 2026-04-01\nkind: glue\n'),
        entry('wins/d', 'title: D\ndate: 2026-04-01\ncollaborators: [sam]\n'),
      ]),
    );
    assert.include(said, '- **Sam Okafor**: [B](../wins/b.md), [A](../wins/a.md).\n');
    assert.include(said, '- With no one named: [C](../wins/c.md).\n');
    assert.notMatch(said, /Ana|\[D\]/);
  });

  it('quotes only words with a name to them, and none of mine', () => {
    const said = review([
      entry('profile', 'type: profile\nname: Ana Ruiz\n'),
      entry(
        'wins/a',
        "title: A\ndate: 2026-02-01\nfeedback:\n  - {quote: '« Well done »', from: Sam}\n  - {quote: I did it, from: me}\n  - {quote: A note}\n",
      ),
    ]);
    assert.include(said, '> “Well done”\n>\n> Sam, on [A](../wins/a.md)\n');
    assert.notInclude(said, 'I did it');
    assert.notInclude(said, 'A note');
    assert.include(said, '| The year | 1 | 0 | 0 | 1 |');
  });

  it('tells a goal by its status and figures in the years it was set for, and what was let go apart', () => {
    const files = [
      entry(
        'goals/a',
        'type: goal\ntitle: Fewer falls\nstart: 2026-01-01\ndue: 2026-12-31\nkey-results: [falls 9 -> 4 a month]\n',
      ),
      entry('goals/b', 'type: goal\ntitle: A new rota\nstart: 2026-01-01\ndue: 2026-06-30\nstatus: dropped\n'),
      entry('asks/c', 'type: ask\ntitle: A course\nstatus: withdrawn\nasked: 2026-03-01\n'),
      entry('asks/d', 'type: ask\ntitle: More hours\nstatus: declined\nasked: 2026-04-01\noutcome: No budget\n'),
      entry('responsibilities/e', 'type: responsibility\ntitle: The rota\nuntil: 2026-05-01\n'),
    ];
    const said = review(files);
    assert.include(
      below('What became of my goals', said),
      '**[Fewer falls](../goals/a.md)**: open, due on 31 December 2026.',
    );
    assert.notInclude(below('What became of my goals', said), 'A new rota');
    assert.include(
      below('What I asked for', said),
      '**[More hours](../asks/d.md)** (1 April 2026): declined. No budget.',
    );
    const dropped = below('What I let go of', said);
    for (const line of ['Goal dropped: [A new rota]', 'Request withdrawn: [A course]', 'until 1 May 2026: [The rota]'])
      assert.include(dropped, line);
    assert.deepStrictEqual(review(files, 2024).match(/^## .*$/gm), ['## In my own words']);
  });

  it('tells a goal in the years it was set for, whether or not it says from when', () => {
    const goal = (keys: string) => [entry('goals/a', `type: goal\ntitle: Fewer falls\n${keys}`)];
    const told = (keys: string, year: number) => below('What became of my goals', review(goal(keys), year)) !== '';
    assert.isTrue(told('due: 2026-12-31\n', 2026));
    assert.isFalse(told('due: 2026-12-31\n', 2025));
    assert.isTrue(told('due: 2025-06-30\n', 2025));
    assert.isTrue(told('', 2026));
    assert.isFalse(told('', 2025));
    assert.isTrue(told('start: 2025-01-01\n', 2026));
    assert.isFalse(told('start: 2026-12-15\n', 2026));
  });

  it('lists a duty by the year it ended in, however much of the day is recorded', () => {
    const told = (until: string, year: number) =>
      review([entry('responsibilities/e', `type: responsibility\ntitle: The rota\nuntil: ${until}\n`)], year);
    for (const until of ['2025', '2025-11', '2025-11-30']) {
      assert.include(told(until, 2025), '[The rota]');
      assert.notInclude(told(until, 2024), '[The rota]');
    }
    assert.notInclude(told('2026', 2026), '[The rota]', 'it may still go on');
  });

  it('lists a win that a case is to omit, as the page is for me', () => {
    const said = review([entry('wins/a', 'title: Only this\ndate: 2026-02-01\nomit: true\n')]);
    assert.include(below('Quarter by quarter', said), '[Only this](../wins/a.md)');
    assert.notInclude(said, 'more');
  });

  it('counts each win of the year once, by the day it ended', () => {
    const days = fc.integer({ min: 0, max: 1200 }).map((past) => addDays(today, -past));
    const wins = fc.array(
      fc.record({ day: days, length: fc.integer({ min: 0, max: 90 }), status: fc.constantFrom('done', 'draft') }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(wins, fc.constantFrom(2024, 2025, 2026), (given, year) => {
        const files = given.map(({ day, length, status }, at) =>
          entry(`wins/w${at}`, `title: W${at}\ndate: ${day}\nend: ${addDays(day, length)}\nstatus: ${status}\n`),
        );
        const counted = given.filter(({ day, length, status }) => {
          const end = addDays(day, length);
          return status === 'done' && end <= today && end.startsWith(`${year}-`);
        }).length;
        const said = review(files, year);
        if (counted === 0) return assert.notInclude(said, 'in numbers');
        const rows = [...said.matchAll(/^\| (.+) 20\d\d \| (\d+) \|/gm)].map(([, , wins]) => Number(wins));
        assert.strictEqual(
          rows.reduce((sum, wins) => sum + wins, 0),
          counted,
        );
        assert.include(said, `| The year | ${counted} |`);
      }),
    );
  });
});
