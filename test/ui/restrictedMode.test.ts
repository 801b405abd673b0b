import { assert } from 'chai';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../host/openWorkbench';
import { repository } from '../host/repository';
import { startWindowHost, type WindowHost } from '../host/windowHost';

describe('a folder that is not trusted', () => {
  let host: WindowHost;
  let workbench: Workbench;

  // A server of its own, as Restricted Mode is a matter of the server.
  before(async () => {
    host = await startWindowHost({ trusted: false });
    workbench = await openWorkbench({
      host,
      workspace: path.join(repository, 'examples/three-wins'),
      settings: { 'security.workspace.trust.startupPrompt': 'never' },
    });
    await workbench.openViewContainer('Brag Document');
  });
  after(async () => {
    await workbench?.close();
    await host?.close();
  });

  it('shows its wins and its dashboard', async () => {
    const { page } = workbench;
    await page.locator('.statusbar').getByText('Restricted Mode').waitFor();
    assert.include(
      (await workbench.treeRows('Evidence')).map(({ label }) => label),
      'Community Care',
    );
    await workbench.runCommand('Brag: Open Dashboard');
    const dashboard = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await dashboard.getByLabel('Period').selectOption('All');
    await dashboard.locator('#drift-board .cell.full').first().waitFor();
  });

  it('takes in a win that is logged', async () => {
    await workbench.runCommand('Brag: Log Win…');
    await workbench.quickInput('Kept the queue short');
    await workbench.page.locator('.tab.active', { hasText: 'kept-the-queue-short.md' }).waitFor();
    const wins = path.join(workbench.folder, 'brag/wins');
    const name = (await readdir(wins)).find((each) => each.endsWith('kept-the-queue-short.md'))!;
    assert.include(await readFile(path.join(wins, name), 'utf8'), 'title: Kept the queue short\n');
  });
});
