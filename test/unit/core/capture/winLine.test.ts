import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calendarDate } from '../../../../src/core/time/calendarDate';
import { knownNames } from '../../../../src/core/capture/knownNames';
import { newWin } from '../../../../src/core/entries/newWin';
import { parseEntry } from '../../../../src/core/entries/parseEntry';
import { addToLine, lineOfTitle, markOf, readWinLine, withoutPart } from '../../../../src/core/capture/winLine';
import { visibilities } from '../../../../src/core/entries/visibility';
import { Library } from '../../../../src/core/library/library';
import { tries } from '../../tries';

const today = calendarDate('2026-06-15')!; // a Monday
const read = (line: string) => readWinLine(line, today).win;
const file = (path: string, text: string) => ({ uri: `file:///brag/${path}.md`, text });

function namesOf(...files: { uri: string; text: string }[]) {
  const library = new Library(parseEntry);
  library.apply(files);
  return knownNames(library.entries, library.skillNames);
}

describe('a win on one line', () => {
  it('takes a metric, a skill, a person, a day and who may see it', () => {
    assert.deepEqual(read('Cut checkout latency 900 ms -> 540 ms #performance @maria yesterday !private'), {
      title: 'Cut checkout latency',
      date: '2026-06-14',
      metrics: ['900 ms -> 540 ms'],
      skills: ['performance'],
      collaborators: ['maria'],
      visibility: 'private',
    });
  });

  it('is a title alone, of today, where nothing is marked', () => {
    assert.deepEqual(read('  Helped  Ana '), { title: 'Helped Ana', date: today });
    assert.deepEqual(read('yesterday #care'), { date: '2026-06-14', skills: ['care'] });
    assert.deepEqual(read(''), { date: today });
  });

  it('takes versions of a product for no metric, and what is counted of it for one', () => {
    const versions = ['Upgraded Node 18 → 20', 'Upgraded Python from 3.8 to 3.12', 'PHP 5 -> 8.1', 'Java 8 -> 17', 'iOS 16 → 17 support', 'API v1 -> v2', 'Replaced ES5 → ES6', 'Upgraded our clusters 11 -> 14', 'Moved checkout to Ubuntu 20.04 → 22.04', 'Spring Boot 2.7.1 => 3.0.2', 'Windows Server 2012 -> 2022']; // prettier-ignore
    for (const line of versions) assert.deepEqual(read(line), { title: line, date: today }, line);
    const counted: [string, string][] = [
      ['Kafka 3 → 12 brokers', '3 → 12 brokers'],
      ['Android crashes 3 % -> 1 %', '3 % -> 1 %'],
      ['Cut the lag of Kafka 12 -> 3', '12 -> 3'],
      ['Lighthouse 60 → 95', '60 → 95'],
      ['Upgraded memory from 8 to 16 GB', 'from 8 to 16 GB'],
    ];
    for (const [line, metric] of counted) assert.deepEqual(read(line).metrics, [metric], line);
  });

  it('takes several skills and people, and a day by its date', () => {
    assert.deepEqual(read('Wrote it #C++ #system-design @ana @ben 2026-03-14'), {
      title: 'Wrote it',
      date: '2026-03-14',
      skills: ['C++', 'system-design'],
      collaborators: ['ana', 'ben'],
    });
    assert.deepEqual(read('Wrote it #"incident response" @"Maria Silva", @ana. #care #Care'), {
      title: 'Wrote it',
      date: today,
      skills: ['incident response', 'Care'],
      collaborators: ['Maria Silva', 'ana'],
    });
  });

  it('takes the day at the start or the end, where it is certain', () => {
    const day = (line: string) => [read(line).title, read(line).date];
    assert.deepEqual(day('Yesterday: fixed the login'), ['fixed the login', '2026-06-14']);
    assert.deepEqual(day('Fixed the login last Friday'), ['Fixed the login', '2026-06-12']);
    assert.deepEqual(day('Fixed the login, on 3 March #care'), ['Fixed the login', '2026-03-03']);
    assert.deepEqual(day('Fixed the login on 2026-03-14'), ['Fixed the login', '2026-03-14']);
    assert.deepEqual(day('Two weeks ago, fixed the login'), ['fixed the login', '2026-06-01']);
    assert.deepEqual(day('#care 2 weeks ago fixed the login'), ['fixed the login', '2026-06-01']);
    assert.deepEqual(day('Finished all that was planned for today'), [
      'Finished all that was planned for today',
      today,
    ]);
    assert.deepEqual(day('Fixed what broke on Black Friday'), ['Fixed what broke on Black Friday', today]);
    assert.deepEqual(day('Went through yesterday with Ana again'), ['Went through yesterday with Ana again', today]);
  });

  it('takes when the result can be measured from the end, and leaves it where a sentence needs it', () => {
    const later = (line: string) => [read(line).title, read(line)['measure-on'], read(line).date];
    assert.deepEqual(later('Moved the queue, measure in 3 months'), ['Moved the queue', '2026-09-15', today]);
    assert.deepEqual(later('Moved it Measure in a month. #care yesterday'), ['Moved it', '2026-07-15', '2026-06-14']);
    assert.deepEqual(later('Moved it yesterday measure on 2026-12-01'), ['Moved it', '2026-12-01', '2026-06-14']);
    assert.deepEqual(later('Moved it measure on 1 March'), ['Moved it', '2027-03-01', today]);
    for (const title of [
      'Measure in 3 months what others take years for',
      'Measure in 3 months',
      'Found out what to measure in 3 months',
      'Agreed what we measure in 3 months',
      'Moved it measure in 0 months',
    ])
      assert.deepEqual(later(title), [title, undefined, today]);
    assert.deepEqual(later('Moved it \\measure in 3 months'), ['Moved it measure in 3 months', undefined, today]);
    assert.equal(lineOfTitle('Moved it measure in 3 months', today), 'Moved it \\measure in 3 months');
    assert.deepEqual(read('#care measure in 3 months').title, 'measure in 3 months');
  });

  it('says which words could be two days', () => {
    const thursday = calendarDate('2026-06-18')!;
    const line = readWinLine('Fixed it last Tuesday', thursday);
    assert.equal(line.win.title, 'Fixed it last Tuesday');
    assert.deepEqual(line.unsure, {
      typed: 'last Tuesday',
      range: { start: 9, end: 21 },
      days: ['2026-06-16', '2026-06-09'],
    });
    const amid = readWinLine('Cut it 9 h -> 2 h #care last Tuesday !private', thursday);
    assert.deepEqual(
      [amid.win.title, amid.parts.map(({ kind }) => kind)],
      ['Cut it last Tuesday', ['metric', 'skill', 'visibility']],
    );
    assert.equal(readWinLine('#care Last Tuesday: cut it', thursday).win.title, 'Last Tuesday: cut it');
    assert.equal(readWinLine('Fixed it last Tuesday yesterday', thursday).unsure, undefined);
  });

  it('leaves in the title what stands amid its words, and understands it too', () => {
    assert.deepEqual(read('Paired with @maria on the cache, 9 h -> 2 h #support people'), {
      title: 'Paired with maria on the cache, 9 h -> 2 h support people',
      date: today,
      metrics: ['9 h -> 2 h'],
      skills: ['support'],
      collaborators: ['maria'],
    });
    assert.deepEqual(read('Fixed the login with @ana and @ben #care'), {
      title: 'Fixed the login with ana and ben',
      date: today,
      skills: ['care'],
      collaborators: ['ana', 'ben'],
    });
  });

  it('takes addresses as links, and figures said with from and to', () => {
    assert.deepEqual(read('Cut the wait from 9 days to 2 days https://example.org/pull/12.'), {
      title: 'Cut the wait from 9 days to 2 days',
      date: today,
      metrics: ['from 9 days to 2 days'],
      links: ['https://example.org/pull/12'],
    });
    assert.deepEqual(read('Latency: 900 ms -> 540 ms'), {
      title: 'Latency: 900 ms -> 540 ms',
      date: today,
      metrics: ['900 ms -> 540 ms'],
    });
  });

  it('takes figures out of the title only where what remains is one', () => {
    const title = (line: string) => [read(line).title, ...(read(line).metrics ?? [])];
    assert.deepEqual(title('Cut the weekly export from 50 minutes to 9 minutes'), [
      'Cut the weekly export from 50 minutes to 9 minutes',
      'from 50 minutes to 9 minutes',
    ]);
    assert.deepEqual(title('Complaints about the lift 12 -> 3 a month'), [
      'Complaints about the lift 12 -> 3 a month',
      '12 -> 3 a month',
    ]);
    assert.deepEqual(title('Yesterday: #care halved the queue 40 -> 20 people'), [
      'halved the queue',
      '40 -> 20 people',
    ]);
  });

  it('leaves in the title what only looks marked, and what has a backslash before it', () => {
    assert.equal(read('Closed #12 a day early !important').title, 'Closed #12 a day early !important');
    assert.equal(read('Moved tests A -> B').title, 'Moved tests A -> B');
    assert.equal(
      read('Went from 3 days -> 4 hours for every team').title,
      'Went from 3 days -> 4 hours for every team',
    );
    assert.equal(read('Shipped 2026-02-30').title, 'Shipped 2026-02-30');
    assert.deepEqual(read('Gave a talk on \\#care \\yesterday'), {
      title: 'Gave a talk on #care yesterday',
      date: today,
    });
    assert.deepEqual(read('Cut it \\9 h -> 2 h'), { title: 'Cut it 9 h -> 2 h', date: today });
    assert.equal(read(String.raw`Moved \\server\share and \d`).title, String.raw`Moved \\server\share and \d`);
  });

  it('takes a mark with the brackets and the punctuation around it', () => {
    assert.deepEqual(read('Talked about pay (!private)'), {
      title: 'Talked about pay',
      date: today,
      visibility: 'private',
    });
    assert.equal(read('Talked about pay !Private!').visibility, 'private');
    assert.deepEqual(read('Fixed it (yesterday). (#care)'), {
      title: 'Fixed it',
      date: '2026-06-14',
      skills: ['care'],
    });
    assert.equal(read('Fixed it yesterday!').date, '2026-06-14');
    assert.deepEqual(read('Cut the build (45min -> 12min)'), {
      title: 'Cut the build',
      date: today,
      metrics: ['45min -> 12min'],
    });
    assert.equal(read('Hosted talks (led by @ana)').title, 'Hosted talks (led by ana)');
    assert.equal(read('Hosted talks (about #care, #writing)').title, 'Hosted talks (about care, writing)');
    assert.deepEqual(read('Hosted talks (of mine !manager)'), {
      title: 'Hosted talks (of mine )',
      date: today,
      visibility: 'manager',
    });
  });

  it('takes marks that follow each other without a blank', () => {
    assert.deepEqual(read('Paired @ana,@ben #care,#"reading aloud"'), {
      title: 'Paired ana,ben',
      date: today,
      skills: ['care', 'reading aloud'],
      collaborators: ['ana', 'ben'],
    });
    assert.deepEqual(read('Talked about #C++/#rust with @ana/@ben again'), {
      title: 'Talked about C++/rust with ana/ben again',
      date: today,
      skills: ['C++', 'rust'],
      collaborators: ['ana', 'ben'],
    });
    assert.equal(read('Closed #1,#2').title, 'Closed #1,#2');
  });

  it('leaves a person where the sentence needs one', () => {
    assert.equal(read('@ana and I cut the wait').title, 'ana and I cut the wait');
    assert.equal(read('#care @ana helped me').title, 'ana helped me');
    assert.equal(read('@ana Cut the wait').title, 'Cut the wait');
    assert.equal(read('Mentored @ana yesterday').title, 'Mentored ana');
    assert.equal(read('Talked with @ana @ben').title, 'Talked with ana ben');
    assert.equal(read('#rust is new to us').title, 'rust is new to us');
    assert.deepEqual(read("Shipped @ana's idea"), {
      title: "Shipped ana's idea",
      date: today,
      collaborators: ['ana'],
    });
  });

  it('takes every before and after, and none of a row of values', () => {
    const figures = (line: string) => [read(line).title, ...(read(line).metrics ?? [])];
    assert.deepEqual(figures('Answers 24h -> 4h, happy 80% -> 92% #care'), [
      'Answers 24h -> 4h, happy 80% -> 92%',
      '24h -> 4h',
      '80% -> 92%',
    ]);
    assert.deepEqual(figures('Cut it from 45min to 12min, saving 20 h a week'), [
      'Cut it from 45min to 12min, saving 20 h a week',
      'from 45min to 12min',
    ]);
    assert.deepEqual(figures('Moved a -> b, wait 9 h -> 2 h at night'), [
      'Moved a -> b, wait 9 h -> 2 h at night',
      '9 h -> 2 h',
    ]);
    assert.deepEqual(figures('Default rate 4.2% -> 3.1% Q1'), ['Default rate 4.2% -> 3.1% Q1', '4.2% -> 3.1%']);
    assert.deepEqual(figures('Rolled out 1% -> 10% -> 100%'), ['Rolled out 1% -> 10% -> 100%']);
    assert.deepEqual(figures(`${'word '.repeat(100)}9 h -> 2 h`).slice(1), ['9 h -> 2 h']);
    assert.deepEqual(figures('Spend ₹12L -> ₹9L'), ['Spend ₹12L -> ₹9L', '₹12L -> ₹9L']);
  });

  it('takes an address whole, and the words of a Markdown link', () => {
    const link = (line: string) => [read(line).title, ...((read(line).links ?? []) as string[])];
    assert.deepEqual(link('Wrote (https://example.org/a_(b)).'), ['Wrote', 'https://example.org/a_(b)']);
    assert.deepEqual(link('Wrote it <https://example.org/a>'), ['Wrote it', 'https://example.org/a']);
    assert.deepEqual(link('Wrote [the guide](https://example.org/a).'), ['Wrote the guide.', 'https://example.org/a']);
    assert.deepEqual(link('https://example.org/a?b=1#c is live'), [
      'https://example.org/a?b=1#c is live',
      'https://example.org/a?b=1#c',
    ]);
    assert.equal(read('Asked for https://').title, 'Asked for https://');
  });

  it('takes a first and a last day', () => {
    const days = (line: string) => [read(line).title, read(line).date, read(line).end];
    assert.deepEqual(days('On call 2026-05-04 to 2026-05-10'), ['On call', '2026-05-04', '2026-05-10']);
    assert.deepEqual(days('3–5 March: spoke at PyCon'), ['spoke at PyCon', '2026-03-03', '2026-03-05']);
    assert.deepEqual(days('Spoke at PyCon, from 30 December 2024 to 2 January 2025'), [
      'Spoke at PyCon',
      '2024-12-30',
      '2025-01-02',
    ]);
  });

  it('keeps words and arrows where the title would be none without them', () => {
    const title = (line: string) => read(line).title;
    assert.equal(title('Raised €1.2M → €2M'), 'Raised €1.2M → €2M');
    assert.equal(title('Cut cost $10k/mo -> $7k/mo'), 'Cut cost');
    assert.equal(
      title('Fixed SHOP-12, see https://example.org/SHOP-12#c7'),
      'Fixed SHOP-12, see https://example.org/SHOP-12#c7',
    );
    assert.equal(title('[2026-01-12] Spoke at the fair'), 'Spoke at the fair');
    assert.equal(read('[2026-01-12] Spoke at the fair').date, '2026-01-12');
  });

  // As people type them: what is understood is taken out, every other word stays.
  const typed: readonly (readonly [line: string, title: string, asked?: string])[] = [
    ['Closed 12 tickets 2 wks ago', 'Closed 12 tickets'],
    ['Bericht abgegeben gestern', 'Bericht abgegeben'],
    ['Rapport envoyé hier', 'Rapport envoyé hier', 'hier'],
    ['Mon: paired with Tom', 'Mon: paired with Tom', 'Mon'],
    ['Mon équipe a livré', 'Mon équipe a livré'],
    ['Finished the move, Q3', 'Finished the move, Q3', 'Q3'],
    ['Q3 planning is done', 'Q3 planning is done'],
    ['Led the Q3 planning', 'Led the Q3 planning'],
    ['Bericht fertig in KW 12', 'Bericht fertig in KW 12', 'in KW 12'],
    ['Hosted 2 interns, May 2025', 'Hosted 2 interns, May 2025', 'May 2025'],
    ['Spoke at the fair on 12/06', 'Spoke at the fair on 12/06', 'on 12/06'],
    ['Plan due Friday', 'Plan due Friday'],
    ['May demo went well', 'May demo went well'],
    ['Emailed ana@example.org the Q3 numbers', 'Emailed ana@example.org the Q3 numbers'],
    ['Refactored foo() → bar()', 'Refactored foo() → bar()'],
    ['Ranked #1 in the region, 40+ shops/day, ~3h/week', 'Ranked #1 in the region, 40+ shops/day, ~3h/week'],
    ['売上 10% 増', '売上 10% 増'],
  ];
  for (const [line, title, asked] of typed)
    it(`reads “${line}”`, () => {
      const { win, unsure } = readWinLine(line, today);
      assert.deepEqual([win.title, unsure?.typed], [title, asked]);
    });

  it('asks about a time that is no certain day, and understands what stands before it', () => {
    const asked = (line: string) => {
      const { win, unsure } = readWinLine(line, today);
      return [win.title, win.date, unsure?.typed, ...(unsure?.days ?? [])];
    };
    assert.deepEqual(asked('Cut it 9 h -> 2 h #care last week!'), ['Cut it last week!', today, 'last week']);
    assert.deepEqual(asked('In March I shipped it'), ['In March I shipped it', today, 'In March']);
    assert.deepEqual(asked('Was on call Monday to Friday'), [
      'Was on call Monday to Friday',
      today,
      'Monday to Friday',
    ]);
    assert.deepEqual(asked('Met the board Friday'), ['Met the board Friday', today, 'Friday', '2026-06-12']);
    assert.deepEqual(asked('Met it on 3/4/2026'), [
      'Met it on 3/4/2026',
      today,
      'on 3/4/2026',
      '2026-03-04',
      '2026-04-03',
    ]);
    assert.deepEqual(asked('Fixed what broke on Black Friday'), ['Fixed what broke on Black Friday', today, undefined]);
    assert.deepEqual(asked('Shipped it last week yesterday'), ['Shipped it last week', '2026-06-14', undefined]);
  });

  it('shows it to the fewest where it is marked twice', () => {
    assert.equal(read('x !public !PRIVATE').visibility, 'private');
  });

  it('finds the people and skills of the record', () => {
    const names = namesOf(
      file('people/maria-silva', '---\ntype: person\nname: Maria Silva\n---\n'),
      file('people/ana-costa', '---\ntype: person\nname: Ana Costa\n---\n'),
      file('people/ana-reis', '---\ntype: person\nname: Ana Reis\n---\n'),
      file('people/sam-1', '---\ntype: person\nname: Sam Lee\n---\n'),
      file('people/sam-2', '---\ntype: person\nname: Sam Lee\n---\n'),
      file(
        'wins/a',
        '---\ntitle: A\ndate: 2026-01-01\nskills: [Incident response]\ncollaborators: [Noor Haddad]\n---\n',
      ),
      file('roles/a', '---\ntype: role\ntitle: A\nexpectations:\n  - {skill: Performance, aliases: [speed]}\n---\n'),
    );
    const { win, parts } = readWinLine(
      'Did it #incident-response #speed #new @MARIA @ana @ana-reis @sam-2 @noor',
      today,
      names,
    );
    assert.deepEqual(win.skills, ['Incident response', 'Performance', 'new']);
    assert.deepEqual(win.collaborators, ['Maria Silva', 'ana', 'Ana Reis', 'sam-2', 'Noor Haddad']);
    assert.deepEqual(
      parts.map(({ known }) => known),
      [true, true, false, true, false, true, true, true],
    );
    assert.equal(readWinLine('Paired with @maria twice', today, names).win.title, 'Paired with Maria twice');
  });

  it('takes a goal of the record, and leaves what no goal is called in the title', () => {
    const names = namesOf(file('goals/2026-latency', '---\ntype: goal\ntitle: Less waiting\n---\n'));
    const said = (line: string) => {
      const { title, goals } = readWinLine(line, today, names).win;
      return [title, goals];
    };
    assert.deepEqual(said('Cut the wait ^2026-latency.'), ['Cut the wait', ['2026-latency']]);
    assert.deepEqual(said('^"less waiting" ^2026-latency Cut the wait'), ['Cut the wait', ['2026-latency']]);
    assert.deepEqual(said('Worked for ^2026-latency'), ['Worked for 2026-latency', ['2026-latency']]);
    assert.deepEqual(said('Solved x^2 and ^gone'), ['Solved x^2 and ^gone', undefined]);
    assert.deepEqual(said('Cut the wait \\^2026-latency'), ['Cut the wait ^2026-latency', undefined]);
  });

  it('can lose each part again', () => {
    let line = 'Paired with @maria: 9 h -> 2 h for all #care yesterday !private';
    assert.equal(readWinLine(line, today).parts.length, 5);
    for (let left = 5; left > 0; left--) {
      const { parts } = readWinLine(line, today);
      assert.equal(parts.length, left);
      line = withoutPart(line, parts[0]!);
    }
    assert.deepEqual(read(line), { title: 'Paired with maria: 9 h -> 2 h for all', date: today });
    for (const amid of [
      'Cut it from 9 h to 2 h for all',
      'Cut it (9 h -> 2 h) for all',
      'Cut [it](https://a.b/c) for all',
    ]) {
      const read = readWinLine(amid, today);
      const after = readWinLine(withoutPart(amid, read.parts[0]!), today);
      assert.deepEqual([after.win.title, after.parts], [read.win.title, []]);
    }
  });

  const words = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '#care',
      '#"two words"',
      '@maria',
      '@"M S"',
      '^goal',
      '^"a goal"',
      '!private',
      'yesterday',
      'last',
      'measure in',
      '3 months',
      'Friday',
      'on',
      '3',
      'March',
      '900 ms',
      '->',
      '540 ms',
      'from',
      'to',
      'https://a.b/c',
      'with',
      'and',
      '2 weeks ago',
      '2026-03-04',
      '\\',
      '\\#care',
      '(#care)',
      '@ana,@ben',
      '(@ana',
      '!private)',
      '[a b](https://a.b/c)',
      '<https://a.b/c_(d)>',
      '(9 h -> 2 h)',
      '3/4/2026',
      'last week',
      'in March',
      'Monday',
      'Helped',
      "@ana's",
      ',',
      ':',
      '—',
      'Cut it',
    ),
  );
  const lines = fc.array(words, { maxLength: 12 }).map((some) => some.join(' '));

  it('writes a file that reads back as it was understood, whatever is typed', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const win = read(`x${line}`);
        const title = win.title ?? 'x';
        const parsed = parseEntry('file:///wins/a.md', newWin({ ...win, title }).text);
        assert.equal(parsed.kind, 'entry');
        if (parsed.kind !== 'entry' || parsed.entry.type !== 'win') return;
        const { entry } = parsed;
        assert.deepEqual(parsed.problems, []);
        assert.equal(entry.title, title);
        assert.equal(entry.date, win.date);
        assert.equal(entry.end, win.end);
        assert.equal(entry.visibility, win.visibility ?? 'committee');
        assert.deepEqual(
          entry.metrics.map(({ text }) => text),
          win.metrics ?? [],
        );
        assert.deepEqual(entry.skills, win.skills ?? []);
        assert.deepEqual(entry.collaborators, win.collaborators ?? []);
        assert.deepEqual(
          entry.links.map(({ url }) => url),
          win.links ?? [],
        );
      }),
      { numRuns: tries(1000) },
    );
  });

  it('loses no letter and no digit of what was typed', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { win, parts } = readWinLine(line, today);
        const held = [win.title ?? '', ...parts.map(({ typed }) => typed)].join(' ');
        const count = (text: string) => {
          const counts = new Map<string, number>();
          for (const [sign] of text.matchAll(/[\p{L}\p{N}]/gu)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
          return counts;
        };
        const kept = count(held);
        for (const [sign, times] of count(line)) assert.ok((kept.get(sign) ?? 0) >= times, `${sign} of ${line}`);
        for (const { range, typed } of parts) assert.equal(line.slice(range.start, range.end), typed);
      }),
      { numRuns: tries(1000) },
    );
  });

  it('gives any title a line that says this title alone', () => {
    assert.equal(
      lineOfTitle('Cut the wait from 9 h to 2 h in the queue (#12) for @ana', today),
      String.raw`Cut the wait \from 9 h to 2 h in the queue (#12) for \@ana`,
    );
    fc.assert(
      fc.property(lines, (line) => {
        const title = line.replace(/\s+/g, ' ').trim();
        const { win, parts, unsure } = readWinLine(lineOfTitle(title, today), today);
        assert.deepEqual([win.title ?? '', parts, unsure], [title, [], undefined]);
      }),
      { numRuns: tries(2000) },
    );
  });

  it('writes any skill and person so that it reads back', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('skill' as const, 'person' as const), (word, kind) => {
        const name = word.replace(/["\s]+/g, ' ').trim();
        if (name === '') return;
        const { win } = readWinLine(addToLine('Did it', markOf(kind, name)), today);
        assert.deepEqual(kind === 'skill' ? win.skills : win.collaborators, [name]);
      }),
    );
    assert.deepEqual(
      visibilities.map((seen) => read(`x !${seen}`).visibility),
      visibilities,
    );
  });
});
