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
    });
    assert.include(own?.body, '- Reviewed by: maria, joe\n');
    assert.include(own?.body, '> Clear, and the numbers convinced me.\\\n> – maria, 2026-03-13\n');
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
      'line 3: The JSON of the record that begins here is broken or incomplete.',
      'line 5: The JSON of the record that begins here is broken or incomplete.',
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
      "record 2: It doesn't say when it was merged or closed. Export it with the fields mergedAt and closedAt.",
      "record 4: It isn't a record with keys and values.",
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
    assert.doesNotHaveAnyKeys(win, ['collaborators', 'feedback']);
    assert.include(body, '- Reviewed by: maria, joe, ana\n');
    assert.deepStrictEqual(body.match(/^> .*$/gm), ['> Clear numbers\\', '> – ana, 2026-03-01']);
    assert.match(body, /^Faster pages\./);
    assert.include(body, '- Review: maria, approved, LGTM!');
    assert.notMatch(body, /poem|Report|template/);
    assert.deepStrictEqual(leftOut(found), ['1 record is the work of others.', '2 comments were written by programs.']);
  });

  const answered = (number: number, title: string, more: object = {}) => ({
    url: `https://api.github.com/repos/acme/depot/pulls/${number}`,
    html_url: `https://github.com/acme/depot/pull/${number}`,
    number,
    title,
    state: 'closed',
    user: { login: 'sam' },
    merged_at: `2026-04-${number}T10:00:00Z`,
    closed_at: `2026-04-${number}T10:00:00Z`,
    ...more,
  });
  const summary = (found: ReturnType<typeof findingsIn>) =>
    found.candidates.map(({ source, group, win }) => ({ source, group, project: win.project, links: win.links }));
  const depot = (number: number) => ({
    source: `github:acme/depot#${number}`,
    group: 'acme/depot',
    project: 'depot',
    links: [{ label: `Pull request #${number}`, url: `https://github.com/acme/depot/pull/${number}` }],
  });

  it('reads what the REST API answers, by the address of its page', () => {
    const text = JSON.stringify([
      answered(11, 'Sort parcels by street', {
        head: { ref: 'street-order' },
        base: { ref: 'main', repo: { full_name: 'acme/depot' } },
      }),
      answered(12, 'Without a page', { html_url: undefined }),
    ]);
    const found = findingsIn(github, text);
    assert.deepStrictEqual(summary(found), [depot(11), depot(12)]);
    assert.include(found.candidates[0]?.body, '- Branch: street-order into main');
  });

  it('reads what a search of the REST API answers, where a merge is a day in pull_request', () => {
    const found = (number: number, merged: string | null) => ({
      ...answered(number, `Change ${number}`, { url: `https://api.github.com/repos/acme/depot/issues/${number}` }),
      merged_at: undefined,
      repository_url: 'https://api.github.com/repos/acme/depot',
      pull_request: { merged_at: merged },
    });
    const page = (...items: object[]) => ({ total_count: items.length, incomplete_results: false, items });
    const text = JSON.stringify(page(found(11, '2026-04-11T09:00:00Z'), found(12, null)));
    assert.deepStrictEqual(summary(findingsIn(github, text)), [depot(11)]);
    assert.deepStrictEqual(leftOut(findingsIn(github, text)), ['1 record was closed without being done.']);
    const issue = { ...answered(13, 'Labels smudge'), html_url: 'https://github.com/acme/depot/issues/13' };
    assert.deepStrictEqual(titles(findingsIn(github, JSON.stringify(page(issue)))), ['2026-04-13 Labels smudge']);
  });

  it('reads pages one after the other, and pages in a list', () => {
    const [one, two] = [[answered(11, 'One')], [answered(12, 'Two'), answered(13, 'Three [{"')]];
    const expected = ['2026-04-11 One', '2026-04-12 Two', '2026-04-13 Three [{"'];
    for (const text of [
      JSON.stringify(one) + JSON.stringify(two),
      `${JSON.stringify(one, null, 2)}\n${JSON.stringify(two, null, 2)}\n`,
      JSON.stringify([one, two]),
      JSON.stringify([{ items: one }, { items: two }]),
      JSON.stringify({ items: one }) + JSON.stringify({ items: two }),
      `${JSON.stringify({ items: one })}\n${JSON.stringify({ items: two })}`,
    ])
      assert.deepStrictEqual(titles(findingsIn(github, text)), expected, text);
  });

  it('reads what the GraphQL API answers, and lists as it writes them', () => {
    const node = {
      number: 11,
      title: 'Weigh parcels twice',
      url: 'https://github.com/acme/depot/pull/11',
      mergedAt: '2026-04-11T10:00:00Z',
      state: 'MERGED',
      author: { login: 'sam' },
      labels: { nodes: [{ name: 'scales' }] },
      commits: { nodes: [{ commit: { oid: 'a'.repeat(40), messageHeadline: 'Weigh' } }] },
      comments: { totalCount: 4 },
      reviews: {
        nodes: [{ author: { login: 'bo' }, body: 'Thorough.', state: 'APPROVED', submittedAt: '2026-04-10T10:00:00Z' }],
      },
    };
    for (const answer of [
      { nodes: [node] },
      { data: { viewer: { pullRequests: { nodes: [node] } } } },
      { data: { search: { edges: [{ node }, { node: {} }] } } },
      { data: { user: { repositories: { nodes: [{ name: 'depot', pullRequests: { nodes: [node] } }] } } } },
      {
        data: {
          user: {
            contributionsCollection: {
              pullRequestContributionsByRepository: [
                { repository: { name: 'depot' }, contributions: { nodes: [{ pullRequest: node }] } },
              ],
            },
          },
        },
      },
    ]) {
      const found = findingsIn(github, JSON.stringify(answer));
      assert.deepStrictEqual(summary(found), [depot(11)]);
      const [{ win, body, covers }] = found.candidates as [(typeof found.candidates)[0]];
      assert.deepStrictEqual(win.tags, ['scales']);
      assert.deepStrictEqual(covers, [`git:${'a'.repeat(40)}`]);
      assert.doesNotHaveAnyKeys(win, ['collaborators', 'feedback']);
      assert.include(body, '- Reviewed by: bo\n');
      assert.include(body, '> Thorough.\\\n> – bo, 2026-04-10\n');
    }
  });

  it('leaves out what is dated after today', () => {
    const text = JSON.stringify([answered(11, 'Done'), answered(12, 'To come', { merged_at: '2026-07-01' })]);
    assert.deepStrictEqual(titles(findingsIn(github, text)), ['2026-04-11 Done']);
    assert.deepStrictEqual(leftOut(findingsIn(github, text)), ['1 record is dated after today.']);
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
    assert.notProperty(one?.win, 'collaborators');
    assert.include(one?.body, '- Reviewed by: Ana Lima\n');
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
      'line 5: It has 19 cells, and the header has 18. A cell that has a comma needs quotation marks.',
    ]);
    assert.deepStrictEqual(leftOut(found), ['1 record names no one.']);
  });
});

