import { assert } from 'chai';
import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from '../host/openWorkbench';
import { sharedWorkbench } from './sharedWorkbench';
import { untilOnScreen } from '../host/until';

describe('the dashboard', () => {
  let workbench: Workbench;
  let page: FrameLocator;
  let board: Locator;

  before(async () => {
    workbench = await sharedWorkbench('three-wins');
  });
  after(async () => {
    if ((await evidence().getByText('Only the wins of').count()) > 0)
      await workbench.runCommand('Brag: Clear Evidence Filter');
  });

  const evidence = () =>
    workbench.page.locator('.pane', { has: workbench.page.locator('.pane-header', { hasText: 'Evidence' }) }).first();

  /** The cell of a skill and of how many wins, in the picture of skills by quarter. */
  const cell = (words: RegExp) =>
    board.locator('.cell.full').filter({ has: page.locator('title', { hasText: words }) });

  it('opens from the title of the Evidence view', async () => {
    await evidence().locator('.pane-header').hover();
    await evidence().getByRole('button', { name: 'Open Dashboard' }).click();
    page = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    board = page.locator('#drift-board');
    // Whatever day it is, the wins of the example are among all.
    await page.getByLabel('Period').selectOption('All');
    await page.locator('#drift-board .cell.full').first().waitFor();
  });

  it('shows in the Evidence view the wins of a cell that has several, by keyboard', async () => {
    await board.focus();
    await workbench.page.keyboard.press('Home');
    await page.locator('section', { has: board }).getByText('Community Care, 2026 Q2, 2 wins').last().waitFor();
    await workbench.page.keyboard.press('Enter');
    await evidence().getByText('Only the wins of “Community Care, 2026 Q2” are shown.').waitFor();
    const shown = async () =>
      (await workbench.treeRows('Evidence')).map(({ level, label }) => `${level} ${label}`).join('\n');
    await untilOnScreen(workbench.page, async () => !/Without a skill/.test(await shown()), 'the filter to hold');
    assert.include(await shown(), '1 Community Care');
  });

  it('opens the win of a cell that has one, by mouse', async () => {
    await cell(/^Moderation, .*, 1 win$/).click();
    await workbench.page.locator('.tab.active', { hasText: '2026-06-04-answer-time.md' }).waitFor();
  });
});
