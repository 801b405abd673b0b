import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanSubject } from '../../../../../src/core/imports/git/commitSubject';
import { gitCandidates } from '../../../../../src/core/imports/git/gitCandidates';
import { groupCommits, isMyWork } from '../../../../../src/core/imports/git/gitGroups';
import { GitLogReader, GitSizesReader, type LoggedCommit } from '../../../../../src/core/imports/git/gitLog';
import { finish } from '../../../../../src/core/imports/reading';
import type { Candidate, Findings } from '../../../../../src/core/imports/candidate';
import { calendarDate } from '../../../../../src/core/time/calendarDate';
import { parseEntry } from '../../../../../src/core/entries/parseEntry';
import { newWin } from '../../../../../src/core/entries/newWin';
import { say } from '../../../../../src/core/text/sentence';
import { maria, me, TestRepository } from './testRepository';
import { tries } from '../../../tries';

const github = 'https://github.com/acme/shop.git';
const mine = { emails: new Set([me.email]), names: new Set([me.name.toLowerCase()]) };

describe('gitCandidates', () => {
  let repository: TestRepository;
  beforeEach(() => (repository = new TestRepository()));
  afterEach(() => repository.remove());

  const find = (remote?: string, known: (source: string) => boolean = () => false): Findings =>
    finish(gitCandidates(repository.history(remote), mine, known));
  const only = (findings: Findings): Candidate => {
    assert.equal(findings.candidates.length, 1, findings.candidates.map(({ win }) => win.title).join(' | '));
    return findings.candidates[0]!;
  };
  /** The commits that a candidate covers, by their hashes. */
  const hashes = ({ covers = [] }: Candidate): string[] => covers.filter((name) => !name.startsWith('git:change:'));
  const said = ({ leftOut }: Findings): string[] => leftOut.map((sentence) => say(sentence));

  it('makes one win of a request that was merged, with all its commits, reviewers and helpers', () => {
    repository.commit('2026-03-01', 'Start', { by: maria });
    repository.git('switch', '--quiet', '-c', 'feature/latency');
    const first = repository.commit('2026-03-03', 'Measure the checkout', { files: { 'src/checkout/a.ts': 'a\nb\n' } });
    repository.commit('2026-03-05', 'Test it', { by: maria });
    const last = repository.commit('2026-03-09', 'Cache prices\n\nCo-authored-by: Tomás <tomas@example.com>', {
      files: { 'src/checkout/a.ts': 'a\n', 'src/checkout/b.ts': 'x\ny\nz\n' },
    });
    repository.git('switch', '--quiet', 'main');
    repository.commit('2026-03-10', 'Something else', { by: maria });
    const merge = repository.merge(
      '2026-03-12',
      'feature/latency',
      'Merge pull request #12 from ines/feature/latency\n\nCut checkout latency\n\nPages waited for prices.\n\nReviewed-by: Maria Silva <maria@example.com>',
      maria,
    );
    const found = find(github);
    assert.deepEqual(
      { ...only(found), covers: hashes(only(found)) },
      {
        source: 'github:acme/shop#12',
        covers: [`git:${first}`, `git:${last}`],
        sameAs: [`git:${merge}`],
        group: 'March 2026 · shop',
        win: {
          title: 'Cut checkout latency',
          date: '2026-03-03',
          end: '2026-03-09',
          project: 'shop',
          links: [{ label: '#12', url: 'https://github.com/acme/shop/pull/12' }],
          collaborators: ['Tomás', 'Maria Silva'],
        },
        body: [
          'Pages waited for prices.',
          '',
          '2 commits of mine, 3 March 2026 to 9 March 2026; 1 commit of others; 2 files, 5 lines added and 1 removed. Reviewed by Maria Silva.',
          '',
          `- Measure the checkout (${first.slice(0, 8)})`,
          `- Cache prices (${last.slice(0, 8)})`,
          '',
          'In `src/checkout`.',
          '',
        ].join('\n'),
      },
    );
    assert.deepEqual(said(found), []);
  });

  const merges: readonly [host: string, message: string, title: string, number: string][] = [
    ['GitHub', 'Merge pull request #7 from ines/x\n\nAdd gift cards', 'Add gift cards', '7'],
    [
      'GitLab',
      "Merge branch 'gift-cards' into 'main'\n\nAdd gift cards\n\nSee merge request acme/shop!7",
      'Add gift cards',
      '7',
    ],
    ['Bitbucket', 'Merged in gift-cards (pull request #7)\n\nAdd gift cards', 'Add gift cards', '7'],
    [
      'Bitbucket Server',
      "Merge pull request #7 in SHOP/shop from gift-cards to main\n\n* commit '1':\n  One",
      'Gift cards',
      '7',
    ],
    ['Azure DevOps', 'Merged PR 7: Add gift cards', 'Add gift cards', '7'],
    ['Gitea', "Merge pull request 'Add gift cards' (#7) from ines/gift-cards into main", 'Add gift cards', '7'],
  ];
  for (const [host, message, title, number] of merges)
    it(`knows the merges of ${host}`, () => {
      repository.commit('2026-03-01', 'Start', { by: maria });
      repository.git('switch', '--quiet', '-c', 'gift-cards');
      repository.commit('2026-03-03', 'One');
      repository.commit('2026-03-04', 'Two');
      repository.git('switch', '--quiet', 'main');
      repository.merge('2026-03-05', 'gift-cards', message);
      const candidate = only(find('https://gitlab.com/acme/shop'));
      assert.equal(candidate.win.title, title);
      assert.equal(candidate.source, `gitlab:acme/shop!${number}`);
    });

  it('knows requests that were squashed into one commit', () => {
    const hash = repository.commit('2026-03-03', 'feat(cart): keep the cart over a reload (#31)\n\n* One\n* Two');
    const found = only(find(github));
    const { source, win, body } = found;
    assert.deepEqual(
      [source, hashes(found), win.title],
      ['github:acme/shop#31', [`git:${hash}`], 'Keep the cart over a reload'],
    );
    assert.match(body, /^- One\n- Two\n/, 'the list stays a list');
    assert.match(body, /feat\(cart\): keep the cart over a reload \(#31\)/, 'the whole subject stays');
  });

  it('names work after its branch where no request has a title', () => {
    repository.commit('2026-03-01', 'Start', { by: maria });
    repository.git('switch', '--quiet', '-c', 'feature/SHOP-12-gift-cards');
    repository.commit('2026-03-03', 'One');
    repository.commit('2026-03-04', 'Two');
    repository.git('switch', '--quiet', 'main');
    repository.merge('2026-03-05', 'feature/SHOP-12-gift-cards', "Merge branch 'feature/SHOP-12-gift-cards'");
    assert.equal(only(find()).win.title, 'Gift cards');
  });

  it('takes merges of the main line into a branch for no work', () => {
    repository.commit('2026-03-01', 'Start', { by: maria });
    repository.git('switch', '--quiet', '-c', 'gift-cards');
    repository.commit('2026-03-02', 'One');
    repository.git('switch', '--quiet', 'main');
    repository.commit('2026-03-03', 'Of another', { by: maria });
    repository.git('switch', '--quiet', 'gift-cards');
    repository.merge('2026-03-04', 'main', "Merge branch 'main' into gift-cards");
    repository.commit('2026-03-05', 'Two');
    repository.git('switch', '--quiet', 'main');
    repository.merge('2026-03-06', 'gift-cards', 'Merge pull request #3 from ines/gift-cards\n\nGift cards');
    const found = find(github);
    const { win } = only(found);
    assert.equal(hashes(only(found)).length, 2);
    assert.equal(win.collaborators, undefined, 'the main line is nobody’s help');
    assert.deepEqual(said(found), []);
  });

  it('gives a commit to the innermost request', () => {
    repository.commit('2026-03-01', 'Start', { by: maria });
    repository.git('switch', '--quiet', '-c', 'develop');
    repository.git('switch', '--quiet', '-c', 'one');
    repository.commit('2026-03-02', 'One');
    repository.git('switch', '--quiet', 'develop');
    repository.merge('2026-03-03', 'one', 'Merge pull request #1 from acme/one\n\nFirst');
    repository.git('switch', '--quiet', '-c', 'two');
    repository.commit('2026-03-04', 'Two');
    repository.git('switch', '--quiet', 'develop');
    repository.merge('2026-03-05', 'two', 'Merge pull request #2 from acme/two\n\nSecond');
    repository.git('switch', '--quiet', 'main');
    repository.merge('2026-03-06', 'develop', 'Merge pull request #3 from acme/develop\n\nRelease 2026.3', maria);
    assert.deepEqual(
      find(github).candidates.map(({ win }) => win.title),
      ['First', 'Second'],
    );
  });

  it('says how many merges of others’ work it leaves out', () => {
    repository.commit('2026-03-01', 'Start', { by: maria });
    repository.git('switch', '--quiet', '-c', 'hers');
    repository.commit('2026-03-02', 'Hers', { by: maria });
    repository.git('switch', '--quiet', 'main');
    repository.merge('2026-03-03', 'hers', 'Merge pull request #5 from maria/hers\n\nHers');
    const found = find(github);
    assert.deepEqual(found.candidates, []);
    assert.deepEqual(said(found), ["shop: 1 merge of other people's work was left out."]);
  });

  it('leaves reverted work out and says so', () => {
    const hash = repository.commit('2026-03-02', 'Cache prices', { files: { 'a.txt': 'a' } });
    repository.commitBy('2026-03-04', 'revert', '--no-edit', hash);
    const found = find();
    assert.deepEqual(found.candidates, []);
    assert.deepEqual(said(found), ['shop: 2 commits were left out, because they were reverted or revert others.']);
  });

  it('keeps work whose revert was reverted', () => {
    const hash = repository.commit('2026-03-02', 'Cache prices', { files: { 'a.txt': 'a' } });
    const revert = repository.commitBy('2026-03-04', 'revert', '--no-edit', hash);
    repository.commitBy('2026-03-05', 'revert', '--no-edit', revert);
    const found = find();
    assert.equal(only(found).win.title, 'Cache prices');
    assert.deepEqual(said(found), ['shop: 2 commits were left out, because they were reverted or revert others.']);
  });

  it('leaves all of a request out whose merge was reverted, also by another’s request', () => {
    repository.commit('2026-03-01', 'Start', { by: maria });
    repository.git('switch', '--quiet', '-c', 'x');
    repository.commit('2026-03-02', 'One');
    repository.git('switch', '--quiet', 'main');
    repository.merge('2026-03-03', 'x', 'Merge pull request #8 from ines/x\n\nCache prices');
    repository.commit('2026-03-04', 'Revert "Cache prices" (#9)\n\nReverts acme/shop#8', { by: maria });
    const found = find(github);
    assert.deepEqual(found.candidates, []);
    assert.deepEqual(said(found), ['shop: 2 commits were left out, because they were reverted or revert others.']);
  });

  for (const [made, takenBack] of [
    ['Cache prices (#8)', 'Revert "Cache prices" (#9)'],
    ['Cache prices (#8)', 'Roll back #8'],
    ['Cache prices (#8)', 'Back out cache prices (#9)'],
    ['feat(shop): cache prices', 'revert: feat(shop): cache prices'],
    ['feat(shop): cache prices', 'Reverted cache prices'],
    ['Cache prices', 'Backed out changeset <hash> (bug 7) for slow tests'],
    ['Cache prices', 'Undo it\n\nThis reverts commits <hash> and 1234567890abcdef.'],
    ['Cache prices', 'Without the cache\n\nThis reverts PR #8.'],
  ] as const)
    it(`leaves “${made}” out, which “${takenBack.split('\n').at(-1)}” takes back`, () => {
      repository.commit('2026-03-01', 'Start', { by: maria });
      repository.git('switch', '--quiet', '-c', 'x');
      const hash = repository.commit('2026-03-02', made);
      repository.git('switch', '--quiet', 'main');
      if (takenBack.includes('PR #8'))
        repository.merge('2026-03-03', 'x', 'Merge pull request #8 from ines/x\n\nCache prices');
      else repository.git('merge', '--quiet', '--ff-only', 'x');
      repository.commit('2026-03-04', takenBack.replace('<hash>', hash.slice(0, 12)));
      assert.deepEqual(find().candidates, []);
    });

  it('keeps work that goes back to something else', () => {
    repository.commit('2026-03-02', 'Cache prices');
    repository.commit('2026-03-04', 'Revert to the old price when the network fails');
    assert.equal(find().candidates.length, 1);
    assert.match(only(find()).body, /Cache prices[^]*Revert to the old price/);
  });

  it('gathers by ticket, by issue, and by the part of the repository', () => {
    repository.commit('2026-03-02', 'SHOP-7: show stock');
    repository.commit('2026-03-03', 'Round prices, fixes #40');
    repository.commit('2026-03-04', 'Hide what is sold out (SHOP-7)');
    repository.commit('2026-03-05', 'Test rounding, refs #40');
    repository.commit('2026-03-06', 'feat(search): find by colour');
    repository.commit('2026-03-09', 'fix(search): umlauts');
    repository.commit('2026-04-20', 'fix(search): plurals');
    repository.commit('2026-04-21', 'Draw icons', { files: { 'src/icons/a.svg': '<svg/>' } });
    repository.commit('2026-04-22', 'Draw more', { files: { 'test/icons/b.svg': '<svg/>' } });
    assert.deepEqual(
      find().candidates.map(({ group, win: { title, date, end } }) => [group, title, date, end]),
      [
        ['March 2026 · shop', 'SHOP-7: show stock', '2026-03-02', '2026-03-04'],
        ['March 2026 · shop', 'Round prices', '2026-03-03', '2026-03-05'],
        ['March 2026 · shop', 'Find by colour', '2026-03-06', '2026-03-09'],
        ['April 2026 · shop', 'Fix: plurals', '2026-04-20', undefined],
        ['April 2026 · shop', 'Draw icons', '2026-04-21', '2026-04-22'],
      ],
    );
  });

  it('takes the day the author had, whatever the zone', () => {
    repository.commit('2026-03-31T23:30:00', 'Late in Tokyo', { zone: '+0900' });
    repository.commit('2026-03-31T23:30:00', 'Late in Los Angeles', { zone: '-0800', files: { 'b/b.txt': 'b' } });
    assert.deepEqual(
      find().candidates.map(({ win }) => win.date),
      ['2026-03-31', '2026-03-31'],
    );
  });

  it('brings nothing that is known, and what is new of the same work', () => {
    const first = repository.commit('2026-03-02', 'SHOP-7: show stock');
    const second = repository.commit('2026-03-04', 'SHOP-7: hide what is sold out');
    const found = find(undefined, (source) => source === `git:${first}`);
    assert.deepEqual([only(found).source, hashes(only(found))], [`git:${second}`, []]);
    assert.deepEqual(said(found), ['shop: 1 commit was imported before.']);
  });

  it('leaves out what changed the brag folder alone', () => {
    repository.commit('2026-03-02', 'Log a win', { files: { 'docs/brag/wins/a.md': 'a' } });
    repository.commit('2026-03-03', 'Log and work', { files: { 'docs/brag/wins/b.md': 'b', 'src/b.ts': 'b' } });
    const found = finish(gitCandidates({ ...repository.history(), record: 'docs/brag' }, mine, () => false));
    assert.equal(only(found).win.title, 'Log and work');
    assert.deepEqual(said(found), ['shop: 1 commit was left out, because it only changed the brag folder.']);
  });

  it('counts a change once that a cherry-pick left twice, and keeps it out after a rebase', () => {
    repository.commit('2026-03-01', 'Start', { by: maria });
    repository.git('branch', 'release');
    repository.commit('2026-03-02', 'Round prices', { files: { 'a.ts': 'a\n' } });
    const first = repository.git('rev-parse', 'HEAD').trim();
    const brought = new Set([only(find())].flatMap(({ source, covers = [] }) => [source, ...covers]));
    repository.git('switch', '--quiet', 'release');
    repository.commitBy('2026-03-05', 'cherry-pick', first);
    const copy = repository.git('rev-parse', 'HEAD').trim();
    repository.git('switch', '--quiet', 'main');
    repository.merge('2026-03-06', 'release', "Merge branch 'release'");
    const found = find();
    assert.match(only(found).body, /^1 commit of mine, 2 March 2026; 1 file, 1 line added/);
    assert.deepEqual(said(found), ['shop: 1 commit was left out, because it is the same change as another.']);
    repository.git('reset', '--quiet', '--hard', copy);
    assert.deepEqual(find(undefined, (name) => brought.has(name)).candidates, []);
  });

  it('leaves a revert out whose target lies before what was read', () => {
    repository.commit('2026-03-02', 'Revert "Something from last year"');
    const found = find();
    assert.deepEqual(found.candidates, []);
    assert.deepEqual(said(found), ['shop: 1 commit was left out, because it was reverted or reverts another.']);
  });

  it('takes no program for a helper, and keeps a line of dashes out of the text', () => {
    repository.commit(
      '2026-03-02',
      'Find by colour (#4)\n\nBlue first.\n\n---------\n\nCo-authored-by: Claude <noreply@anthropic.com>\nCo-authored-by: Tomás <t@example.com>',
    );
    const { win, body } = only(find(github));
    assert.deepEqual(win.collaborators, ['Tomás']);
    assert.match(body, /^Blue first\.\n\n1 commit of mine/);
  });

  it('takes a request for work by its title, though its commits say nothing', () => {
    repository.commit('2026-03-01', 'Start', { by: maria });
    repository.git('switch', '--quiet', '-c', 'x');
    repository.commit('2026-03-02', 'wip');
    repository.git('switch', '--quiet', 'main');
    repository.merge('2026-03-03', 'x', 'Merge pull request #8 from ines/x\n\nCache prices');
    assert.equal(only(find(github)).unlikely, undefined);
    for (const [day, subject] of Object.entries({
      '2026-05-01': 'Update file.txt',
      '2026-06-01': 'Apply suggestions from code review',
      '2026-07-01': 'Address review comments',
    })) {
      repository.commit(day, subject);
      assert.equal(find(github).candidates.at(-1)!.unlikely, 'upkeep', subject);
    }
  });

  it('chooses upkeep not at first', () => {
    repository.commit('2026-03-02', 'chore(deps): bump left-pad from 1.0.0 to 1.0.1');
    repository.commit('2026-03-03', 'feat(search): find by colour');
    assert.deepEqual(
      find().candidates.map(({ win, unlikely }) => [win.title, unlikely]),
      [
        ['Bump left-pad from 1.0.0 to 1.0.1', 'upkeep'],
        ['Find by colour', undefined],
      ],
    );
  });

  it('takes for upkeep what touches tests, documentation and tooling alone, or hardly anything beside the rest', () => {
    const lines = (count: number, word: string) => `${word}\n`.repeat(count);
    const days = ['02', '12', '22'];
    for (const [index, day] of days.entries())
      repository.commit(`2026-03-${day}`, `Feature ${['blue', 'green', 'red'][index]!}`, {
        files: { [`src/part${index}/a.ts`]: lines(60, day) },
      });
    const upkeep: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      'Describe the setup': { 'docs/setup.md': lines(30, 'a') },
      'Cover the empty basket': { 'src/basket/basket.test.ts': lines(40, 'a') },
      'Use the newer runner': { '.github/workflows/ci.yml': lines(80, 'a'), 'yarn.lock': lines(900, 'a') },
      'Point to the shop': { 'src/address.ts': 'a\n' },
    };
    let month = 4;
    for (const [subject, files] of Object.entries(upkeep)) repository.commit(`2026-0${month++}-02`, subject, { files });
    repository.commit('2026-09-02', 'Handbook for newcomers', { files: { 'docs/handbook.md': lines(120, 'a') } });
    assert.deepEqual(Object.fromEntries(find().candidates.map(({ win, unlikely }) => [win.title, unlikely])), {
      'Feature blue': undefined,
      'Feature green': undefined,
      'Feature red': undefined,
      'Describe the setup': 'upkeep',
      'Cover the empty basket': 'upkeep',
      'Use the newer runner': 'upkeep',
      'Point to the shop': 'upkeep',
      'Handbook for newcomers': undefined,
    });
  });

  it('tells large work in one folder apart by its words, and joins to it the small work that follows', () => {
    const files = (name: string, count: number) => ({ [`src/pages/${name}.ts`]: `${name}\n`.repeat(count) });
    repository.commit('2026-03-02', 'Search by colour', { files: files('search', 80) });
    repository.commit('2026-03-03', 'Gift cards', { files: files('gifts', 90) });
    repository.commit('2026-03-04', 'Print gift cards at home', { files: files('print', 70) });
    repository.commit('2026-03-05', 'Round the corners', { files: files('corner', 2) });
    repository.commit('2026-03-06', 'Colour search on phones', { files: { 'app/phone.ts': 'a\n'.repeat(50) } });
    assert.deepEqual(
      find().candidates.map(({ win, covers }) => [
        win.title,
        win.date,
        win.end,
        hashes({ covers } as Candidate).length,
      ]),
      [
        ['Gift cards', '2026-03-03', '2026-03-05', 2],
        ['Search by colour', '2026-03-02', '2026-03-06', 1],
      ],
    );
  });

  it('gathers the small work of a release', () => {
    const small = (day: string, subject: string, folder: string) =>
      repository.commit(day, subject, { files: { [`src/${folder}/a.ts`]: `${subject}\n` } });
    const first = [small('2026-03-02', 'Round prices', 'prices'), small('2026-03-03', 'Show umlauts', 'search')];
    const second = [small('2026-03-05', 'Sort by name', 'lists'), small('2026-03-06', 'Close the menu', 'menu')];
    const history = { ...repository.history(), released: new Set([first[1]!]) };
    const { groups } = finish(
      groupCommits(
        history,
        (email) => email === me.email,
        () => false,
      ),
    );
    assert.deepEqual(
      groups.map(({ by, commits }) => [by, commits.map(({ hash }) => hash)]),
      [
        ['release', first],
        ['release', second],
      ],
    );
  });

  it('counts work under another’s name that names me as an author', () => {
    repository.commit('2026-03-02', `Pair on search\n\nCo-authored-by: Ines <${me.email.toUpperCase()}>`, {
      by: maria,
    });
    assert.deepEqual(only(find()).win.collaborators, ['Maria Silva']);
  });

  it('lets no word of a message be live', () => {
    repository.commit(
      '2026-03-02',
      'Show [this](command:workbench.action.quit) <b>now</b>\n\n<script>alert(1)</script> see https://evil.example\n# no heading\n- no list\n![x](y)',
    );
    const { body, win } = only(find());
    const entry = parseEntry('file:///brag/wins/a.md', newWin(win).text, 'file:///brag');
    assert.equal(entry.kind, 'entry');
    assert.doesNotMatch(body, /(?<!\\)(?:\[|<|!\[)/);
    assert.doesNotMatch(body, /https:\/\//);
    assert.doesNotMatch(body, /^# no/m);
    assert.match(body, /^- no list$/m);
  });

  it('reads a repository without commits of mine as nothing', () => {
    repository.commit('2026-03-02', 'Hers', { by: maria });
    assert.deepEqual(find(), { candidates: [], unread: [], leftOut: [] });
  });

  it('reads strange names of files, binary and moved files, and messages with odd characters', () => {
    repository.commit('2026-03-01', '  \n\n', { files: { 'a b/ü\n"x".txt': 'one\n', 'b.bin': '\0\0' } });
    repository.git('mv', 'a b', 'c d');
    repository.commit('2026-03-02', 'Move\u0001 it\twith \u2028 marks', { files: {} });
    const { commits, changes } = repository.history();
    assert.deepEqual(
      commits.map(({ hash }) => changes.get(hash)),
      [
        [{ path: 'c d/ü\n"x".txt', added: 0, removed: 0 }],
        [
          { path: 'a b/ü\n"x".txt', added: 1, removed: 0 },
          { path: 'b.bin', added: 0, removed: 0 },
        ],
      ],
    );
    assert.ok(find().candidates.every(({ win }) => win.title !== ''));
  });

  it('reads the same in whatever pieces the text comes', () => {
    const text = ['a'.repeat(40), '', '2026-03-02', '2026-03-02', 'Ines', me.email, 'One\n\nBody\n', ''].join('\0');
    const sizes = `${'a'.repeat(40)}\0${'1\t2\tsrc/a'}\0${'3\t4\t'}\0old\0new\0`;
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 20 }), (lengths) => {
        const log = new GitLogReader();
        for (const piece of inPieces(text, lengths)) log.read(piece);
        assert.deepEqual(
          log.commits.map(({ subject, body }) => [subject, body]),
          [['One', 'Body']],
        );
        const reader = new GitSizesReader();
        for (const piece of inPieces(sizes, lengths)) reader.read(piece);
        assert.deepEqual(
          [...reader.changes.values()],
          [
            [
              { path: 'src/a', added: 1, removed: 2 },
              { path: 'new', added: 3, removed: 4 },
            ],
          ],
        );
      }),
    );
  });
});

describe('a long history of direct commits', () => {
  /** A maintainer's year and a half: little upkeep nearly every day, releases, and now and then a large change. */
  const maintained = fc.record({
    months: fc.integer({ min: 6, max: 24 }),
    large: fc.integer({ min: 0, max: 35 }),
    seed: fc.array(fc.nat({ max: 997 }), { minLength: 40, maxLength: 40 }),
  });
  const small: readonly (readonly [subject: string, path: string, lines: number])[] = [
    ['Fixed test', 'packages/app/src/features/list.spec.ts', 4],
    ['Minor tweak', '.claude/commands/review.md', 2],
    ['Update CNAME', 'docs/CNAME', 1],
    ['Bumped `force-graph`', 'package.json', 2],
    ['yarn.lock update', 'yarn.lock', 2400],
    ['Doc tweak', 'docs/dev/release.md', 10],
    ['Preparation for next release', 'packages/app/CHANGELOG.md', 12],
    ['Fix CI workflow', '.github/workflows/ci.yml', 6],
    ['Better null checks', 'packages/app/src/model/graph.ts', 25],
    ['Fix #12 - decode entities', 'packages/app/src/model/entities.ts', 18],
    ['Improved rendering of embeds', 'packages/app/src/preview/embed.ts', 40],
  ];
  const topics = ['telemetry', 'embeddings', 'templates', 'headers', 'blocks', 'queries', 'exports', 'folders'];

  it('is told by its large changes, at most 40 chosen at first, and nothing lost', () => {
    fc.assert(
      fc.property(maintained, ({ months, large, seed }) => {
        const commits: LoggedCommit[] = [];
        const changes = new Map<string, { path: string; added: number; removed: number }[]>();
        const released = new Set<string>();
        const bigOnes: string[] = [];
        const add = (day: number, subject: string, path: string, lines: number): string => {
          const hash = commits.length.toString(16).padStart(40, '0');
          const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
          commits.unshift({ hash, parents: [], date: calendarDate(date), author: me, subject, body: '' });
          changes.set(hash, [{ path, added: lines, removed: 0 }]);
          return hash;
        };
        const days = months * 30;
        for (let day = 0; day < days; day++) {
          const [subject, path, lines] = small[seed[day % seed.length]! % small.length]!;
          const hash = add(day, subject, path, lines);
          if (day % 12 === 0) released.add(hash);
          if (large > 0 && day % Math.ceil(days / large) === 0) {
            const number = bigOnes.length;
            const topic = topics[number % topics.length]!;
            bigOnes.push(add(day, `Added ${topic} ${number}`, `packages/app/src/${topic}/${number}.ts`, 301 + number));
          }
        }
        const { candidates } = finish(
          gitCandidates(
            { commits, changes, tips: [], name: 'notes', web: undefined, unpushed: new Set(), released },
            mine,
            () => false,
          ),
        );
        const held = (candidate: Candidate): string[] =>
          [candidate.source, ...(candidate.covers ?? [])].filter((name) => !name.startsWith('git:change:'));
        const chosen = candidates.filter(({ unlikely }) => unlikely === undefined);
        assert.ok(chosen.length <= 40, `${chosen.length}`);
        const chosenHashes = new Set(chosen.flatMap(held));
        assert.deepEqual(
          bigOnes.filter((hash) => !chosenHashes.has(`git:${hash}`)),
          [],
        );
        assert.equal(new Set(candidates.flatMap(held)).size, commits.length);
        assert.ok(candidates.length < commits.length / 2, `${candidates.length} of ${commits.length}`);
      }),
      { numRuns: tries(20) },
    );
  }).timeout(0);
});

describe('cleanSubject', () => {
  const cases: readonly [string, string][] = [
    ['feat(checkout)!: cut latency (#12)', 'Cut latency'],
    ['fix: useCart keeps its order', 'Fix: useCart keeps its order'],
    ['fix(ui)!: crash on empty input (#7)', 'Fix: crash on empty input'],
    ['hotfix: rollback', 'Fix: rollback'],
    ['fix: fix the flaky clock', 'Fix: fix the flaky clock'],
    ['fix the login last Friday', 'Fix the login last Friday'],
    ['Fix #12 in the parser', 'Fix #12 in the parser'],
    ['🐛 Fix crash', 'Fix crash'],
    ['refactor: useCart keeps its order', 'useCart keeps its order'],
    ['fixup! docs: Explain', 'Explain'],
    ['Fix crash, closes #2348', 'Fix crash'],
    ['Fix crash (fixes #1, #2)', 'Fix crash'],
    ['Warning: do not delete', 'Warning: do not delete'],
    ['feat: ✨ add dark mode', 'Add dark mode'],
    [':sparkles: add dark mode', 'Add dark mode'],
    ['✨', '✨'],
    ['docs:', 'Docs:'],
    ['(#12)', '(#12)'],
    ['', 'Commit without a message'],
  ];
  for (const [subject, title] of cases)
    it(`makes “${title}” of “${subject}”`, () => assert.equal(cleanSubject(subject), title));
});

describe('groupCommits', () => {
  const hashes = Array.from({ length: 14 }, (_, index) => index.toString(16).repeat(40));
  const subjects = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'One (#1)',
      'SHOP-1 two',
      'fix(a): three',
      "Merge branch 'x'",
      'Revert "One (#1)"',
      'Merge pull request #2 from a/b',
      'fixup! SHOP-1 two',
      "Merge branch 'main' of x",
    ),
  );
  const bodies = fc.oneof(
    fc.string(),
    fc.constantFrom(...hashes).map((hash) => `This reverts commit ${hash}.`),
    fc.constantFrom(...hashes).map((hash) => `(cherry picked from commit ${hash})`),
    fc.constantFrom('Reverts a/b#1', 'See merge request a/b!3', `Co-authored-by: X <${me.email}>`),
  );
  const histories = fc.uniqueArray(
    fc.record({
      hash: fc.constantFrom(...hashes),
      parents: fc.array(fc.constantFrom(...hashes), { maxLength: 3 }),
      date: fc.constantFrom('2026-01-01', '2026-01-05', '2026-03-01', 'nonsense').map(calendarDate),
      author: fc.constantFrom(me, maria),
      subject: subjects,
      body: bodies,
    }),
    { selector: ({ hash }) => hash, maxLength: 14 },
  );
  const isMine = (email: string): boolean => email === me.email;

  it('has each of my commits in exactly one place, whatever the history', () => {
    fc.assert(
      fc.property(histories, fc.subarray(hashes), fc.subarray(hashes), (commits: LoggedCommit[], tips, known) => {
        const found = finish(
          groupCommits(
            { commits, changes: new Map(), tips: tips.map((hash) => ({ hash, branch: 'x' })) },
            isMine,
            (hash) => known.includes(hash),
          ),
        );
        const placed = [
          ...found.leftOut.keys(),
          ...found.groups.flatMap((group) => group.commits.map(({ hash }) => hash)),
        ];
        const mineOnly = commits.filter((commit) => isMyWork(commit, isMine)).map(({ hash }) => hash);
        assert.deepEqual(placed.toSorted(), mineOnly.toSorted());
        assert.ok(found.groups.every((group) => group.commits.length > 0));
      }),
      { numRuns: tries(500) },
    );
  });

  it('names each candidate once, by a win that can be written', () => {
    fc.assert(
      fc.property(histories, (commits: LoggedCommit[]) => {
        const { candidates } = finish(
          gitCandidates(
            { commits, changes: new Map(), tips: [], name: 'shop', web: undefined, unpushed: new Set() },
            mine,
            () => false,
          ),
        );
        const names = candidates.flatMap(({ source, covers = [] }) => [source, ...covers]);
        assert.equal(new Set(names).size, names.length);
        for (const { win } of candidates)
          assert.equal(parseEntry('file:///b/wins/a.md', newWin(win).text, 'file:///b').kind, 'entry');
      }),
      { numRuns: tries(200) },
    );
  });
});

function* inPieces(text: string, lengths: readonly number[]): Iterable<string> {
  let rest = text;
  for (const length of lengths) {
    yield rest.slice(0, length);
    rest = rest.slice(length);
  }
  yield rest;
}