describe('an export of Jira without a resolution', () => {
  it('takes the day on which the issue became done', () => {
    const text =
      'Summary,Issue key,Status,Assignee,Resolution,Resolved,Status Category,Status Category Changed\nA,B-1,Done,Sam,,,Done,21/Jan/26 5:00 PM\n';
    assert.deepStrictEqual(titles(findingsIn(jira, text)), ['2026-01-21 A']);
  });
});

describe('an export of Jira in another language', () => {
  const rows = (...days: string[]) =>
    `Summary,Issue key,Status,Resolution,Assignee,Resolved\n${days
      .map((day, index) => `Change ${index},DEP-${index},Fertig,Erledigt,Sam,${day}`)
      .join('\n')}\n`;

  it('is read with its names of months', () => {
    const days = ['3/Mär/26 9:00 AM', '4/Mai/26 9:00 AM', '5/Okt/25 9:00 AM', '6/Dez/25 9:00 AM', '7/févr./26 9:00 AM'];
    assert.deepStrictEqual(
      findingsIn(jira, rows(...days, '8/dic/25 9:00 AM')).candidates.map(({ win }) => win.date),
      ['2026-03-03', '2026-05-04', '2025-10-05', '2025-12-06', '2026-02-07', '2025-12-08'],
    );
  });

  it('is read with months that are English words too, between a day and a year', () => {
    assert.deepStrictEqual(
      findingsIn(jira, rows('5/out/25 9:00', '6/set/25 9:00', '7/ago/25 9:00', '8/mag/26 9:00')).candidates.map(
        ({ win }) => win.date,
      ),
      ['2025-10-05', '2025-09-06', '2025-08-07', '2026-05-08'],
    );
  });

  it('takes a day on which it was resolved for done, and its absence for open, whatever the words', () => {
    const found = findingsIn(jira, rows('6/Dez/25 9:00 AM', ''));
    assert.deepStrictEqual(titles(found), ['2025-12-06 Change 0']);
    assert.deepStrictEqual(leftOut(found), ['1 record is not finished yet.']);
  });

  it('is read by the names of its columns in that language', () => {
    const text =
      'Résumé;Clé de ticket;État;Responsable;Résolution;Résolu;Étiquettes\n' +
      'Une caisse;CAI-1;Terminé(e);Sam;Terminé;03/févr./26 4:10 PM;caisse\nUn panier;CAI-2;En cours;Sam;;;\n';
    const found = findingsIn(jira, text);
    assert.deepStrictEqual(
      found.candidates.map(({ group, win: { title, date, tags } }) => [group, title, date, tags]),
      [['CAI', 'Une caisse', '2026-02-03', ['caisse']]],
    );
    assert.deepStrictEqual(leftOut(found), ['1 record is not finished yet.']);
  });

  it('leaves out what a resolution in that language drops, and the work of others', () => {
    const text =
      'Zusammenfassung,Vorgangsschlüssel,Status,Zugewiesene Person,Lösung,Erledigt\n' +
      'Eine Kasse,KA-1,Fertig,Sam,Duplikat,03/Feb/26 4:10 PM\n';
    assert.deepStrictEqual(leftOut(findingsIn(jira, text)), ['1 record was closed without being done.']);
    const french =
      'Résumé,Clé de ticket,Personne assignée,Résolu\nUne caisse,CAI-1,Sam,03/févr./26 4:10 PM\nUn panier,CAI-2,Ana,03/févr./26 4:10 PM\n';
    assert.deepStrictEqual(titles(findingsIn(jira, french, { me: ['Sam'] })), ['2026-02-03 Une caisse']);
  });

  it('takes the key of a project for no project, as nobody calls it that', () => {
    const [{ win, group }] = findingsIn(jira, rows('6/Dez/25 9:00 AM')).candidates as [never];
    assert.notProperty(win, 'project');
    assert.strictEqual(group, 'DEP');
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
      "line 6: Its date couldn't be read: 2026-13-40. Write dates as 2026-03-14.",
      "line 7: A quotation mark in it isn't closed.",
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

  it('reads a span from its first day to its last, up to today', () => {
    const when = (text: string) =>
      titles(findingsIn(csv, `Title,Date\nA,"${text}"\n`, { columns: { title: 'Title', date: 'Date' } }))[0];
    assert.strictEqual(when('April 2, 2026 → April 9, 2026'), '2026-04-02/2026-04-09 A');
    assert.strictEqual(when('2026-04-02 -> 2026-04-09'), '2026-04-02/2026-04-09 A');
    assert.strictEqual(when('Jan 2026 to March 2026'), '2026-01-01/2026-03-31 A');
    assert.strictEqual(when('April 2, 2026 9:00 AM → 11:00 AM'), '2026-04-02 A');
    assert.strictEqual(when('June 2, 2026 → July 9, 2026'), '2026-06-02/2026-06-15 A');
    assert.isUndefined(when('April 2, 2026 → whenever'));
    assert.isUndefined(when('June 16, 2026'));
  });

  it('leaves out what is dated after today', () => {
    const found = findingsIn(csv, 'Title,Date\nA,2026-06-15\nB,2026-06-16\n', {
      columns: { title: 'Title', date: 'Date' },
    });
    assert.deepStrictEqual(titles(found), ['2026-06-15 A']);
    assert.deepStrictEqual(leftOut(found), ['1 record is dated after today.']);
  });

  it('chooses no row whose status says that it is not done', () => {
    const text = 'Title,Date,Status\nMoved the shop,2026-02-01,Done\nPaint the hall,2026-02-02,In progress\n';
    const found = findingsIn(csv, text, { columns: { title: 'Title', date: 'Date' } });
    assert.deepStrictEqual(
      found.candidates.map(({ unlikely }) => unlikely),
      [undefined, 'not-done'],
    );
  });

  it('leaves out rows without a day where it is that on which they were done, and chooses no day off', () => {
    const text =
      'Name,Completed At,Section/Column\nOpened the shop,2026-02-01,Done\nPaint the hall,,Doing\nSell the car,,\nVacation,2026-02-05,Done\nUrlaub,2026-02-06,Done\nWeekly sync,2026-02-07,Done\n';
    const { proposed } = questionIn(csv, text) as { proposed: Record<string, string> };
    const found = findingsIn(csv, text, { columns: proposed });
    assert.deepStrictEqual(leftOut(found), ['2 records are not finished yet.']);
    assert.lengthOf(found.unread, 0);
    assert.deepStrictEqual(
      found.candidates.map(({ unlikely }) => unlikely),
      [undefined, 'day-off', 'day-off', 'day-off'],
    );
    const closed = questionIn(csv, 'id,title,closed at\n1,Docs,2026-05-04\n');
    assert.deepEqual(closed.kind === 'columns' ? closed.proposed : {}, { title: 'title', date: 'closed at', id: 'id' });
  });

  it('asks which column holds what, with a value of each', () => {
    const question = questionIn(csv, fixture('table.csv'));
    assert.deepStrictEqual(question.kind === 'columns' && question.columns.slice(0, 3), [
      { name: 'Date', sample: '14/03/2026' },
      { name: 'Title', sample: 'Cut the wait' },
      { name: 'Project', sample: 'Checkout' },
    ]);
    assert.deepInclude(question.kind === 'columns' ? question.proposed : {}, { ...columns });
    const hours = questionIn(csv, 'Task,Description,Start Date\n,Opened the shop,2024-03-04\n');
    assert.deepEqual(hours.kind === 'columns' ? hours.proposed : {}, { date: 'Start Date', title: 'Description' });
    const german = questionIn(csv, 'Datum;Was;Ergebnis;Zimmer\n01.02.2026;Umgezogen;günstiger;3\n');
    assert.deepEqual(german.kind === 'columns' ? german.proposed : {}, {
      date: 'Datum',
      title: 'Was',
      impact: 'Ergebnis',
    });
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
    assert.deepStrictEqual(unread(found), ["record 3: Its date couldn't be read: spring. Write dates as 2026-03-14."]);
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
    assert.deepStrictEqual(titles(found), ['2020-01-15/2023-12-31 Dev, OldCo', '2024-02-01/2026-06-15 Lead, Acme']);
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
      '2023-01-01/2026-06-15 Mentor, Code Club',
      '2025-11-01/2025-11-30 Engineer of the year',
      '2025-05-01 On queues',
      '2024-06-01 CKA',
    ]);
    assert.strictEqual(found.candidates.find(({ group }) => group === 'Awards')?.win.kind, 'recognition');
    assert.include(found.candidates.find(({ group }) => group === 'Publications')?.body, 'javascript:alert(1)');
    assert.deepStrictEqual(unread(found), ['record 2: “Undated” has no date.']);
  });
});
