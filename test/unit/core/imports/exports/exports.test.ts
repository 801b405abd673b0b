import { assert } from 'chai';
import type { CalendarDate } from '../../../../../src/core/time/calendarDate';
import { bragdoc } from '../../../../../src/core/imports/exports/bragdoc';
import { csv } from '../../../../../src/core/imports/exports/csv';
import { github } from '../../../../../src/core/imports/exports/github';
import { gitlab } from '../../../../../src/core/imports/exports/gitlab';
import { jira } from '../../../../../src/core/imports/exports/jira';
import { jsonResume } from '../../../../../src/core/imports/exports/jsonResume';
import { linear } from '../../../../../src/core/imports/exports/linear';
import { finish } from '../../../../../src/core/imports/reading';
import { answers, findingsIn, fixture, leftOut, questionIn, titles, unread } from '../readFixture';

describe('an export of GitHub', () => {
  it('maps what is mine and merged, and groups the reviews I gave', () => {
    const found = findingsIn(github, fixture('github-prs.json'), { me: ['sam-k'] });
    assert.deepStrictEqual(titles(found), [
      '2026-03-14 Cut the checkout call out of the critical path',
      '2026-03-15/2026-03-20 Reviewed 2 changes of others in checkout',
    ]);
    const [own, given] = found.candidates;
    assert.strictEqual(own?.source, 'github:acme/checkout#41');
    assert.strictEqual(own?.group, 'acme/checkout');
    assert.deepStrictEqual(own?.win, {
      title: 'Cut the checkout call out of the critical path',
      date: '2026-03-14',
      project: 'checkout',
      skills: ['Performance'],
      tags: ['backend'],
      links: [{ label: 'Pull request #41', url: 'https://github.com/acme/checkout/pull/41' }],
      collaborators: ['maria', 'joe'],
      feedback: [{ quote: 'Clear, and the numbers convinced me.', from: 'maria', date: '2026-03-13' }],
    });
    assert.include(own?.body, 'Moves the call behind the queue.');
    assert.include(own?.body, '- Lines added: 340');
    assert.include(own?.body, '- Review: joe, changes requested, Please add a test');
    assert.include(own?.body, 'see \\<b>dashboard\\</b> \\[here\\](command:workbench.action.quit)');
    assert.deepStrictEqual(given?.covers, ['github:acme/checkout#45!review']);
    assert.deepStrictEqual(leftOut(found), [
      '1 record is not finished yet.',
      '1 record was closed without being done.',
      '1 record is the work of others.',
    ]);
  });

  it('asks who I am where several people wrote, also when the name given is nobody there', () => {
    const question = { kind: 'me', people: [{ name: 'Sam Kowalski', records: 5 }] };
    for (const me of [undefined, ['someone-else']]) {
      const asked = questionIn(github, fixture('github-prs.json'), { me });
      assert.strictEqual(asked.kind, question.kind);
      assert.sameMembers(asked.kind === 'me' ? asked.people.map(({ name }) => name) : [], [
        'Sam Kowalski',
        'joe',
        'maria',
      ]);
    }
  });

  it('reads what gh search writes, and records on lines of their own', () => {
    const found = findingsIn(github, fixture('github-search.json'));
    assert.deepStrictEqual(titles(found), ['2026-02-01 Explain retries']);
    const lines =
      '{"number":1,"title":"a","mergedAt":"2026-01-02T00:00:00Z"}\n{"number":2,"title":"b","mergedAt":"2026-01-03T00:00:00Z"}\n';
    assert.deepStrictEqual(titles(findingsIn(github, lines)), ['2026-01-02 a', '2026-01-03 b']);
  });

  it('names each broken record and reads the whole ones', () => {
    const found = findingsIn(github, fixture('github-broken.json'));
    assert.deepStrictEqual(titles(found), ['2026-01-05 Whole', '2026-01-07 Whole too']);
    assert.deepStrictEqual(unread(found), [
      'line 3: The JSON is broken in the record that begins here, or ends within it.',
      'line 5: The JSON is broken in the record that begins here, or ends within it.',
    ]);
    const onOneLine = '[{"number":1,"title":"a","mergedAt":"2026-01-02"},{"number":2,"labels":[{"name":"x"}],"tit';
    assert.deepStrictEqual(titles(findingsIn(github, onOneLine)), ['2026-01-02 a']);
    assert.lengthOf(findingsIn(github, onOneLine).unread, 1);
  });

  it('names a record without a title or a date, and takes no address but one of the web', () => {
    const text = JSON.stringify([
      { number: 1, title: ' ', mergedAt: '2026-01-02T00:00:00Z' },
      { number: 2, title: 'No date', url: 'https://github.com/a/b/pull/2' },
      { number: 3, title: 'Odd', url: 'command:workbench.action.quit', mergedAt: '2026-01-02T00:00:00Z' },
      'text',
    ]);
    const found = findingsIn(github, text);
    assert.deepStrictEqual(unread(found), [
      'record 1: It has no title.',
      'record 2: It does not say when it was merged or closed. Export it with the fields mergedAt and closedAt.',
      'record 4: It is no record with keys and values.',
    ]);
    assert.notProperty(found.candidates[0]?.win, 'links');
    assert.include(found.candidates[0]?.body, '- Address: command:workbench.action.quit');
  });

  it('leaves out what is older than asked for, and reviews that were brought before', () => {
    const since = '2026-03-18' as CalendarDate;
    const found = findingsIn(github, fixture('github-prs.json'), { me: ['SAM-K'], since });
    assert.deepStrictEqual(titles(found), ['2026-03-20 Reviewed “Retry twice” in checkout']);
    assert.include(leftOut(found), '2 records are older than 2026-03-18.');
    const known = (name: string): boolean => name === 'github:acme/checkout#44!review';
    const later = findingsIn(github, fixture('github-prs.json'), { me: ['sam-k'], known });
    assert.include(titles(later), '2026-03-20 Reviewed “Retry twice” in checkout');
  });

  const merged = (number: number, title: string, more: object = {}) => ({
    number,
    title,
    url: `https://github.com/acme/shop/pull/${number}`,
    mergedAt: `2026-03-${number}T10:00:00Z`,
    state: 'MERGED',
    author: { login: 'sam' },
    ...more,
  });

  it('reads titles as commits have them, and takes upkeep for no win', () => {
    const found = findingsIn(
      github,
      JSON.stringify([merged(11, 'feat(cart): keep it (#11)'), merged(12, 'chore: bump x')]),
    );
    assert.deepStrictEqual(
      found.candidates.map(({ win, unlikely }) => [win.title, unlikely]),
      [
        ['Keep it', undefined],
        ['Bump x', 'upkeep'],
      ],
    );
    assert.include(found.candidates[0]?.body, '- Title: feat(cart): keep it (#11)');
  });

  it('leaves out what was reverted and says so, unless the revert was reverted', () => {
    const one = merged(11, 'Cache prices');
    const revert = merged(12, 'Revert "Cache prices"', { body: 'Reverts acme/shop#11' });
    const again = merged(13, 'Revert "Revert "Cache prices""', { body: 'Reverts acme/shop#12' });
    const reverted = findingsIn(github, JSON.stringify([one, revert]));
    assert.deepStrictEqual(titles(reverted), []);
    assert.deepStrictEqual(leftOut(reverted), ['2 records were reverted or revert others.']);
    const kept = findingsIn(github, JSON.stringify([again, one, revert]));
    assert.deepStrictEqual(titles(kept), ['2026-03-11 Cache prices']);
  });

  it('takes programs for nobody, an approval without words for no feedback, and drops the questions of a template', () => {
    const review = (login: string, body: string) => ({
      author: { login },
      body,
      state: 'APPROVED',
      submittedAt: '2026-03-01',
    });
    const own = merged(11, 'Cache prices', {
      body: '<!-- What does it do? -->\nFaster pages.',
      reviews: [
        review('maria', 'LGTM!'),
        review('joe', 'Looks good to me 👍'),
        review('coderabbitai', 'A poem'),
        review('ana', 'Clear numbers'),
      ],
      comments: [
        { author: { login: 'codecov' }, body: 'Report' },
        { author: { login: 'ana' }, body: 'See above' },
      ],
    });
    const bump = merged(12, 'Bump x', {
      author: { login: 'app/dependabot', is_bot: true },
      reviews: [review('sam', '')],
    });
    const found = findingsIn(github, JSON.stringify([own, bump]), { me: ['sam'] });
    assert.deepStrictEqual(titles(found), ['2026-03-11 Cache prices']);
    const [{ win, body }] = found.candidates as [(typeof found.candidates)[0]];
    assert.deepStrictEqual(win.collaborators, ['maria', 'joe', 'ana']);
    assert.deepStrictEqual(
      (win.feedback as { quote: string }[]).map(({ quote }) => quote),
      ['Clear numbers'],
    );
    assert.match(body, /^Faster pages\./);
    assert.include(body, '- Review: maria, approved, LGTM!');
    assert.notMatch(body, /poem|Report|template/);
    assert.deepStrictEqual(leftOut(found), ['1 record is the work of others.', 'Programs wrote 2 comments.']);
  });

  it('says what it looked for in a file of another kind', () => {
    for (const text of ['hello', '', '{"a":1}', '[{"a":1}]', 'a,b\n1,2'])
      assert.strictEqual(finish(github(text, answers)).kind, 'unreadable', text);
    assert.deepStrictEqual(findingsIn(github, '[]').candidates, []);
  });
});

