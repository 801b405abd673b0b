import { assert } from 'chai';
import * as vscode from 'vscode';
import { bragApi, closeEditors, exists, readFile, refusal, until, workspaceFolder } from './testFolder';

const importWins = (given: unknown) =>
  vscode.commands.executeCommand<vscode.Uri[] | undefined>('brag.importWins', given);
const nameOf = (uri: vscode.Uri) => uri.path.split('/').at(-1)!;

if (WEB_HOST)
  describe('importing from git in the web', () => {
    before(bragApi);
    it('says that git is not there', async () => {
      assert.match(
        await refusal('brag.importWins', { source: 'git' }),
        /^Git isn't available: .* Nothing was imported\./,
      );
    });
  });
else
  describe('importing from git', function () {
    const at = (...path: string[]) => vscode.Uri.joinPath(workspaceFolder(), ...path);
    const shop = () => at('shop');
    let there: string[] = [];
    let git: (args: readonly string[], day?: string, by?: string, cwd?: vscode.Uri) => string;

    const winNames = async () => (await vscode.workspace.fs.readDirectory(at('brag', 'wins'))).map(([name]) => name);

    before(async () => {
      await bragApi();
      there = await winNames();
      const { execFileSync } = await import('node:child_process');
      git = (args, day = '2026-03-01', by = 'Ines', cwd = shop()) => {
        const date = `${day}T12:00:00Z`;
        const email = `${by.toLowerCase()}@example.com`;
        return execFileSync('git', [...args], {
          cwd: cwd.fsPath,
          encoding: 'utf8',
          env: {
            ...process.env,
            GIT_CONFIG_GLOBAL: '/dev/null',
            GIT_AUTHOR_DATE: date,
            GIT_COMMITTER_DATE: date,
            GIT_AUTHOR_NAME: by,
            GIT_AUTHOR_EMAIL: email,
            GIT_COMMITTER_NAME: by,
            GIT_COMMITTER_EMAIL: email,
          },
        }).trim();
      };
      await vscode.workspace.fs.createDirectory(shop());
      git(['init', '--quiet', '--initial-branch=main']);
      git(['config', 'user.email', 'ines@example.com']);
      git(['remote', 'add', 'origin', 'https://ines:secret@github.com/acme/shop.git']);
      const commit = (day: string, message: string, by?: string) =>
        git(['commit', '--quiet', '--allow-empty', '--no-verify', '-m', message], day, by);
      commit('2026-03-01', 'Start', 'Maria');
      git(['switch', '--quiet', '-c', 'latency']);
      commit('2026-03-03', 'Measure');
      commit('2026-03-09', 'Cache prices\n\nReviewed-by: Maria <maria@example.com>');
      git(['switch', '--quiet', 'main']);
      git(
        ['merge', '--quiet', '--no-ff', 'latency', '-m', 'Merge pull request #12 from ines/latency\n\nCut latency'],
        '2026-03-10',
        'Maria',
      );
      commit('2026-04-02', 'feat(search): find by [colour](command:x) (#15)');
      commit('2026-04-03', 'Round prices');
      commit('2026-04-04', `Revert "Round prices"\n\nThis reverts commit ${git(['rev-parse', 'HEAD'])}.`);
    });
    afterEach(async () => {
      await closeEditors();
      for (const name of await winNames())
        if (!there.includes(name)) await vscode.workspace.fs.delete(at('brag', 'wins', name));
      if (await exists(at('brag', '.imported')))
        await vscode.workspace.fs.delete(at('brag', '.imported'), { recursive: true });
    });
    after(async () => {
      await vscode.commands.executeCommand('git.close', shop()).then(undefined, () => undefined);
      await vscode.workspace.fs.delete(shop(), { recursive: true });
    });

    it('brings one draft for each request, and none for what was reverted', async () => {
      const uris = await importWins({ source: 'git', uri: shop() });
      assert.deepStrictEqual(uris?.map(nameOf), [
        '2026-03-03-cut-latency.md',
        '2026-04-02-find-by-colour-command-x.md',
      ]);
      const text = await readFile(uris![0]!);
      assert.include(text, 'date: 2026-03-03\nend: 2026-03-09\nstatus: draft\nproject: shop\n');
      assert.include(text, 'url: https://github.com/acme/shop/pull/12\n');
      assert.include(text, 'Reviewed by Maria.');
      assert.notInclude(text, 'secret');
      assert.include(await readFile(uris![1]!), '\\[colour\\](command:x)');
    });

    it('brings nothing twice, and what is new since', async () => {
      await importWins({ source: 'git', uri: shop() });
      assert.deepStrictEqual(await importWins({ source: 'git', uri: shop() }), []);
      git(['commit', '--quiet', '--allow-empty', '--no-verify', '-m', 'Show stock'], '2026-04-06');
      assert.deepStrictEqual((await importWins({ source: 'git', uri: shop() }))?.map(nameOf), [
        '2026-04-06-show-stock.md',
      ]);
    });

    it('looks from a day on, for whom it is told', async () => {
      const recent = await importWins({ source: 'git', uri: shop(), since: '2026-04-01' });
      assert.isTrue(
        recent!.every((uri) => nameOf(uri) >= '2026-04-01'),
        recent!.map(nameOf).join(),
      );
      const hers = await importWins({ source: 'git', uri: shop(), me: 'Maria' });
      assert.deepStrictEqual(hers?.map(nameOf), ['2026-03-01-start.md']);
    });

    it('looks into every repository of the workspace', async () => {
      await vscode.commands.executeCommand('git.openRepository', shop().fsPath);
      let uris: vscode.Uri[] | undefined;
      await until(async () => {
        uris = await importWins({ source: 'git' }).then(undefined, () => undefined);
        return uris !== undefined && uris.length > 0;
      }, 'the repository among those of the workspace');
      assert.include(uris!.map(nameOf), '2026-03-03-cut-latency.md');
    });

    it('turns a year of work into a record by month, reviewed in one sitting', async () => {
      const { library } = await bragApi();
      const year = at('year');
      await vscode.workspace.fs.createDirectory(year);
      const run = (day: string, ...args: string[]) => git(args, day, 'Ines', year);
      const commit = (day: string, message: string) =>
        run(day, 'commit', '--quiet', '--allow-empty', '--no-verify', '-m', message);
      run('2025-01-01', 'init', '--quiet', '--initial-branch=main');
      run('2025-01-01', 'config', 'user.email', 'ines@example.com');
      commit('2025-01-01', 'Initial commit');
      const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`);
      for (const [index, month] of months.entries()) {
        run(`${month}-02`, 'switch', '--quiet', '-c', `part-${index}`);
        commit(`${month}-02`, 'Measure first');
        commit(`${month}-09`, 'Make it faster');
        run(`${month}-10`, 'switch', '--quiet', 'main');
        const merge = `Merge pull request #${100 + index} from ines/part-${index}\n\nSpeed up part ${index}`;
        run(`${month}-10`, 'merge', '--quiet', '--no-ff', `part-${index}`, '-m', merge);
        commit(`${month}-15`, `feat: Teach part ${index} to print (#${200 + index})`);
        commit(`${month}-20`, 'chore: Bump the version');
      }
      try {
        const uris = (await importWins({ source: 'git', uri: year }))!;
        assert.lengthOf(uris, 24, 'a merged and a squashed request each month, and no upkeep');
        const drafts = uris.map(String);
        const held = () => library.entries.wins.filter(({ uri }) => drafts.includes(uri));
        await until(() => held().length === 24, 'the drafts in the library');
        const review = (action: string, given: readonly string[]) =>
          vscode.commands.executeCommand<vscode.Uri[]>('brag.reviewDrafts', { action, drafts: given });
        await review('drop', drafts.slice(0, 1));
        assert.lengthOf(await review('accept', drafts.slice(1)), 23);
        const isReviewed = (win: object) => !('status' in win) || win.status !== 'draft';
        await until(() => held().length === 23 && held().every(isReviewed), 'wins of them');
        const days = drafts.slice(1).map((uri) => nameOf(vscode.Uri.parse(uri)).slice(0, 7));
        assert.deepEqual(
          months.map((month) => days.filter((day) => day === month).length),
          [1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2],
        );
        assert.notInclude(await readFile(uris.at(-1)!), 'draft');
      } finally {
        await vscode.workspace.fs.delete(year, { recursive: true });
      }
    });

    it('says what git says of a folder that is no repository', async () => {
      const problem = await refusal('brag.importWins', { source: 'git', uri: vscode.Uri.file('/') });
      assert.match(problem, /^Git couldn't read .*nothing was imported from it\. Git says: .*not a git repository/);
    });
  });
