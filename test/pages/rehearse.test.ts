import { assert } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { extensionMessageSchema, pageMessageSchema, type ExtensionMessage, type PageMessage } from '../../src/core/conversation/rehearsal/messages'; // prettier-ignore
import { readScript } from '../../src/core/conversation/rehearsal/readScript';
import { repository } from '../host/repository';
import { openPage } from './openPage';
import type { OpenPage } from './openPageIn';

const golden = path.join(repository, 'test/golden/script/staff-engineer/principal-2026h2-script-ingrid-halvorsen.md');
const markdown = readFileSync(golden, 'utf8').replace(
  '> Before I say more,',
  '> Say <img src=x onerror="document.body.remove()"> too.\n\n> Before I say more,',
);
const script = 'file:///brag/documents/script.md';
/** The first words of what a branch says. */
const lineOf = (branch: string) => markdown.split(`\n### ${branch}\n`)[1]!.split('\n> ')[1]!.slice(0, 40);

describe('the page of the rehearsal, by keyboard alone', () => {
  let opened: OpenPage<PageMessage, ExtensionMessage>;
  let page: Page;
  let restored = false;
  const press = (key: string) => page.keyboard.press(key);
  const card = (name: string) => page.getByRole('main').getByRole('heading', { name, level: 2 });
  const focused = () => page.locator(':focus');
  const aloud = (text: string | RegExp) =>
    page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });
  /** Lets the page's clock jump, as a wait of minutes would. */
  const passTime = (seconds: number) =>
    page.evaluate(`{ const now = Date.now.bind(Date); Date.now = () => now() + ${seconds * 1000}; }`);
  const asks = async (act: () => Promise<void>) => {
    const next = opened.next();
    await act();
    return next;
  };

  beforeEach(async () => {
    restored = false;
    opened = await openPage('rehearse', { fromPage: pageMessageSchema, fromExtension: extensionMessageSchema }, () => ({
      type: 'show' as const,
      script,
      rehearsal: readScript(markdown),
      notes: '',
      translations: {},
      restored,
    }));
    page = opened.page;
    await card('Purpose').waitFor();
  });
  afterEach(() => opened.close());

  it('begins with the first part, the clock standing and the focus on the card', async () => {
    await focused().filter({ hasText: 'Purpose' }).waitFor();
    assert.match(await page.locator('blockquote').first().innerText(), /^Ingrid, thank you for taking the time\./);
    await page.getByText('This part 0:00 of 2:00').waitFor();
    await page.getByText('Whole meeting 0:00 of 30:00').waitFor();
    await page.getByRole('button', { name: 'Start the clock' }).waitFor();
  });

  it('goes through the parts with arrows and page keys, and says where it is', async () => {
    await press('ArrowRight');
    await card('Their view').waitFor();
    await focused().filter({ hasText: 'Their view' }).waitFor();
    await aloud('Part 2 of 7: Their view.');
    assert.strictEqual(
      await page.getByRole('navigation').locator('[aria-current=step] .label').innerText(),
      'Their view',
    );
    await press('PageDown');
    await card('What I have done').waitFor();
    await press('PageUp');
    await card('Their view').waitFor();
  });

  it('shows HTML in a line as text', async () => {
    await press('ArrowRight');
    await page.locator('blockquote', { hasText: '<img src=x onerror="document.body.remove()">' }).waitFor();
    assert.strictEqual(await page.locator('img').count(), 0);
  });

  it('opens a branch, shows its line, its evidence and where it leads, and goes there', async () => {
    await press('4');
    await card('There is no budget').waitFor();
    await aloud('If they say: There is no budget');
    await page.locator('blockquote', { hasText: lineOf('There is no budget') }).waitFor();
    const evidence = page.locator('.note', { hasText: 'Point to' }).getByRole('button').first(); // prettier-ignore
    assert.match(JSON.stringify(await asks(() => evidence.press('Enter'))), /^\{"type":"open","url":"[^"]+\.md/);
    await page.locator('.note', { hasText: 'Leads to' }).getByRole('button', { name: 'Not now' }).press('Enter');
    await card('Not now').waitFor();
    await press('Escape');
    await card('There is no budget').waitFor();
    await press('Escape');
    await card('Purpose').waitFor();
  });

  it('opens a likely question by its letter', async () => {
    await press('b');
    await card('You asked before, on 23 October 2025. What has changed since?').waitFor();
    await press('Escape');
    await card('Purpose').waitFor();
  });

  it('runs and pauses the clock, says in words when a part is over time, and shows it all at the end', async () => {
    await press('ArrowRight');
    await press('Space');
    await aloud('The clock is running.');
    await passTime(245);
    await page.locator('.over-time', { hasText: /^Over time: “Their view” is 0:\d\d past its end\.$/ }).waitFor();
    await aloud('The time for “Their view” is up.');
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /Their view 0:\d\d over/ })
      .waitFor();
    await press('Space');
    await aloud('The clock is paused.');
    const read = await page.getByText(/^Whole meeting 4:\d\d of 30:00$/).innerText();
    await passTime(600);
    await page.getByText(read, { exact: true }).waitFor();

    await press('End');
    await card('How you used the time').waitFor();
    await focused().filter({ hasText: 'How you used the time' }).waitFor();
    const row = (name: string) => page.getByRole('row', { name });
    assert.match((await row('Their view').innerText()).replaceAll(/\s+/g, ' '), /^Their view 4:00 4:\d\d 0:\d\d over$/);
    assert.match((await row('Purpose').innerText()).replaceAll(/\s+/g, ' '), /^Purpose 2:00 0:00 not rehearsed$/);
    assert.match(
      (await row('The whole meeting').innerText()).replaceAll(/\s+/g, ' '),
      /30:00 4:\d\d 25:\d\d to spare$/,
    );
  });

  it('tells of notes as they are typed, and of those to be put into a file', async () => {
    await press('n');
    const notes = page.getByRole('textbox', { name: 'My notes' });
    await focused().and(notes).waitFor();
    await page.keyboard.type('She nods at 4.');
    await opened.tell({ type: 'saved', text: 'She nods at 4.' });
    await page.getByText('Saved.').waitFor();
    assert.deepEqual(opened.told.at(-1), { type: 'notes', text: 'She nods at 4.' });
    await press('Escape');
    await focused().filter({ hasText: 'Purpose' }).waitFor();

    const put = page.getByRole('button', { name: 'Put the Notes into the Meeting' });
    assert.deepEqual(await asks(() => put.press('Enter')), { type: 'putNotes', text: 'She nods at 4.' });
    await opened.tell({ type: 'notPut' });
    await aloud('The notes were not put into a file. They are kept here.');
    assert.strictEqual(await notes.inputValue(), 'She nods at 4.');
    await asks(() => put.press('Enter'));
    await opened.tell({ type: 'put', meeting: 'The talk' });
    await aloud('The notes are in “The talk” now.');
    assert.strictEqual(await notes.inputValue(), '');
  });

  it('follows the script as it is edited, and leads to where a card stands in it', async () => {
    await press('ArrowRight');
    await card('Their view').waitFor();
    await opened.tell({ type: 'script', rehearsal: readScript(`${markdown}\n## Afterthought\n\n> One more thing.\n`) });
    await page.getByRole('navigation').getByRole('button', { name: /Afterthought/ }).waitFor(); // prettier-ignore
    await card('Their view').waitFor();
    const edit = page.getByRole('button', { name: 'Edit in the Script' });
    const line = markdown.split('\n').indexOf('## Their view') + 1;
    assert.deepEqual(await asks(() => edit.press('Enter')), { type: 'openScript', line });
  });

  it('comes back where it was after the window was reloaded, its clock standing', async () => {
    await press('ArrowRight');
    await press('Space');
    await aloud('The clock is running.');
    restored = true;
    await page.reload();
    await card('Their view').waitFor();
    await page.getByRole('button', { name: /^(?:Start|Resume) the clock/ }).waitFor();
  });

  it('has in high contrast the borders that the theme asks for', async () => {
    await press('2');
    await card("I would, but I don't know how").waitFor();
    const button = page.getByRole('button', { name: 'Not now' }).first();
    const border = () => button.evaluate((element) => getComputedStyle(element).borderTopColor);
    await page.evaluate(`document.documentElement.style.setProperty('--vscode-contrastBorder', 'rgb(15, 74, 133)')`);
    assert.strictEqual(await border(), 'rgb(15, 74, 133)');
  });
});
