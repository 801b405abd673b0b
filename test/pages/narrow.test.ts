import { assert } from 'chai';
import type { Page } from 'playwright-core';
import * as dashboard from '../../src/core/dashboard/messages';
import * as inbox from '../../src/core/inbox/messages';
import { readExample } from '../unit/core/documents/readExample';
import { dashboardMessage } from './dashboardMessage';
import { manyDrafts } from './drafts';
import { openPage } from './openPage';

const sizes = {
  'at 400 px': { width: 400, height: 700 },
  'at 200 % zoom': { width: 640, height: 400 },
};

/** Only what scrolls by itself may be wider than the window. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  assert.strictEqual(await page.evaluate(`document.documentElement.scrollWidth - innerWidth`), 0);
}

for (const [name, size] of Object.entries(sizes))
  describe(`the pages ${name}`, () => {
    it('show the inbox as a list that scrolls with the page, the legend of keys folded away', async () => {
      const messages = { fromPage: inbox.pageMessageSchema, fromExtension: inbox.extensionMessageSchema };
      const show = { type: 'show' as const, drafts: manyDrafts(30), later: 0, undo: '', translations: {} };
      const { page, close } = await openPage('inbox', messages, () => show, size);
      const row = (title: string) => page.getByRole('row', { name: title });
      await row('Draft number 4 ').waitFor();
      await expectNoSidewaysScroll(page);
      const [title, table] = [row('Draft number 4 ').locator('.title'), page.getByRole('treegrid')];
      assert.isAbove((await title.boundingBox())!.width, (await table.boundingBox())!.width / 3);
      assert.isAbove((await table.boundingBox())!.height, size.height);
      assert.strictEqual(await page.locator('footer dl').isVisible(), false);
      await page.getByText('Keys', { exact: true }).click();
      await page.locator('footer dl').waitFor();

      // What has the focus is seen, and so is what acts on it.
      await page.locator(':focus').or(page.getByRole('row').nth(2)).first().focus();
      await page.keyboard.press('End');
      const last = (await page.locator('tr:focus').boundingBox())!;
      await page.keyboard.press('Home');
      const first = (await page.locator('tr:focus').boundingBox())!;
      const tools = (await page.getByRole('button', { name: 'Accept' }).boundingBox())!;
      // Places are fractions of a pixel.
      assert.isAtMost(Math.floor(last.y + last.height), size.height);
      assert.isAtLeast(first.y, tools.y + tools.height);
      await close();
    });

    it('go from draft to draft by mouse', async () => {
      const messages = { fromPage: inbox.pageMessageSchema, fromExtension: inbox.extensionMessageSchema };
      const show = { type: 'show' as const, drafts: manyDrafts(3), later: 0, undo: '', translations: {} };
      const { page, close } = await openPage('inbox', messages, () => show, size);
      await page.getByRole('button', { name: 'One at a time' }).click();
      const [previous, next] = ['Previous', 'Next'].map((label) => page.getByRole('button', { name: label }));
      await page.getByText('1 of 3').waitFor();
      assert.isTrue(await previous!.isDisabled());
      await next!.click();
      await page.getByText('2 of 3').waitFor();
      // Pressed again, it goes on.
      assert.strictEqual(await page.locator(':focus').getAttribute('id'), 'next');
      await next!.click();
      await page.getByText('3 of 3').waitFor();
      assert.isTrue(await next!.isDisabled());
      await page.locator('h2:focus').waitFor();
      await previous!.click();
      await page.getByText('2 of 3').waitFor();
      await expectNoSidewaysScroll(page);
      await close();
    });

    it('show the dashboard, each picture scrolling by itself to the latest quarter', async () => {
      const { entries } = readExample('staff-engineer');
      const messages = { fromPage: dashboard.pageMessageSchema, fromExtension: dashboard.extensionMessageSchema };
      const choice = { role: entries.roles[0]!.uri, period: 'all', audience: 'self' } as const;
      const { page, close } = await openPage('dashboard', messages, () => dashboardMessage(entries, choice), size);
      await page.locator('#vouching-board').waitFor();
      await expectNoSidewaysScroll(page);
      const board = page.locator('#holes-board');
      assert.strictEqual(
        await board.evaluate((box) => Math.round(box.scrollWidth - box.clientWidth - box.scrollLeft)),
        0,
      );
      await page.locator('#holes-table').click();
      await expectNoSidewaysScroll(page);
      await close();
    });
  });
