import { assert } from 'chai';
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { DashboardChoice } from '../../src/core/dashboard/dashboard';
import { extensionMessageSchema, pageMessageSchema, type ExtensionMessage, type PageMessage } from '../../src/core/dashboard/messages'; // prettier-ignore
import { readExample } from '../unit/core/documents/readExample';
import { dashboardMessage, nothing } from './dashboardMessage';
import { openPage } from './openPage';
import type { OpenPage } from './openPageIn';

describe('the page of the dashboard, by keyboard alone', () => {
  const { entries } = readExample('staff-engineer');
  const choice: DashboardChoice = { role: entries.roles[0]!.uri, period: '12-months', audience: 'self' };
  let opened: OpenPage<PageMessage, ExtensionMessage>;
  let page: Page;
  const messages = { fromPage: pageMessageSchema, fromExtension: extensionMessageSchema };

  before(async () => {
    opened = await openPage('dashboard', messages, () => dashboardMessage(entries, choice));
    ({ page } = opened);
    await page.getByRole('heading', { name: 'Where is the hole?' }).waitFor();
  });
  after(() => opened.close());

  it('answers six questions, each with a picture that says what it shows', async () => {
    assert.deepStrictEqual(await page.getByRole('heading', { level: 2 }).allInnerTexts(), [
      'Where is the hole?',
      'What am I drifting towards?',
      'How much of my work is invisible?',
      'Is my evidence improving?',
      'What fades next?',
      'Who can vouch for what?',
    ]);
    for (const picture of await page.getByRole('img').all())
      assert.isNotEmpty(await picture.getAttribute('aria-label'));
    assert.strictEqual(await page.getByRole('img').count(), 6);
    await mkdir('out/screenshots', { recursive: true });
    await page.screenshot({ path: 'out/screenshots/dashboard-page.png', fullPage: true });
  });

  it('goes through the cells by arrow keys, says each, and opens the wins of one', async () => {
    const board = page.locator('#invisible-board');
    await board.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    const current = board.locator('.current');
    assert.strictEqual(await current.getAttribute('data-row'), '1');
    const words = await page.locator('section', { has: board }).locator('.aloud').innerText();
    assert.match(words, /^Glue work, 2026 Q2, (?:no win|\d+ wins?)$/);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await page.locator('#holes-board').focus();
    const full = page.locator('#holes-board .cell.full').first();
    const [row, column] = [await full.getAttribute('data-row'), await full.getAttribute('data-column')];
    for (let at = 0; at < Number(row); at++) await page.keyboard.press('ArrowDown');
    for (let at = 0; at < Number(column); at++) await page.keyboard.press('ArrowRight');
    const told = opened.next();
    await page.keyboard.press('Enter');
    assert.deepStrictEqual(await told, { type: 'open', picture: 'holes', row: Number(row), column: Number(column) });
  });

  it('shows the same as a table, and comes back to it after the window was reloaded', async () => {
    await page.locator('#proof-table').press('Enter');
    const table = page.getByRole('table', { name: 'Is my evidence improving?' });
    await table.getByRole('rowheader', { name: 'corroborated' }).waitFor();
    assert.strictEqual(await page.locator(':focus').getAttribute('id'), 'proof-table');
    await page.reload();
    await table.waitFor();
    const told = opened.next();
    await page.locator('#proof-copy').press('Enter');
    assert.deepStrictEqual(await told, { type: 'copy', picture: 'proof' });
    const saved = opened.next();
    await page.locator('#proof-save').press('Enter');
    assert.deepStrictEqual(await saved, { type: 'save', picture: 'proof' });
  });

  it('keeps what was chosen, and how far it was scrolled, across a reload', async () => {
    await page.locator('#vouching-board .cell').first().waitFor();
    // The page hears of a scroll with the next frame, and keeps it.
    await page.evaluate(`scrollTo(0, 400)`);
    await page.waitForFunction(`JSON.parse(sessionStorage.getItem('state')).top === 400`);
    await page.reload();
    await page.locator('#vouching-board .cell').first().waitFor();
    await page.waitForFunction(`scrollY === 400`);
    assert.deepStrictEqual(
      opened.told.findLast(({ type }) => type === 'ready'),
      { type: 'ready', choice },
    );
    await page.evaluate(`scrollTo(0, 0)`);
  });

  it('asks for another audience, and shows what that one may see without losing the focus', async () => {
    const select = page.getByLabel('As seen by');
    await select.focus();
    const told = opened.next();
    await select.selectOption('A committee');
    const message = await told;
    assert.deepStrictEqual(message, { type: 'choose', choice: { ...choice, audience: 'committee' } });
    await opened.tell(dashboardMessage(entries, { ...choice, audience: 'committee' }));
    await page.locator('.figures').getByText('drafts to review').waitFor({ state: 'detached' });
    assert.strictEqual(await page.locator(':focus').getAttribute('id'), 'audience');
  });

  it('leaves a picture alone that stays as it is', async () => {
    await page.locator('#holes-board svg').evaluate((drawing) => drawing.setAttribute('data-kept', ''));
    await opened.tell(dashboardMessage({ ...entries, asks: [] }, { ...choice, audience: 'committee' }));
    assert.strictEqual(await page.locator('#holes-board svg[data-kept]').count(), 1);
  });

  it('offers what is missing', async () => {
    await opened.tell(dashboardMessage(nothing, { ...choice, role: undefined }));
    const told = opened.next();
    await page.locator('#holes-provide').press('Enter');
    assert.deepStrictEqual(await told, { type: 'provide', picture: 'holes' });
    await page.screenshot({ path: 'out/screenshots/dashboard-empty.png', fullPage: true });
  });
});
