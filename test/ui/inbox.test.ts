import { assert } from 'chai';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import type { Workbench } from '../host/openWorkbench';
import { untilFile } from '../host/until';
import { sharedWorkbench } from './sharedWorkbench';

const drafts: Readonly<Record<string, string>> = {
  'retry-storm.md':
    'title: Stopped the retry storm in payments\ndate: 2026-05-22\nproject: Payments\nskills: [reliability]\nlinks: ["https://github.com/acme/shop/pull/12"]\n',
  'pairing.md': 'title: Paired with Priya on the basket\ndate: 2026-05-20\nproject: Basket\ncollaborators: [Priya]\n',
  'all-hands.md':
    'title: Presented Fast Checkout at the all-hands\ndate: 2026-05-13\nskills: [communication]\nimpact: Two teams asked for it.\n',
  'danger.md': 'title: "<img src=x onerror=alert(1)> [x](command:brag.init)"\ndate: 2026-04-02\nproject: Payments\n',
};

/** A window on the example, with drafts in it and the inbox open. */
async function openInbox(): Promise<{ workbench: Workbench; page: FrameLocator }> {
  const workbench = await sharedWorkbench('staff-engineer', { size: { width: 1280, height: 900 } });
  const wins = path.join(workbench.folder, 'brag/wins');
  for (const name of ['2026-06-11-legacy-basket.md', '2026-06-09-rounding-bug.md']) await rm(path.join(wins, name));
  await mkdir(path.join(wins, 'imported'), { recursive: true });
  for (const [name, front] of Object.entries(drafts))
    await writeFile(
      path.join(wins, 'imported', name),
      `---\ntype: win\n${front}status: draft\n---\n\nFrom the import of ${name}.\n`,
    );
  await workbench.openViewContainer('Brag Document');
  await workbench.treeRows('Evidence');
  await workbench.runCommand('Brag: Review Drafts (Inbox)');
  const page = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { workbench, page };
}