describe('an export of GitLab', () => {
  it('is read from JSON', () => {
    const found = findingsIn(gitlab, fixture('gitlab-mrs.json'));
    assert.deepStrictEqual(titles(found), ['2026-04-03 Stream the export']);
    const [one] = found.candidates;
    assert.strictEqual(one?.source, 'gitlab:group/sub/reports!5');
    assert.strictEqual(one?.win.project, 'reports');
    assert.deepStrictEqual(one?.win.collaborators, ['Ana Lima']);
    assert.deepStrictEqual(one?.sameAs, [`git:${'3'.repeat(40)}`]);
  });

  it('is read from CSV with a byte order mark, quoted line breaks and confidential issues', () => {
    const found = findingsIn(gitlab, fixture('gitlab-issues.csv'), { me: ['sam'] });
    assert.deepStrictEqual(titles(found), ['2026-01-09 Fix, at last']);
    const [one] = found.candidates;
    assert.strictEqual(one?.source, 'gitlab:group/reports#12');
    assert.strictEqual(one?.win.visibility, 'private');
    assert.deepStrictEqual(one?.win.skills, ['Performance']);
    assert.include(one?.body, 'First line\\\nsecond "quoted" line');
    assert.deepStrictEqual(leftOut(found), ['1 record is not finished yet.', '1 record is the work of others.']);
  });
});

