import { assert } from 'chai';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workbench } from '../host/openWorkbench';
import { openNotification } from './openNotification';
import { sharedWorkbench } from './sharedWorkbench';
import { untilOnDisk, untilOnScreen } from '../host/until';

describe('deleting a win from the Evidence view', () => {
  let workbench: Workbench;
  const title = 'Gave newcomers a thread of their own';
  const file = () => path.join(workbench.folder, 'brag/wins/2026-05-12-welcome-thread.md');
  const bytes = () => readFile(file()).catch(() => undefined);

  before(async () => {
    workbench = await sharedWorkbench('three-wins');
  });

  it('is one key, and its undo brings back every byte', async () => {
    const { page } = workbench;
    const before = await bytes();
    await workbench.runCommand('Brag Document: Focus on Evidence View');
    await page.locator('.sidebar .pane .monaco-list:focus-within').first().waitFor();
    const focused = page.locator('.sidebar .monaco-list:focus-within .monaco-list-row.focused');
    await page.keyboard.press('Home');
    await focused.filter({ hasText: 'Community Care' }).waitFor();
    await page.keyboard.press('ArrowRight');
    const row = page.locator('.sidebar .monaco-list-row', { hasText: title }).first();
    await row.waitFor();
    // The first of its rows is drawn below the group; the keyboard goes there row by row.
    const isThere = async () => {
      if (await focused.filter({ hasText: title }).isVisible()) return true;
      await page.keyboard.press('ArrowDown');
      return focused.filter({ hasText: title }).isVisible();
    };
    await untilOnScreen(page, isThere, `the row ${title} to have the focus`);
    // A command on a key is told which rows are selected, not which has the focus.
    await page.keyboard.press('ControlOrMeta+Shift+Enter');
    await page.locator('.sidebar .monaco-list-row.selected', { hasText: title }).waitFor();
    await page.keyboard.press('Delete');
    await untilOnDisk(workbench.folder, async () => (await bytes()) === undefined, 'the file to go');
    const notification = await openNotification(workbench, `Deleted “${title}”.`);
    await notification.getByRole('button', { name: 'Undo' }).click();
    await untilOnDisk(workbench.folder, async () => (await bytes()) !== undefined, 'the file to come back');
    await untilOnDisk(workbench.folder, async () => before!.equals((await bytes())!), 'its bytes');
    assert.isTrue(before!.equals((await bytes())!));
    await row.waitFor();
  });
});
