import { assert } from 'chai';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { untilFile } from '../host/until';
import { openWorkbench, type Workbench } from '../host/openWorkbench';

describe('the first use, with no folder open', () => {
  let workbench: Workbench;
  const widget = () => workbench.page.locator('.quick-input-widget:visible');
  const row = (label: string) => widget().locator('.monaco-list-row', { hasText: label });
  const own = () => path.join(workbench.folder, 'my', 'brag');

  // A server of its own, as it changes the settings of the user.
  before(async () => {
    workbench = await openWorkbench({ workspace: null });
    await workbench.openViewContainer('Brag Document');
  });
  after(() => workbench?.close());

  it('asks once where to keep the wins, and writes nothing where that is left', async () => {
    const sidebar = workbench.page.locator('.sidebar');
    await sidebar.getByText('Keep one folder for all your work').first().waitFor();
    await workbench.runCommand('Brag: Log Win…');
    await row('One folder for all my work').filter({ hasText: '~/brag' }).waitFor();
    assert.strictEqual(await row('In this workspace').count(), 0);
    await workbench.screenshot('first-use');
    await workbench.leaveQuickInput();
    assert.deepStrictEqual(await readdir(workbench.folder), []);
  });

  it('keeps them in one folder for all work from then on, and says so', async () => {
    const { page } = workbench;
    await workbench.runCommand('Brag: Log Win…');
    await row('One folder for all my work').click();
    await widget().locator('.quick-input-message', { hasText: 'The folder for all your work' }).waitFor();
    await workbench.quickInput('work/brag');
    await widget().locator('.quick-input-message', { hasText: 'Enter an absolute path' }).waitFor();
    await workbench.quickInput(own());
    await widget()
      .locator('.quick-input-title', { hasText: `Log Win: ${own()}` })
      .waitFor();
    await widget().locator('input.input').fill('Opened the forum #Translation 2026-06-14');
    await widget().locator('.monaco-list-row.focused', { hasText: 'Opened the forum' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('treeitem', { name: /^Translation, 1 win/ }).waitFor();
    await untilFile(own(), 'wins/2026-06-14-opened-the-forum.md', /^title: Opened the forum$/m);
    await page.locator('.pane-header', { hasText: 'Evidence' }).filter({ hasText: own() }).waitFor();
    await workbench.screenshot('first-use-record');

    // It is not asked again.
    await workbench.runCommand('Brag: Log Win…');
    await widget().locator('.quick-input-title', { hasText: 'Log Win' }).waitFor();
    await workbench.leaveQuickInput();
  });
});
