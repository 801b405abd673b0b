import { assert } from 'chai';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workbench } from '../host/openWorkbench';
import { sharedWorkbench } from './sharedWorkbench';
import { untilFile } from '../host/until';

describe('the menu of a win', () => {
  let workbench: Workbench;
  const title = 'Gave newcomers a thread of their own';
  const wins = () => path.join(workbench.folder, 'brag/wins');
  const file = () => path.join(wins(), '2026-05-12-welcome-thread.md');
  const row = () => workbench.page.locator('.sidebar .monaco-list-row', { hasText: title }).first();
  /** By keyboard, as a menu that has just opened ignores the pointer. */
  const choose = async (item: string) => {
    await row().click({ button: 'right' });
    const menu = workbench.page.locator('.monaco-menu');
    await menu.getByText(item, { exact: true }).waitFor();
    const focused = menu.locator('.action-item.focused', { hasText: item });
    for (let moves = 0; moves < 10 && (await focused.count()) === 0; moves++)
      await workbench.page.keyboard.press('ArrowDown');
    await focused.waitFor();
    await workbench.page.keyboard.press('Enter');
  };

  before(async () => {
    workbench = await sharedWorkbench('three-wins');
    const [group] = (await workbench.treeRows('Evidence')).filter(({ label }) => label === 'Community Care');
    if (group!.expanded === false) await group!.row.locator('.monaco-tl-twistie').click();
    await row().waitFor();
  });

  it('adds a metric in its place', async () => {
    const before = await readFile(file(), 'utf8');
    await row().click({ button: 'right' });
    await workbench.page.locator('.monaco-menu').getByText('Reveal in Explorer', { exact: true }).waitFor();
    await workbench.screenshot('win-menu');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.monaco-menu').waitFor({ state: 'detached' });
    await choose('Add Metric…');
    await workbench.quickInput('first answers 2 days -> 5 hours');
    const after = await untilFile(wins(), path.basename(file()), /first answers 2 days -> 5 hours[^]*---\n/);
    const kept = before.split('\n').filter((line) => !line.startsWith('metrics'));
    for (const line of kept) assert.include(after, line);
    // A menu opened while rows are drawn anew has none to act on.
    await workbench.page
      .locator(`.sidebar .monaco-list-row[aria-label*="compared"]`, { hasText: title })
      .first()
      .waitFor();
  });
});