describe('an export of Jira', () => {
  it('is read from the JSON of a search, with its document format', () => {
    const found = findingsIn(jira, fixture('jira.json'));
    assert.deepStrictEqual(titles(found), ['2026-01-20 Refunds without a second call']);
    const [one] = found.candidates;
    assert.strictEqual(one?.source, 'jira:PAY-7');
    assert.deepStrictEqual(one?.win.links, [{ label: 'PAY-7', url: 'https://acme.atlassian.net/browse/PAY-7' }]);
    assert.include(one?.body, 'One call is enough (https\\://acme.test/why)');
    assert.include(one?.body, 'cheaper');
    assert.deepStrictEqual(leftOut(found), [
      '1 record is not finished yet.',
      '1 record was closed without being done.',
    ]);
  });

  it('is read from CSV with columns of one name, and names the row that does not fit', () => {
    const found = findingsIn(jira, fixture('jira.csv'));
    assert.deepStrictEqual(titles(found), ['2026-01-20 Refunds without a second call']);
    assert.strictEqual(found.candidates[0]?.source, 'jira:PAY-7');
    assert.deepStrictEqual(found.candidates[0]?.win.skills, ['Performance']);
    assert.deepStrictEqual(unread(found), [
      'line 5: It has 19 cells, and the header has 18. A cell that holds a comma needs quotation marks.',
    ]);
    assert.deepStrictEqual(leftOut(found), ['1 record names nobody.']);
  });
});

