import { assert } from 'chai';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Workbench } from '../host/openWorkbench';
import { untilFile } from '../host/until';
import { openNotification } from './openNotification';
import { ownWorkbench } from './sharedWorkbench';
import { untilHeard } from './untilHeard';

/** One window with three workspace folders: `code`, `day-job`, which is a git repository too, and `side-job`. */
describe('several workspace folders', () => {
  let source: string;
  let workbench: Workbench;
  const widget = () => workbench.page.locator('.quick-input-widget:visible');
  const input = () => widget().locator('input.input');
  const press = (key: string) => workbench.page.keyboard.press(key);
  const asked = (placeholder: string | RegExp) => widget().getByPlaceholder(placeholder).waitFor();
  const gone = () => widget().waitFor({ state: 'hidden' });
  const row = (label: string) => widget().locator('.monaco-list-row', { hasText: label });
  const active = (label: string) => widget().locator('.monaco-list-row.focused', { hasText: label }).waitFor();
  const ticked = (label: string) => row(label).locator('.monaco-checkbox[aria-checked="true"]');
  const dialog = () => workbench.page.locator('.monaco-dialog-box');
  const told = async (text: string) => {
    const notification = await openNotification(workbench, text);
    await workbench.runCommand('Notifications: Clear All Notifications');
    await notification.waitFor({ state: 'hidden' });
  };
  const tab = (name: string) => workbench.page.locator('.tab', { hasText: name }).waitFor();
  const closeEditors = async () => {
    await workbench.runCommand('View: Close All Editors');
    await workbench.page.locator('.tab').first().waitFor({ state: 'detached' });
  };

  const exported = (name: string) => path.join(workbench.folder, 'exports', name);
  const namesIn = async (...folder: string[]) =>
    (await readdir(path.join(workbench.folder, ...folder)).catch(() => [])).sort();
  /** Every file that capturing could have written. */
  const written = async () => ({
    day: await namesIn('day-job', 'brag', 'wins'),
    side: await namesIn('side-job', 'wins'),
    remembered: [...(await namesIn('day-job', 'brag', '.imported')), ...(await namesIn('side-job', '.imported'))],
  });

  before(async () => {
    source = await mkdtemp(path.join(os.tmpdir(), 'brag-capture-'));
    const write = async (name: string, text: string) => {
      await mkdir(path.dirname(path.join(source, name)), { recursive: true });
      await writeFile(path.join(source, name), text);
    };
    const win = (title: string) => `---\ntype: win\ntitle: ${title}\ndate: 2026-05-01\nskills: [Care]\n---\n`;
    await write('day-job/brag/wins/2026-05-01-mended-the-till.md', win('Mended the till'));
    // Without a brag folder, a folder that holds wins is the brag folder itself.
    await write('side-job/wins/2026-05-01-wrote-the-guide.md', win('Wrote the guide'));
    await write('side-job/notes/no-win.md', '---\ntitle: No win\ndate: 2026-05-03\n---\n');
    await write('code/app.ts', 'export {};\n');
    const folders = ['code', 'day-job', 'side-job'].map((folder) => ({ path: folder }));
    await write('both.code-workspace', JSON.stringify({ folders }));
    for (const [name, text] of Object.entries(exports())) await write(`exports/${name}`, text);
    makeHistory(path.join(source, 'day-job'));

    workbench = await ownWorkbench({ workspace: source, workspaceFile: 'both.code-workspace' });
    await workbench.openViewContainer('Brag Document');
    await workbench.treeRows('Evidence');
  });
  after(async () => {
    await workbench?.close();
    await rm(source, { recursive: true, force: true });
  });

  it('are shown as one record, each win with the name of its folder', async () => {
    const { page } = workbench;
    const care = page.getByRole('treeitem', { name: /^Care, 2 wins/ });
    await care.waitFor();
    await care.locator('.monaco-tl-twistie').click();
    const first = page.getByRole('treeitem', { name: /Wrote the guide/ });
    const second = page.getByRole('treeitem', { name: /Mended the till/ });
    await first.waitFor();
    assert.include(await first.innerText(), 'side-job');
    assert.include(await second.innerText(), 'day-job');
    assert.strictEqual(await page.getByRole('treeitem', { name: /No win/ }).count(), 0);
  });

  it('asks which folder a win is for, and stays in the one that is open', async () => {
    await workbench.runCommand('Brag: Log Win…');
    await asked('Which folder is it for?');
    assert.strictEqual(await row('code').count(), 0, 'a folder without a brag document is not offered');
    await press('ArrowDown');
    await active('side-job');
    await press('Enter');
    await active('Type what happened');
    await input().fill('Taught the evening class 2026-05-04');
    await active('Taught the evening class');
    await press('Enter');
    await tab('2026-05-04-taught-the-evening-class.md');

    await workbench.runCommand('Brag: Log Win…');
    await active('Type what happened');
    await input().fill('Taught it again 2026-05-05');
    await active('Taught it again');
    await press('Enter');
    await tab('2026-05-05-taught-it-again.md');
    assert.deepStrictEqual(await written(), {
      day: ['2026-05-01-mended-the-till.md'],
      side: [
        '2026-05-01-wrote-the-guide.md',
        '2026-05-04-taught-the-evening-class.md',
        '2026-05-05-taught-it-again.md',
      ],
      remembered: [],
    });
  });

  const follow = async (address: string) => {
    await workbench.runCommand('Developer: Open URL');
    await input().waitFor();
    await workbench.quickInput(`vscode://brag-document.brag-document${address}`);
    await dialog().getByRole('button', { name: 'Open' }).click();
    await dialog().waitFor({ state: 'detached' });
  };
  const address = '/log?title=Cut%20the%20%23wait%20%40once&date=2026-05-06&impact=Nobody%20waits';

  it('shows an address of another program as the win it would be; Escape writes nothing, Enter writes it', async () => {
    await closeEditors();
    const before = await written();
    await follow(address);
    await asked('Which folder is it for?');
    await active('day-job');
    await press('Enter');
    await active('Cut the #wait @once');
    for (const label of ['Day: Wednesday, May 6, 2026', 'Nobody waits']) await row(label).last().waitFor();
    await workbench.leaveQuickInput();
    assert.deepStrictEqual(await written(), before);

    await follow(address);
    await asked('Which folder is it for?');
    await press('Enter');
    await active('Cut the #wait @once');
    await press('Enter');
    await tab('2026-05-06-cut-the-wait-once.md');
    assert.deepStrictEqual(await written(), { ...before, day: [...before.day, '2026-05-06-cut-the-wait-once.md'] });
    await untilFile(
      workbench.folder,
      'day-job/brag/wins/2026-05-06-cut-the-wait-once.md',
      '---\ntype: win\ntitle: "Cut the #wait @once"\ndate: 2026-05-06\nimpact: Nobody waits\n---\n\n',
    );
  });

  it('refuses an address that asks for anything else', async () => {
    const before = await written();
    await follow('/log?title=One&visibility=public');
    await told("Couldn't log a win from this address, and nothing was written. “visibility” isn't allowed. Use only");
    assert.deepStrictEqual(await written(), before);
  });

  /** Begins an import of a file into the folder of the active editor. */
  const importFile = async (name: string) => {
    await importFrom('GitHub', 'Pull requests, issues and reviews');
    await workbench.chooseFile(exported(name));
  };
  const importFrom = async (source: string, detail: string) => {
    await workbench.runCommand('Brag: Import Wins from Git or a List of Achievements…');
    await asked(/^Where from/);
    await input().fill(source);
    await active(detail);
    await press('Enter');
  };
  const importOlder = async (name: string) => {
    await importFrom('Older brag document', 'One long Markdown file');
    await asked('What is your older brag document?');
    await active('One file');
    await press('Enter');
    await workbench.chooseFile(exported(name));
  };
  const acceptDrafts = async (chosen: string, action: string) => {
    await asked(`${chosen} chosen. Type to filter.`);
    await press('Enter');
    await asked('Nothing is written yet. This is what would be.');
    await active(action);
    await press('Enter');
  };

  it('names what it cannot read in an export, and imports the rest only when told to', async () => {
    const before = await written();
    await importFile('broken.json');
    await dialog().getByText("Couldn't read 1 record. Nothing has been imported yet.").waitFor();
    await dialog()
      .getByText("Couldn't read line 3. The JSON of the record that begins here is broken or incomplete.")
      .waitFor();
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
    assert.deepStrictEqual(await written(), before);

    await importFile('broken.json');
    await dialog().getByRole('button', { name: 'Import the Rest' }).click();
    await acceptDrafts('2 of 2', 'Write 2 drafts');
    await tab('2026-04-04-cut-the-first-wait.md');
    const now = await written();
    assert.deepStrictEqual(
      now.day.filter((name) => !before.day.includes(name)),
      ['2026-04-04-cut-the-first-wait.md', '2026-04-06-cut-the-third-wait.md'],
    );
    assert.deepStrictEqual(now.side, before.side);
    assert.lengthOf(now.remembered, 1);
  });

  it('says what it looked for in a file that is no export', async () => {
    const before = await written();
    await importFile('letter.json');
    await told("Couldn't import letter.json. Expected JSON as gh pr list");
    assert.deepStrictEqual(await written(), before);
  });

  it('asks once who I am in an export of several people, by keyboard', async () => {
    const before = await written();
    await importFile('team.json');
    await asked('Which of them are you? Your answer is remembered on this machine.');
    await row('joe').filter({ hasText: '2 records' }).waitFor();
    await press('Enter');
    await asked(/^Select yourself first/);
    await press('ArrowDown');
    await active('joe');
    await press('ArrowDown');
    await active('sam-k');
    await press('Space');
    await ticked('sam-k').waitFor();
    await press('Enter');
    await asked('1 of 1 chosen. Type to filter.');
    await row('Wrote what Sam wrote').waitFor();
    await workbench.leaveQuickInput();
    assert.deepStrictEqual(await written(), before);

    await importFile('team.json');
    await acceptDrafts('1 of 1', 'Write 1 draft');
    await tab('2026-04-08-wrote-what-sam-wrote.md');
    assert.include((await written()).day, '2026-04-08-wrote-what-sam-wrote.md');
  });

  it('asks once under which addresses I commit, by keyboard', async () => {
    const importGit = async () => {
      await workbench.runCommand('Brag: Import Wins from Git or a List of Achievements…');
      await asked(/^Where from/);
      await input().fill('My commits');
      await active('My commits in the repositories');
      await press('Enter');
      await asked("What you imported before isn't imported again");
      await input().fill('Everything');
      await active('Everything');
      await press('Enter');
    };
    await importGit();
    await asked(/^Commits under the addresses you choose/);
    await ticked('ines@work.example').waitFor();
    await ticked('ines@home.example').waitFor();
    assert.strictEqual(await ticked('maria@work.example').count(), 0);
    await press('Enter');
    await asked('2 of 2 chosen. Type to filter.');
    await workbench.leaveQuickInput();

    const before = await written();
    await importGit();
    await asked('2 of 2 chosen. Type to filter.');
    for (const label of ['Cache the prices', 'Show the stock']) await row(label).first().waitFor();
    await workbench.leaveQuickInput();
    assert.deepStrictEqual(await written(), before);
  });

  describe('an import that is cancelled', () => {
    const cancelled = 'The import was cancelled. Nothing was written, and nothing counts as imported.';
    const cancel = async (work: string) => {
      const notification = await openNotification(workbench, work);
      await notification.getByRole('button', { name: 'Cancel' }).click();
      // The list closes with its last notification.
      await notification.waitFor({ state: 'hidden' });
      await untilHeard(workbench);
      await workbench.controls.holdFiles('');
      await told(cancelled);
      await gone();
    };

    // What is imported goes to the folder of the file that is open.
    before(() => workbench.openFile('day-job/brag/wins/2026-05-01-mended-the-till.md'));
    afterEach(() => workbench.controls.holdFiles(''));

    it('while it reads leaves nothing half-done', async () => {
      await writeFile(exported('held.json'), manyPullRequests(3));
      const before = await written();
      await workbench.controls.holdFiles('held.json');
      await importFile('held.json');
      await cancel('Reading held.json');
      assert.deepStrictEqual(await written(), before);
    });

    it('while it reads forty thousand lines of an older brag document leaves nothing half-done', async () => {
      const days = Array.from({ length: 10_000 }, (_, index) => `## 2021-03-1${index % 10}\n\n- Built part ${index}\n`);
      await writeFile(exported('years-of-work.md'), days.join('\n'));
      const before = await written();
      await workbench.controls.holdFiles('years-of-work.md');
      await importOlder('years-of-work.md');
      await cancel('Reading years-of-work.md');
      assert.deepStrictEqual(await written(), before);
    });

    it('while it writes takes back what is written', async () => {
      await writeFile(exported('many.json'), manyPullRequests(30));
      const before = await written();
      await importFile('many.json');
      await workbench.controls.holdFiles('change-17');
      await acceptDrafts('30 of 30', 'Write 30 drafts');
      await cancel('Writing the drafts');
      assert.deepStrictEqual(await written(), before);
    });
  });
});

