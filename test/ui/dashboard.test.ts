import { assert } from 'chai';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
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
    if ((await evidence().getByText('Only the wins of').count()) === 0) return;
    await evidence().locator('.pane-header').hover();
    await evidence().getByRole('button', { name: 'Clear Evidence Filter' }).click();
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

  it('copies the table of a picture as Markdown', async () => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.runCommand('Brag: Open Dashboard');
    await page.locator('#drift-copy').click();
    await page.getByText('The table is on the clipboard, as Markdown.').waitFor();
    const copied = await workbench.page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^## What am I drifting towards\?\n\n.*\n\n\| Skill \|/);
    assert.match(copied, /\n\| Community Care \| .*\d wins?/);
  });

  it('saves a picture as SVG where it is told to', async () => {
    await page.locator('#drift-save').click();
    const saved = path.join(workbench.folder, 'drift-for-the-review.svg');
    const input = workbench.page.locator('.quick-input-widget input.input');
    // The dialog writes where it begins into the input; before, what is typed there would be lost.
    await workbench.page.waitForFunction(() =>
      document.querySelector<HTMLInputElement>('.quick-input-widget input.input')?.value.endsWith('drift.svg'),
    );
    await input.fill(saved);
    // The dialog takes no answer while it still looks at what was typed.
    const isLeft = async () => {
      if (await input.isVisible()) await workbench.page.keyboard.press('Enter');
      return !(await input.isVisible());
    };
    await untilOnScreen(workbench.page, isLeft, 'the end of the dialog');
    await page.getByText('Saved as drift-for-the-review.svg.').waitFor();
    const text = await readFile(saved, 'utf8');
    await rm(saved);
    assert.match(
      text,
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^]*<title>What am I drifting towards\?<\/title>[^]*<\/svg>\n$/,
    );
    assert.match(text, /<title>Community Care, [^<]*, 2 wins<\/title>/);
  });
});