describe('an export of Jira without a resolution', () => {
  it('takes the day on which the issue became done', () => {
    const text =
      'Summary,Issue key,Status,Assignee,Resolution,Resolved,Status Category,Status Category Changed\nA,B-1,Done,Sam,,,Done,21/Jan/26 5:00 PM\n';
    assert.deepStrictEqual(titles(findingsIn(jira, text)), ['2026-01-21 A']);
  });
});

describe('an export of Linear', () => {
  it('is read with its long dates', () => {
    const found = findingsIn(linear, fixture('linear.csv'));
    assert.deepStrictEqual(titles(found), ['2026-03-10 Halve the build']);
    assert.strictEqual(found.candidates[0]?.win.project, 'Build speed');
    assert.deepStrictEqual(leftOut(found), [
      '1 record is not finished yet.',
      '1 record was closed without being done.',
    ]);
  });
});

describe('a table', () => {
  const columns = {
    title: 'Title',
    date: 'Date',
    project: 'Project',
    impact: 'Impact',
    skills: 'Skills',
    body: 'Notes',
  };

  it('is read by the columns the user gave; the rest is kept', () => {
    const found = findingsIn(csv, fixture('table.csv'), { columns });
    assert.deepStrictEqual(titles(found), ['2026-03-14 Cut the wait', '2026-04-03 Taught the team']);
    assert.deepStrictEqual(found.candidates[0]?.win.skills, ['Performance', 'Care']);
    assert.strictEqual(found.candidates[0]?.win.impact, 'Patients wait 2 days, not 9');
    assert.strictEqual(found.candidates[0]?.body, 'one\\\ntwo\n\n## From the table\n\n- Extra: kept\n');
    assert.deepStrictEqual(unread(found), [
      'line 5: It has no date.',
      'line 6: Its date could not be read: 2026-13-40. A date is written like 2026-03-14.',
      'line 7: A quotation mark opens in it and is not closed as it should be.',
    ]);
  });

  it('takes a month, a quarter or a year for its days, up to today', () => {
    const text = 'Title,Date\nA,2026-03\nB,Q1 2026\nC,June 2026\nD,spring\n';
    const found = findingsIn(csv, text, { columns: { title: 'Title', date: 'Date' } });
    assert.deepStrictEqual(titles(found), [
      '2026-03-01/2026-03-31 A',
      '2026-01-01/2026-03-31 B',
      '2026-06-01/2026-06-15 C',
    ]);
    assert.lengthOf(found.unread, 1);
  });

  it('asks which column holds what, with a value of each', () => {
    const question = questionIn(csv, fixture('table.csv'));
    assert.deepStrictEqual(question.kind === 'columns' && question.columns.slice(0, 3), [
      { name: 'Date', sample: '14/03/2026' },
      { name: 'Title', sample: 'Cut the wait' },
      { name: 'Project', sample: 'Checkout' },
    ]);
    assert.deepInclude(question.kind === 'columns' ? question.proposed : {}, { ...columns });
    assert.strictEqual(
      questionIn(csv, fixture('table.csv'), { columns: { title: 'Nowhere', date: 'Date' } }).kind,
      'columns',
    );
  });

  it('asks how its dates are meant where nothing proves it, in any encoding', () => {
    for (const name of ['table-windows-1252.csv', 'table-utf-16.csv']) {
      const given = { columns: { title: 'Was', date: 'Wann' } };
      assert.deepStrictEqual(questionIn(csv, fixture(name), given), { kind: 'date-order', sample: '03/04/2026' });
      const read = (dateOrder: 'day-first' | 'month-first') =>
        titles(findingsIn(csv, fixture(name), { ...given, dateOrder }));
      assert.deepStrictEqual(read('day-first'), ['2026-04-03 Größere Wirkung – „schnell“']);
      assert.deepStrictEqual(read('month-first'), ['2026-03-04 Größere Wirkung – „schnell“']);
    }
  });

  it('keeps a word that a key cannot take, and takes a visibility it does not know for private', () => {
    const text = 'title,date,kind,visibility\nA,2026-01-01,Delivery,Manager\nB,2026-01-02,party,team\n';
    const found = findingsIn(csv, text, {
      columns: { title: 'title', date: 'date', kind: 'kind', visibility: 'visibility' },
    });
    assert.deepInclude(found.candidates[0]?.win, { kind: 'delivery', visibility: 'manager' });
    assert.deepInclude(found.candidates[1]?.win, { visibility: 'private' });
    assert.include(found.candidates[1]?.body, '- kind: party\n- visibility: team');
  });
});