function exports(): Record<string, string> {
  return {
    'broken.json': `[\n  ${JSON.stringify(pullRequest(3, 'Cut the first wait'))},\n  {"number": 4, "title": "Cut the second\n  },\n  ${JSON.stringify(pullRequest(5, 'Cut the third wait'))}\n]\n`,
    'letter.json': 'Dear reader,\n\nthis is no export.\n',
    'team.json': JSON.stringify([
      pullRequest(6, 'Wrote what Joe wrote', 'joe'),
      pullRequest(7, 'Wrote what Sam wrote'),
      pullRequest(8, 'Wrote more', 'joe'),
    ]),
  };
}

function pullRequest(number: number, title: string, login = 'sam-k'): object {
  return {
    number,
    title,
    url: `https://github.com/acme/shop/pull/${number}`,
    state: 'MERGED',
    mergedAt: `2026-04-0${(number % 9) + 1}T10:00:00Z`,
    author: { login },
  };
}

function manyPullRequests(count: number): string {
  return JSON.stringify(Array.from({ length: count }, (_, index) => pullRequest(100 + index, `Change ${index}`)));
}

/** A history in which git knows one of the two addresses of a person, and a colleague. */
function makeHistory(folder: string): void {
  const git = (args: readonly string[], by: string, email: string, date = '2026-03-01T12:00:00Z') =>
    execFileSync('git', [...args], {
      cwd: folder,
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
    });
  const work = ['Ines Duarte', 'ines@work.example'] as const;
  git(['init', '--quiet', '--initial-branch=main'], ...work);
  git(['config', 'user.name', 'Ines Duarte'], ...work);
  git(['config', 'user.email', 'ines@work.example'], ...work);
  const commit = (message: string, by: string, email: string, day: string) =>
    git(['commit', '--quiet', '--allow-empty', '-m', message], by, email, `${day}T12:00:00Z`);
  commit('Start', 'Maria', 'maria@work.example', '2026-03-01');
  commit('feat(prices): Cache the prices (#1)', ...work, '2026-03-02');
  commit('feat(stock): Show the stock (#2)', 'Ines Duarte', 'ines@home.example', '2026-03-03');
}
