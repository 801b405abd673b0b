import { assert } from 'chai';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workbench } from '../host/openWorkbench';
import { untilFile } from '../host/until';
import { sharedWorkbench } from './sharedWorkbench';

describe('Brag: Import wins', () => {
  let workbench: Workbench;
  const widget = () => workbench.page.locator('.quick-input-widget:visible');
  const press = (key: string) => workbench.page.keyboard.press(key);
  const asked = (placeholder: string | RegExp) => widget().getByPlaceholder(placeholder).waitFor();
  const row = (label: string) => widget().locator('.monaco-list-row', { hasText: label });
  const table = () => path.join(workbench.folder, 'table.csv');
  const drafts = async () =>
    (await readdir(path.join(workbench.folder, 'brag/wins'))).filter((name) => /^20(?:19|20)/.test(name)).sort();

  before(async () => {
    workbench = await sharedWorkbench('three-wins');
    const rows = [
      'Cut the wait,03/04/2019,Clinic',
      'Taught the team,05/04/2019,Clinic',
      'Wrote the guide,06/04/2019,Guide',
    ];
    await writeFile(table(), `What,When,Project\n${rows.join('\n')}\n`);
  });

  it('asks for the columns and the order of dates, lets one choose by group, and shows what it will write', async () => {
    await workbench.runCommand('Brag: Import Wins from Git or a List of Achievements…');
    await asked(/^Where from/);
    await workbench.page.keyboard.type('CSV');
    await row('Any table').first().click();
    await widget().locator('.quick-input-title', { hasText: 'Import Wins' }).waitFor();
    // The dialog begins where the last file was opened.
    await workbench.chooseFile(table());

    await asked('Which column says what you did?');
    await row('Cut the wait').waitFor();
    await press('Enter');
    await asked('Which column holds the day?');
    await press('Enter');
    await asked('Which column holds the project?');
    await press('Enter');
    for (const question of ['what changed', 'the skills', 'addresses', 'who worked on it', 'the story']) {
      await asked(new RegExp(question));
      await press('Enter');
    }
    await asked('How are dates such as 03/04/2019 meant?');
    await row('The day comes first').click();

    await asked('3 of 3 chosen. Type to filter.');
    await row('All 2 of Clinic').click();
    await asked('1 of 3 chosen. Type to filter.');
    await row('Taught the team').click();
    await asked('2 of 3 chosen. Type to filter.');
    assert.deepStrictEqual(await drafts(), []);
    await press('Enter');
    await asked('Nothing is written yet. This is what would be.');
    await row("Write 2 drafts. The other one won't be offered again").waitFor();
    await press('Enter');
    await workbench.page.locator('.tab', { hasText: '2019-04-05-taught-the-team.md' }).waitFor();
    assert.deepStrictEqual(await drafts(), ['2019-04-05-taught-the-team.md', '2019-04-06-wrote-the-guide.md']);
    await untilFile(workbench.folder, 'brag/wins/2019-04-06-wrote-the-guide.md', /^status: draft\nproject: Guide$/m);
    await workbench.page.getByText('Imported 2 drafts.').first().waitFor();
  });
});