describe('an export of bragdoc.ai', () => {
  it('is read with its projects and companies', () => {
    const found = findingsIn(bragdoc, fixture('bragdoc.json'));
    assert.deepStrictEqual(titles(found), ['2026-03-01/2026-03-14 Faster checkout', '2025-03-20 Old and hidden']);
    assert.strictEqual(found.candidates[0]?.win.project, 'Checkout');
    assert.notProperty(found.candidates[0]?.win, 'impact');
    assert.include(found.candidates[0]?.body, 'From 900 ms to 540 ms\n\nWith a queue.');
    assert.strictEqual(found.candidates[1]?.unlikely, 'archived');
    assert.deepStrictEqual(unread(found), [
      'record 3: Its date could not be read: spring. A date is written like 2026-03-14.',
    ]);
  });
});

describe('a JSON Resume', () => {
  it('reads what older versions call a company, and what still goes on', () => {
    const text = JSON.stringify({
      work: [
        { company: 'OldCo', position: 'Dev', website: 'https://old.test', startDate: '2020-01-15', endDate: '2023-12' },
        { name: 'Acme', position: 'Lead', startDate: '2024-02', endDate: 'Present' },
      ],
    });
    const found = findingsIn(jsonResume, text);
    assert.deepStrictEqual(titles(found), ['2020-01-15/2023-12-31 Dev, OldCo', '2024-02-01 Lead, Acme']);
    assert.deepStrictEqual(found.candidates[0]?.win.links, [{ label: 'OldCo', url: 'https://old.test' }]);
    assert.include(found.candidates[1]?.body, '- Dated: 2024-02 to Present');
  });

  it('gives highlights, awards and publications; a month is its first to its last day', () => {
    const found = findingsIn(jsonResume, fixture('resume.json'));
    assert.deepStrictEqual(titles(found), [
      '2024-02-01/2025-12-31 Cut the build to 10 minutes',
      '2024-02-01/2025-12-31 Taught [queues](command:x)',
      '2024-02-01/2025-12-31 Engineer, Acme',
      '2025-01-01/2025-02-01 Reports',
      '2023-01-01 Mentor, Code Club',
      '2025-11-01/2025-11-30 Engineer of the year',
      '2025-05-01 On queues',
      '2024-06-01 CKA',
    ]);
    assert.strictEqual(found.candidates.find(({ group }) => group === 'Awards')?.win.kind, 'recognition');
    assert.include(found.candidates.find(({ group }) => group === 'Publications')?.body, 'javascript:alert(1)');
    assert.deepStrictEqual(unread(found), ['record 2: “Undated” has no date.']);
  });
});