describe('the inbox, by keyboard alone', () => {
  let workbench: Workbench;
  let page: FrameLocator;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const focused = () => page.locator(':focus');
  const said = (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
  const file = (name: string) => path.join(workbench.folder, 'brag/wins/imported', name);
  const reads = (name: string, text: string | RegExp) => untilFile(path.dirname(file(name)), name, text);
  const exists = (name: string) =>
    stat(file(name)).then(
      () => true,
      () => false,
    );

  before(async () => {
    ({ workbench, page } = await openInbox());
    await page.getByRole('heading', { name: '4 drafts to review', level: 1 }).waitFor();
  });

  it('accepts a draft, goes on to the next, and takes it back', async () => {
    await page.getByRole('row', { name: 'retry storm' }).focus();
    await press('Home');
    await press('ArrowDown');
    await press('a');
    await said('“Stopped the retry storm in payments” is a win now.');
    await page.getByRole('heading', { name: '3 drafts to review' }).waitFor();
    await focused().filter({ hasText: 'Paired with Priya' }).waitFor();
    await reads('retry-storm.md', /^(?!status)(?:(?!\nstatus)[^])*$/);
    await page.getByRole('button', { name: 'Undo accepting “Stopped the retry storm in payments”' }).waitFor();
    await press('u');
    await said('Undone: accepting “Stopped the retry storm in payments”.');
    await page.getByRole('heading', { name: '4 drafts to review' }).waitFor();
    await focused().filter({ hasText: 'retry storm' }).waitFor();
    await reads('retry-storm.md', /^status: draft$/m);
  });

  it('drops a group, and brings it back', async () => {
    await press('End');
    await press('ArrowUp');
    await focused().filter({ hasText: 'April 2026' }).waitFor();
    await press('d');
    await said('Select drafts first');
    assert.isTrue(await exists('danger.md'));
    await press('Space');
    await press('Delete');
    await said('was dropped.');
    assert.isFalse(await exists('danger.md'));
    await press('ControlOrMeta+z');
    await said('Undone: dropping');
    assert.isTrue(await exists('danger.md'));
  });

  it('merges with what a draft may be the same as, and takes that back', async () => {
    const win = path.join(workbench.folder, 'brag/wins/2026-05-13-all-hands-talk.md');
    const before = await readFile(win, 'utf8');
    await press('Home');
    for (let row = 0; row < 3; row++) await press('ArrowDown');
    await press('Enter');
    await page.getByText('From the import of all-hands.md.').waitFor();
    await page.getByText('3 of 4').waitFor();
    await press('1');
    await said('was merged into “Presented Fast Checkout at the engineering all-hands”.');
    assert.isFalse(await exists('all-hands.md'));
    await untilFile(path.dirname(win), path.basename(win), /^impact: Two teams asked for it\.$/m);
    await page.getByText('3 of 3').waitFor();
    await press('u');
    await said('Undone: merging');
    await untilFile(path.dirname(win), path.basename(win), before);
    assert.isTrue(await exists('all-hands.md'));
    await page.getByText('3 of 4').waitFor();
  });

  it('merges with a win that the user chooses', async () => {
    await press('m');
    await workbench.quickPick('Presented Fast Checkout at the engineering all-hands');
    await said('was merged into');
    await press('u');
    await said('Undone: merging');
    await page.getByText('3 of 4').waitFor();
  });

  it('puts a draft off until tomorrow, and brings it back early', async () => {
    await press('s');
    await workbench.quickPick('Until tomorrow');
    await said(/comes back on \d+ \w+ \d{4}\./);
    await page.getByText('3 of 3').waitFor();
    await press('Escape');
    await page.getByText('1 draft is snoozed and comes back by itself.').waitFor();
    await page.getByRole('button', { name: 'Unsnooze' }).press('Enter');
    await said('The snoozed draft is back.');
    await page.getByRole('heading', { name: '4 drafts to review' }).waitFor();
  });

  it('opens the file beside, and follows what is written there', async () => {
    await page.getByRole('row', { name: 'Paired' }).focus();
    await press('Home');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('e');
    await workbench.page.locator('.tab', { hasText: 'pairing.md' }).waitFor();
    await workbench.page.locator('.monaco-editor.focused').waitFor();
    await writeFile(
      file('pairing.md'),
      (await readFile(file('pairing.md'), 'utf8')).replace('title: Paired', 'title: Sat down'),
    );
    await page.getByRole('row', { name: 'Sat down with Priya on the basket' }).waitFor();
    await press('ControlOrMeta+w');
    await focused().filter({ hasText: 'Sat down' }).waitFor();
  });

  it('says what it left alone, and why', async () => {
    const text = await readFile(file('pairing.md'), 'utf8');
    await page.getByRole('row', { name: 'Sat down' }).focus();
    await writeFile(file('pairing.md'), text.replace('title: ', 'title: "'));
    await press('d');
    await said("“Sat down with Priya on the basket” was left as is. Its keys can't be read anymore");
    await writeFile(file('pairing.md'), text);
    await press('d');
    await said('“Sat down with Priya on the basket” was dropped.');
    await writeFile(file('pairing.md'), text);
    await press('u');
    await said(/^Not undone: dropping “Sat down .*”\. .*pairing\.md has changed since, and was left as is\.$/);
    await page.getByRole('heading', { name: '4 drafts to review' }).waitFor();
  });

  it('says when none is left', async () => {
    await press('ControlOrMeta+a');
    await said('4 selected.');
    await press('a');
    await said('4 drafts are wins now.');
    await page.getByRole('heading', { name: 'No drafts to review' }).waitFor();
    await page.getByText('wait here until you accept them').waitFor();
    await workbench.page.locator('[id="brag-document.brag-document.brag.drafts"]').waitFor({ state: 'detached' });
    await press('u');
    await page.getByRole('heading', { name: '4 drafts to review' }).waitFor();
    await workbench.page.locator('.statusbar-item', { hasText: '4 drafts' }).waitFor();
  });

  it('comes back after the window was reloaded', async () => {
    await workbench.reload();
    await workbench.page.locator('.tab', { hasText: 'Drafts to review' }).click();
    await page.getByRole('heading', { name: '4 drafts to review' }).waitFor();
  });
});
